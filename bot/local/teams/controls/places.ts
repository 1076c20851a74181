import { z } from 'zod';
import { channelEvent, type Doer } from '../activities';
import type { TeamsPlace } from '../directory';
import { Told } from '../http';
import type { LocalTeam } from '../options';
import { type TeamsControls, tellInstallation } from './caller';

export const moving = z.object({ team: z.string(), installed: z.boolean() });
export const changing = z.object({
  team: z.string(),
  /** Without one, a channel is made. */
  id: z.string().optional(),
  name: z.string().min(1).max(200).optional(),
  deleted: z.boolean().optional(),
});
export const blocking = z.object({ person: z.string(), blocked: z.boolean() });

const teamAt = (teams: TeamsControls, id: string): LocalTeam => {
  const team = teams.directory.team(id);
  if (!team) throw new Told(404, 'NoSuchTeam', `No team has the id ${id}.`);
  return team;
};

/** Whoever looks after a team: a coordinator in it, else its first member. */
const ownerOf = async (teams: TeamsControls, team: LocalTeam): Promise<Doer> => {
  const roster = await teams.directory.roster({ is: 'channel', id: team.id, team, thread: null });
  const person = roster.find((p) => p.roles.includes('coordinator')) ?? roster[0];
  if (!person) throw new Told(409, 'NobodyInTeam', `Nobody is in the team ${team.name}.`);
  return { person, language: person.language };
};

/** The app comes to a team or leaves it; true when the bot took the news. */
export const moveBot = async (
  teams: TeamsControls,
  { team: id, installed }: z.output<typeof moving>,
): Promise<boolean> => {
  const team = teamAt(teams, id);
  const place: TeamsPlace = { is: 'channel', id: team.id, team, thread: null };
  const doer = await ownerOf(teams, team);
  const write = (told: boolean) =>
    teams.book.write({ is: 'app', at: teams.options.now().toISOString(), place: team.id, installed, told });
  // The bot asks for channels and members while it hears that it was added, so it is in the team before.
  write(false);
  const told = await tellInstallation(teams, doer, place, installed);
  if (told) write(true);
  teams.feed.tellAll();
  return told;
};

type PlaceChange = Parameters<typeof channelEvent>[3];

const changeOf = (teams: TeamsControls, team: LocalTeam, asked: z.output<typeof changing>): PlaceChange => {
  const made = asked.id === undefined;
  const id = asked.id ?? `19:local${teams.book.nextId(teams.options.now())}@thread.tacv2`;
  const before = teams.book.changes().get(id);
  const channel = teams.options.teams.find((t) => t.id === team.id)?.channels.find((c) => c.id === id);
  const name = asked.name ?? before?.name ?? channel?.name ?? null;
  if (made && name === null) throw new Told(400, 'BadSyntax', 'A new channel needs a name.');
  if (!made && teams.directory.teamOf(id) !== team.id)
    throw new Told(404, 'ConversationNotFound', `No channel ${id}.`);
  if (id === team.id) throw new Told(400, 'BadArgument', 'General cannot be renamed or deleted.');
  if (made) return { eventType: 'channelCreated', id, name };
  if (asked.deleted) return { eventType: 'channelDeleted', id, name };
  return {
    eventType: asked.deleted === false && before?.deleted ? 'channelRestored' : 'channelRenamed',
    id,
    name,
  };
};

/** Makes, renames, deletes or brings back a channel, and tells the bot as Teams does. */
export const changeChannel = async (teams: TeamsControls, asked: z.output<typeof changing>) => {
  const team = teamAt(teams, asked.team);
  const change = changeOf(teams, team, asked);
  const { id, name, eventType } = change;
  const deleted = eventType === 'channelDeleted';
  teams.book.write({
    is: 'channel',
    at: teams.options.now().toISOString(),
    team: team.id,
    id,
    name,
    deleted,
  });
  const event = channelEvent(teams.options, await ownerOf(teams, team), team, change);
  const heard = teams.book.app(team.id)?.installed ? await teams.hear(event) : null;
  teams.feed.tellAll();
  return { id, heard };
};

/** Teams that never had the app get it, and those where the bot missed the news hear it again. */
export const installEverywhere = async (teams: TeamsControls): Promise<void> => {
  const deaf: string[] = [];
  for (const team of teams.options.teams) {
    const app = teams.book.app(team.id);
    if (app && (app.told || !app.installed)) continue;
    if (!(await moveBot(teams, { team: team.id, installed: true }))) deaf.push(team.name);
  }
  if (deaf.length > 0)
    throw new Error(`The bot did not take the news that it was added to: ${deaf.join(', ')}`);
};

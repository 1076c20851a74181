import { z } from 'zod';
import type { Doer } from '../activities';
import { installation } from '../activities';
import type { BotLink } from '../bot-link';
import type { TeamsPlace } from '../directory';
import { Told } from '../http';
import type { LocalTeams } from '../local-teams';
import { personalChatOf } from '../people';
import type { BotAnswer } from '../wire';

export type TeamsControls = LocalTeams & { readonly hear: BotLink };

/** Who acts through the page, in which language their Teams is (by default their own). */
export const caller = z.object({ person: z.string(), language: z.enum(['fi', 'sv', 'en']).optional() });
export type ControlsCaller = z.output<typeof caller>;

export const doerOf = async (teams: LocalTeams, { person, language }: ControlsCaller): Promise<Doer> => {
  const found = await teams.directory.person(person);
  if (!found) throw new Told(404, 'NoSuchPerson', `Nobody has the id ${person}.`);
  return { person: found, language: language ?? found.language };
};

/** The conversation, if this person may see it. */
export const placeFor = async (
  teams: LocalTeams,
  { person }: Doer,
  conversation: string,
): Promise<TeamsPlace> => {
  const place = await teams.directory.place(conversation);
  if (place && teams.directory.sees(person.id, place)) return place;
  throw new Told(404, 'ConversationNotFound', `${person.name} sees no conversation ${conversation}.`);
};

const isInstalled = (teams: LocalTeams, place: TeamsPlace): boolean =>
  teams.book.app(place.is === 'channel' ? place.team.id : place.id)?.installed ?? false;

/** The bot hears nothing from where it is not. */
export const heardThere = async (
  teams: TeamsControls,
  place: TeamsPlace,
  activity: Parameters<BotLink>[0],
): Promise<BotAnswer | null> => (isInstalled(teams, place) ? teams.hear(activity) : null);

/** Tells the bot that it came or went; true when it took the news. */
export const tellInstallation = async (
  teams: TeamsControls,
  doer: Doer,
  place: TeamsPlace,
  added: boolean,
): Promise<boolean> => {
  for (const activity of installation(teams.options, doer, place, added))
    if ((await teams.hear(activity)).is === 'failed') return false;
  return true;
};

/** A person opens the personal chat: the first time, the app comes into it. */
export const openChat = async (teams: TeamsControls, doer: Doer): Promise<TeamsPlace> => {
  const place: TeamsPlace = {
    is: 'personal',
    id: personalChatOf(doer.person, teams.options.botId),
    person: doer.person,
    thread: null,
  };
  const write = (told: boolean) =>
    teams.book.write({
      is: 'app',
      at: teams.options.now().toISOString(),
      place: place.id,
      installed: true,
      told,
    });
  if (teams.book.app(place.id)) return place;
  if (teams.book.chat(place.id) === undefined)
    teams.book.write({
      is: 'chat',
      at: teams.options.now().toISOString(),
      place: place.id,
      person: doer.person.id,
    });
  // Written before the bot is told: two openings at once are one.
  write(false);
  if (await tellInstallation(teams, doer, place, true)) write(true);
  return place;
};

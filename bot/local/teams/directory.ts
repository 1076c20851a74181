import type { TeamsBook } from './book';
import type { LocalChannel, LocalPerson, LocalTeam, LocalTeamsOptions } from './options';
import { accountIdOf, personalChatOf } from './people';

/** Where something is said. `thread` is the post that is answered. */
export type TeamsPlace =
  | { readonly is: 'channel'; readonly id: string; readonly team: LocalTeam; readonly thread: string | null }
  | { readonly is: 'personal'; readonly id: string; readonly person: LocalPerson; readonly thread: null };

export interface Directory {
  people(): Promise<readonly LocalPerson[]>;
  /** By object id or by the id that the bot knows. */
  person(id: string): Promise<LocalPerson | undefined>;
  /** Teams as they are now: channels renamed, made and deleted since the start. */
  teams(): readonly LocalTeam[];
  team(id: string): LocalTeam | undefined;
  /** The team's id; of deleted channels too. */
  teamOf(channel: string): string | undefined;
  /** Of `19:…`, `19:…;messageid=…` or a personal conversation; a deleted channel is not there. */
  place(conversation: string): Promise<TeamsPlace | undefined>;
  roster(place: TeamsPlace): Promise<readonly LocalPerson[]>;
  isMember(team: LocalTeam, person: string): boolean;
  sees(person: string, place: TeamsPlace): boolean;
}

export const conversationOf = (place: { readonly id: string; readonly thread: string | null }): string =>
  place.thread === null ? place.id : `${place.id};messageid=${place.thread}`;

const channelsNow = (team: LocalTeam, book: TeamsBook): readonly LocalChannel[] => {
  const changes = book.changes();
  const known = team.channels.map((c) => ({ ...c, name: changes.get(c.id)?.name ?? c.name }));
  const made = [...changes]
    .filter(([id, change]) => change.team === team.id && !team.channels.some((c) => c.id === id))
    .map(([id, change]) => ({ id, name: change.name, team: team.id }));
  return [...known, ...made].filter((c) => !changes.get(c.id)?.deleted);
};

type PersonIndex = {
  readonly byId: ReadonlyMap<string, LocalPerson>;
  readonly byChat: ReadonlyMap<string, LocalPerson>;
};
/** Ids are worked out once a list, not once a message: a digest to three thousand people looks each of them up. */
const makeIndex = (botId: string) => {
  const made = new WeakMap<readonly LocalPerson[], PersonIndex>();
  return (people: readonly LocalPerson[]): PersonIndex => {
    const known = made.get(people);
    if (known) return known;
    const found = {
      byId: new Map(
        [...people].reverse().flatMap((p) => [[accountIdOf(p, botId), p] as const, [p.id, p] as const]),
      ),
      byChat: new Map(people.map((p) => [personalChatOf(p, botId), p] as const)),
    };
    made.set(people, found);
    return found;
  };
};

export const createDirectory = ({ people, teams, botId }: LocalTeamsOptions, book: TeamsBook): Directory => {
  const indexOf = makeIndex(botId);
  const teamsNow = () => teams.map((team) => ({ ...team, channels: channelsNow(team, book) }));
  const isMember = (team: LocalTeam, person: string) =>
    team.members === 'everyone' || team.members.includes(person);
  const channelPlace = (id: string, thread: string | null): TeamsPlace | undefined => {
    const team = teamsNow().find((t) => t.channels.some((c) => c.id === id));
    return team && { is: 'channel', id, team, thread };
  };
  return {
    people,
    person: async (id) => indexOf(await people()).byId.get(id),
    teams: teamsNow,
    team: (id) => teamsNow().find((t) => t.id === id),
    teamOf: (channel) =>
      teams.find((t) => t.channels.some((c) => c.id === channel))?.id ?? book.changes().get(channel)?.team,
    place: async (conversation) => {
      const [id = '', thread] = conversation.split(';messageid=');
      if (id.startsWith('19:')) return channelPlace(id, thread ?? null);
      const person = indexOf(await people()).byChat.get(id);
      return person && { is: 'personal', id, person, thread: null };
    },
    roster: async (place) =>
      place.is === 'personal' ? [place.person] : (await people()).filter((p) => isMember(place.team, p.id)),
    isMember,
    sees: (person, place) =>
      place.is === 'personal' ? place.person.id === person : isMember(place.team, person),
  };
};

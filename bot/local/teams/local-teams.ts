import type { TeamsBook } from './book';
import type { Directory, TeamsPlace } from './directory';
import { conversationOf } from './directory';
import type { NewsFeed } from './feed';
import type { Activity } from './journal';
import type { LocalTeamsOptions, TeamsLimits } from './options';
import type { TeamsHappening } from './wire';

/** What both sides of Teams work with: the bot's (connector) and the people's (controls). */
export type LocalTeams = {
  readonly options: LocalTeamsOptions;
  readonly limits: TeamsLimits;
  readonly book: TeamsBook;
  readonly directory: Directory;
  readonly feed: NewsFeed;
};

export const botName = 'Strapetsi';
export const botAccountOf = ({ botId }: LocalTeamsOptions): string => `28:${botId || 'strapetsi-local'}`;

const wordsOf = (activity: Activity): string =>
  [activity.summary, activity.text].find((w): w is string => typeof w === 'string' && w !== '') ?? '';

const tell = (
  teams: LocalTeams,
  place: TeamsPlace,
  is: TeamsHappening['is'],
  id: string,
  from: string | null,
  activity: Activity,
): void =>
  teams.feed.tell(place, {
    is,
    conversation: place.id,
    id,
    thread: place.thread,
    from,
    summary: wordsOf(activity).slice(0, 300),
  });

const at = (teams: LocalTeams): string => teams.options.now().toISOString();

/** A new message of a person, or (from null) of the bot; says its id. */
export const post = (
  teams: LocalTeams,
  place: TeamsPlace,
  from: string | null,
  activity: Activity,
): string => {
  const id = teams.book.nextId(teams.options.now());
  teams.book.write({ is: 'post', at: at(teams), place: place.id, thread: place.thread, id, from, activity });
  tell(teams, place, 'post', id, from, activity);
  return id;
};

export const edit = (teams: LocalTeams, place: TeamsPlace, id: string, activity: Activity): void => {
  teams.book.write({ is: 'edit', at: at(teams), place: place.id, id, activity });
  tell(teams, place, 'edit', id, null, activity);
};

export const remove = (teams: LocalTeams, place: TeamsPlace, id: string): void => {
  teams.book.write({ is: 'delete', at: at(teams), place: place.id, id });
  tell(teams, place, 'delete', id, null, {});
};

/** A card that stands in a message's place for one person alone. */
export const showOwn = (
  teams: LocalTeams,
  place: TeamsPlace,
  id: string,
  person: string,
  card: unknown,
): void => {
  teams.book.write({ is: 'view', at: at(teams), place: place.id, id, person, card });
  tell(teams, place, 'view', id, null, {});
};

/** The conversation as activities name it. */
export const conversationAccount = (place: TeamsPlace, tenantId: string) =>
  place.is === 'personal'
    ? { conversationType: 'personal', tenantId, id: place.id }
    : { isGroup: true, conversationType: 'channel', tenantId, id: conversationOf(place) };

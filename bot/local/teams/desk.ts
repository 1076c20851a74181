import type { Book } from './book';
import type { Directory, TeamsPlace } from './directory';
import { conversationOf } from './directory';
import type { Feed } from './feed';
import type { Activity } from './journal';
import type { Limits, LocalTeamsOptions } from './options';
import type { Happening } from './wire';

/** What both sides of Teams work with: the bot's (connector) and the people's (controls). */
export type Desk = {
  readonly options: LocalTeamsOptions;
  readonly limits: Limits;
  readonly book: Book;
  readonly directory: Directory;
  readonly feed: Feed;
};

export const botName = 'Strapetsi';
export const botAccountOf = ({ botId }: LocalTeamsOptions): string => `28:${botId || 'strapetsi-local'}`;

const wordsOf = (activity: Activity): string =>
  [activity.summary, activity.text].find((w): w is string => typeof w === 'string' && w !== '') ?? '';

const tell = (
  desk: Desk,
  place: TeamsPlace,
  is: Happening['is'],
  id: string,
  from: string | null,
  activity: Activity,
): void =>
  desk.feed.tell(place, {
    is,
    conversation: place.id,
    id,
    thread: place.thread,
    from,
    summary: wordsOf(activity).slice(0, 300),
  });

const at = (desk: Desk): string => desk.options.now().toISOString();

/** A new message of a person, or (from null) of the bot; says its id. */
export const post = (desk: Desk, place: TeamsPlace, from: string | null, activity: Activity): string => {
  const id = desk.book.nextId(desk.options.now());
  desk.book.write({ is: 'post', at: at(desk), place: place.id, thread: place.thread, id, from, activity });
  tell(desk, place, 'post', id, from, activity);
  return id;
};

export const edit = (desk: Desk, place: TeamsPlace, id: string, activity: Activity): void => {
  desk.book.write({ is: 'edit', at: at(desk), place: place.id, id, activity });
  tell(desk, place, 'edit', id, null, activity);
};

export const remove = (desk: Desk, place: TeamsPlace, id: string): void => {
  desk.book.write({ is: 'delete', at: at(desk), place: place.id, id });
  tell(desk, place, 'delete', id, null, {});
};

/** A card that stands in a message's place for one person alone. */
export const showOwn = (desk: Desk, place: TeamsPlace, id: string, person: string, card: unknown): void => {
  desk.book.write({ is: 'view', at: at(desk), place: place.id, id, person, card });
  tell(desk, place, 'view', id, null, {});
};

/** The conversation as activities name it. */
export const conversationAccount = (place: TeamsPlace, tenantId: string) =>
  place.is === 'personal'
    ? { conversationType: 'personal', tenantId, id: place.id }
    : { isGroup: true, conversationType: 'channel', tenantId, id: conversationOf(place) };

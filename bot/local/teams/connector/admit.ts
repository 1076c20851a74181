import type { Desk } from '../desk';
import type { TeamsPlace } from '../directory';
import { Told } from '../http';
import type { Gate } from '../limits';

export type Counter = Desk & { readonly gate: Gate };

const notFound = (conversation: string): Told =>
  new Told(404, 'ConversationNotFound', `Conversation not found: ${conversation}`);

/** Whether the bot may speak or look here now. */
const mayEnter = (desk: Desk, place: TeamsPlace, kind: 'write' | 'read'): void => {
  if (place.is === 'channel') {
    if (desk.book.app(place.team.id)?.installed) return;
    throw new Told(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  if (desk.book.chat(place.id) === undefined) throw notFound(place.id);
  if (kind === 'write' && desk.book.isBlocked(place.person.id))
    throw new Told(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
};

/** The service counts only those whom it has let in. */
export const count = (desk: Counter, kind: 'write' | 'read', key: string): void => {
  const wait = desk.gate.pass(kind, key);
  if (wait !== null)
    throw new Told(429, 'TooManyRequests', 'API calls quota exceeded.', { 'retry-after': String(wait) });
};

/** The place behind a conversation id, if the bot may enter it and keeps within the limits. */
export const admit = async (
  desk: Counter,
  conversation: string,
  kind: 'write' | 'read',
): Promise<TeamsPlace> => {
  const place = await desk.directory.place(conversation);
  if (!place) throw notFound(conversation);
  mayEnter(desk, place, kind);
  count(desk, kind, place.id);
  return place;
};

import type { TeamsPlace } from '../directory';
import { Told } from '../http';
import type { CallGate } from '../limits';
import type { LocalTeams } from '../local-teams';

export type Counter = LocalTeams & { readonly gate: CallGate };

const notFound = (conversation: string): Told =>
  new Told(404, 'ConversationNotFound', `Conversation not found: ${conversation}`);

/** Whether the bot may speak or look here now. */
const mayEnter = (teams: LocalTeams, place: TeamsPlace, kind: 'write' | 'read'): void => {
  if (place.is === 'channel') {
    if (teams.book.app(place.team.id)?.installed) return;
    throw new Told(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
  if (teams.book.chat(place.id) === undefined) throw notFound(place.id);
  if (kind === 'write' && teams.book.isBlocked(place.person.id))
    throw new Told(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
};

/** The service counts only those whom it has let in. */
export const count = (teams: Counter, kind: 'write' | 'read', key: string): void => {
  const wait = teams.gate.pass(kind, key);
  if (wait !== null)
    throw new Told(429, 'TooManyRequests', 'API calls quota exceeded.', { 'retry-after': String(wait) });
};

/** The place behind a conversation id, if the bot may enter it and keeps within the limits. */
export const admit = async (
  teams: Counter,
  conversation: string,
  kind: 'write' | 'read',
): Promise<TeamsPlace> => {
  const place = await teams.directory.place(conversation);
  if (!place) throw notFound(conversation);
  mayEnter(teams, place, kind);
  count(teams, kind, place.id);
  return place;
};

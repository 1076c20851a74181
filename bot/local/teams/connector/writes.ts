import { z } from 'zod';
import type { BookMessage } from '../book';
import { conversationOf, type TeamsPlace } from '../directory';
import { type LocalAnswer, parsed, Told } from '../http';
import type { Activity } from '../journal';
import { botAccountOf, edit, post, remove } from '../local-teams';
import type { LocalPerson } from '../options';
import { personalChatOf } from '../people';
import { admit, type Counter } from './admit';

const activity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
});
const conversationParameters = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: activity.nullish(),
});
type WrittenActivity = z.output<typeof activity>;
export type ConversationParameters = z.output<typeof conversationParameters>;

export const parametersIn = (body: string): ConversationParameters => parsed(conversationParameters, body);

/** The conversation that creating would speak into: a channel, or somebody's personal chat; else ''. */
export const targetOf = async (teams: Counter, asked: ConversationParameters): Promise<string> => {
  if (asked.channelData?.channel) return asked.channelData.channel.id;
  const person = await memberIn(teams, asked);
  return person ? personalChatOf(person, teams.options.botId) : '';
};

const memberIn = async (
  teams: Counter,
  { members }: ConversationParameters,
): Promise<LocalPerson | undefined> => {
  const id = members?.find((m) => m.id !== botAccountOf(teams.options))?.id.replace(/^8:orgid:/u, '');
  return id === undefined ? undefined : teams.directory.person(id);
};

/** Text and a card in one activity become two messages, and the caller learns only the first one's id. */
const pieces = (said: WrittenActivity): readonly [Activity, ...Activity[]] => {
  const { attachments, text, ...rest } = said;
  return text && attachments?.length
    ? [
        { ...rest, text },
        { ...rest, attachments },
      ]
    : [said];
};

const speak = (teams: Counter, place: TeamsPlace, said: WrittenActivity): string => {
  if (said.type === 'typing') return teams.book.nextId(teams.options.now());
  if (said.type !== 'message') throw new Told(400, 'BadSyntax', `Activity type ${said.type} cannot be sent.`);
  if (!said.text && !said.attachments?.length)
    throw new Told(400, 'BadSyntax', 'Activity must include text or attachments.');
  const [first, ...more] = pieces(said);
  const id = post(teams, place, null, first);
  // A new post and its other half are two posts, as Teams makes them.
  for (const piece of more) post(teams, place, null, piece);
  return id;
};

export const create = async (teams: Counter, asked: ConversationParameters): Promise<LocalAnswer> => {
  if (asked.channelData?.channel) return createThread(teams, asked.channelData.channel.id, asked);
  const person = await memberIn(teams, asked);
  if (!person) throw new Told(400, 'BadArgument', 'Members must name one person of the tenant.');
  if (asked.isGroup) throw new Told(400, 'BadArgument', 'A bot cannot create a group chat.');
  const id = personalChatOf(person, teams.options.botId);
  if (teams.book.chat(id) === undefined)
    teams.book.write({ is: 'chat', at: teams.options.now().toISOString(), place: id, person: person.id });
  const place = await admit(teams, id, 'write');
  const activityId = asked.activity ? speak(teams, place, asked.activity) : undefined;
  return { status: 201, body: { id, activityId } };
};

const createThread = async (
  teams: Counter,
  channel: string,
  asked: ConversationParameters,
): Promise<LocalAnswer> => {
  if (!asked.isGroup || !asked.activity)
    throw new Told(400, 'BadSyntax', 'A new thread needs isGroup and its first activity.');
  const place = await admit(teams, channel, 'write');
  const activityId = speak(teams, { ...place, thread: null } as TeamsPlace, asked.activity);
  return { status: 201, body: { id: `${place.id};messageid=${activityId}`, activityId } };
};

/** Into a thread it is a reply, into a bare channel a new post. */
export const send = async (teams: Counter, conversation: string, body: string): Promise<LocalAnswer> => {
  const said = parsed(activity, body);
  const place = await admit(teams, conversation, 'write');
  requireThread(teams, place);
  return { status: 201, body: { id: speak(teams, place, said) } };
};

const requireThread = (teams: Counter, place: TeamsPlace): void => {
  if (place.thread === null) return;
  const root = teams.book.message(place.id, place.thread);
  if (!root || root.thread !== null)
    throw new Told(404, 'ConversationNotFound', `Conversation not found: ${conversationOf(place)}`);
};

const messageAt = (teams: Counter, place: TeamsPlace, id: string): BookMessage => {
  const message = teams.book.message(place.id, id);
  if (message && !message.deleted) return message;
  throw new Told(404, 'ActivityNotFoundInConversation', `Activity not found: ${id}`);
};

/** An answer to a message: in a channel it goes into that message's thread. */
export const reply = async (
  teams: Counter,
  conversation: string,
  to: string,
  body: string,
): Promise<LocalAnswer> => {
  const said = parsed(activity, body);
  const place = await admit(teams, conversation, 'write');
  requireThread(teams, place);
  if (place.is === 'personal') return { status: 201, body: { id: speak(teams, place, said) } };
  const asked = teams.book.message(place.id, to);
  const thread = place.thread ?? (asked ? (asked.thread ?? asked.id) : null);
  return { status: 201, body: { id: speak(teams, { ...place, thread }, said) } };
};

const own = async (
  teams: Counter,
  conversation: string,
  id: string,
): Promise<{ place: TeamsPlace; message: BookMessage }> => {
  const place = await admit(teams, conversation, 'write');
  const message = messageAt(teams, place, id);
  if (message.from !== null) throw new Told(403, 'NotEnoughPermissions', 'The message is not the bot’s.');
  return { place: place.is === 'channel' ? { ...place, thread: message.thread } : place, message };
};

export const change = async (
  teams: Counter,
  conversation: string,
  id: string,
  body: string,
): Promise<LocalAnswer> => {
  const said = parsed(activity, body);
  const { place } = await own(teams, conversation, id);
  edit(teams, place, id, said);
  return { status: 200, body: { id } };
};

export const erase = async (teams: Counter, conversation: string, id: string): Promise<LocalAnswer> => {
  const { place } = await own(teams, conversation, id);
  remove(teams, place, id);
  return { status: 200 };
};

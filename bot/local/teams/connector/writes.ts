import { z } from 'zod';
import type { Message } from '../book';
import { botAccountOf, edit, post, remove } from '../desk';
import { conversationOf, type TeamsPlace } from '../directory';
import { type Answer, parsed, Told } from '../http';
import type { Activity } from '../journal';
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
type Written = z.output<typeof activity>;
export type ConversationParameters = z.output<typeof conversationParameters>;

export const parametersIn = (body: string): ConversationParameters => parsed(conversationParameters, body);

/** The conversation that creating would speak into: a channel, or somebody's personal chat; else ''. */
export const targetOf = async (desk: Counter, asked: ConversationParameters): Promise<string> => {
  if (asked.channelData?.channel) return asked.channelData.channel.id;
  const person = await memberIn(desk, asked);
  return person ? personalChatOf(person, desk.options.botId) : '';
};

const memberIn = async (
  desk: Counter,
  { members }: ConversationParameters,
): Promise<LocalPerson | undefined> => {
  const id = members?.find((m) => m.id !== botAccountOf(desk.options))?.id.replace(/^8:orgid:/u, '');
  return id === undefined ? undefined : desk.directory.person(id);
};

/** Text and a card in one activity become two messages, and the caller learns only the first one's id. */
const pieces = (said: Written): readonly [Activity, ...Activity[]] => {
  const { attachments, text, ...rest } = said;
  return text && attachments?.length
    ? [
        { ...rest, text },
        { ...rest, attachments },
      ]
    : [said];
};

const speak = (desk: Counter, place: TeamsPlace, said: Written): string => {
  if (said.type === 'typing') return desk.book.nextId(desk.options.now());
  if (said.type !== 'message') throw new Told(400, 'BadSyntax', `Activity type ${said.type} cannot be sent.`);
  if (!said.text && !said.attachments?.length)
    throw new Told(400, 'BadSyntax', 'Activity must include text or attachments.');
  const [first, ...more] = pieces(said);
  const id = post(desk, place, null, first);
  // A new post and its other half are two posts, as Teams makes them.
  for (const piece of more) post(desk, place, null, piece);
  return id;
};

export const create = async (desk: Counter, asked: ConversationParameters): Promise<Answer> => {
  if (asked.channelData?.channel) return createThread(desk, asked.channelData.channel.id, asked);
  const person = await memberIn(desk, asked);
  if (!person) throw new Told(400, 'BadArgument', 'Members must name one person of the tenant.');
  if (asked.isGroup) throw new Told(400, 'BadArgument', 'A bot cannot create a group chat.');
  const id = personalChatOf(person, desk.options.botId);
  if (desk.book.chat(id) === undefined)
    desk.book.write({ is: 'chat', at: desk.options.now().toISOString(), place: id, person: person.id });
  const place = await admit(desk, id, 'write');
  const activityId = asked.activity ? speak(desk, place, asked.activity) : undefined;
  return { status: 201, body: { id, activityId } };
};

const createThread = async (
  desk: Counter,
  channel: string,
  asked: ConversationParameters,
): Promise<Answer> => {
  if (!asked.isGroup || !asked.activity)
    throw new Told(400, 'BadSyntax', 'A new thread needs isGroup and its first activity.');
  const place = await admit(desk, channel, 'write');
  const activityId = speak(desk, { ...place, thread: null } as TeamsPlace, asked.activity);
  return { status: 201, body: { id: `${place.id};messageid=${activityId}`, activityId } };
};

/** Into a thread it is a reply, into a bare channel a new post. */
export const send = async (desk: Counter, conversation: string, body: string): Promise<Answer> => {
  const said = parsed(activity, body);
  const place = await admit(desk, conversation, 'write');
  requireThread(desk, place);
  return { status: 201, body: { id: speak(desk, place, said) } };
};

const requireThread = (desk: Counter, place: TeamsPlace): void => {
  if (place.thread === null) return;
  const root = desk.book.message(place.id, place.thread);
  if (!root || root.thread !== null)
    throw new Told(404, 'ConversationNotFound', `Conversation not found: ${conversationOf(place)}`);
};

const messageAt = (desk: Counter, place: TeamsPlace, id: string): Message => {
  const message = desk.book.message(place.id, id);
  if (message && !message.deleted) return message;
  throw new Told(404, 'ActivityNotFoundInConversation', `Activity not found: ${id}`);
};

/** An answer to a message: in a channel it goes into that message's thread. */
export const reply = async (
  desk: Counter,
  conversation: string,
  to: string,
  body: string,
): Promise<Answer> => {
  const said = parsed(activity, body);
  const place = await admit(desk, conversation, 'write');
  requireThread(desk, place);
  if (place.is === 'personal') return { status: 201, body: { id: speak(desk, place, said) } };
  const asked = desk.book.message(place.id, to);
  const thread = place.thread ?? (asked ? (asked.thread ?? asked.id) : null);
  return { status: 201, body: { id: speak(desk, { ...place, thread }, said) } };
};

const own = async (
  desk: Counter,
  conversation: string,
  id: string,
): Promise<{ place: TeamsPlace; message: Message }> => {
  const place = await admit(desk, conversation, 'write');
  const message = messageAt(desk, place, id);
  if (message.from !== null) throw new Told(403, 'NotEnoughPermissions', 'The message is not the bot’s.');
  return { place: place.is === 'channel' ? { ...place, thread: message.thread } : place, message };
};

export const change = async (
  desk: Counter,
  conversation: string,
  id: string,
  body: string,
): Promise<Answer> => {
  const said = parsed(activity, body);
  const { place } = await own(desk, conversation, id);
  edit(desk, place, id, said);
  return { status: 200, body: { id } };
};

export const erase = async (desk: Counter, conversation: string, id: string): Promise<Answer> => {
  const { place } = await own(desk, conversation, id);
  remove(desk, place, id);
  return { status: 200 };
};

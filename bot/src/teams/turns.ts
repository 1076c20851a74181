import type { TurnContext } from 'botbuilder';
import { ZodError } from 'zod';
import { refusalOf } from '../answers/error-answer';
import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import type { Reply, Turn, TurnHandler, Where } from '../routes';
import { themeOfUse } from '../shared/domain/channel';
import { knownWords } from '../shared/domain/command';
import type { Language } from '../shared/domain/language';
import type { Network } from '../shared/domain/network';
import { arrived } from '../shared/domain/people-text';
import { holdsIdentityCodes } from '../shared/domain/personal-data';
import { Refusal } from '../shared/domain/refusal';
import { themeById } from '../shared/domain/theme';
import { understand } from '../shared/domain/understanding';
import { noNetwork, outage, refusalSentence } from '../shared/text/refusals';
import { say } from '../shared/text/say';
import { channelIdOf, type Incoming, isPersonal } from './activity';
import { nearest } from './nearest';
import { actorOf } from './people';

const whereOf = async (activity: Incoming, ports: Ports): Promise<Where> =>
  isPersonal(activity)
    ? { scope: 'personal' }
    : {
        scope: 'channel',
        conversation: activity.conversation.id,
        channel: (await ports.stores.channels.cached()).get(channelIdOf(activity)) ?? null,
      };

/** Before a channel both national languages speak, the theme's own first; alone with a person, theirs. */
const placeLanguages = (where: Where, own: Language): readonly [Language, ...Language[]] => {
  if (where.scope === 'personal') return [own];
  const theme = themeOfUse(where.channel?.tie);
  return theme && themeById(theme).language === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];
};

/** One activity as a Turn. `seenBy` decides the languages: a button's answer is the presser's alone. */
export const turnOf = async (
  context: TurnContext,
  activity: Incoming,
  ports: Ports,
  network: Network,
  seenBy: 'place' | 'person',
): Promise<Turn> => {
  const { actor, ...unread } = await actorOf(context, activity, ports, network);
  const where = await whereOf(activity, ports);
  return {
    ports,
    actor,
    network,
    lang: actor.language,
    langs: seenBy === 'person' ? [actor.language] : placeLanguages(where, actor.language),
    where,
    args: '',
    data: {},
    ...(activity.replyToId ? { card: activity.replyToId } : {}),
    ...unread,
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An input that is empty comes as nothing, as null or as an empty text, by client: null is nothing. */
const filledIn = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));

/** Verb and data of a button, in whichever of Teams' three shapes it comes. */
export const pressed = (
  value: unknown,
): { readonly verb: string; readonly data: Readonly<Record<string, unknown>> } => {
  const outer = isRecord(value) ? value : {};
  const action = isRecord(outer.action) ? outer.action : undefined;
  const inner = action ? action.data : 'data' in outer ? outer.data : outer;
  const data = isRecord(inner) ? filledIn(arrived(inner) as Record<string, unknown>) : {};
  const verb = typeof action?.verb === 'string' && action.verb ? action.verb : data.verb;
  return { verb: typeof verb === 'string' ? verb.slice(0, 100) : '', data };
};

const text = (value: string): Reply => ({ is: 'text', text: value });

/** The one place where a turn's errors are read: a refusal is heard, anything else is logged once and told calmly. */
export const answered = async (turn: Turn, handler: TurnHandler, contact: string): Promise<Reply> => {
  try {
    // Nobody's personal identity code is kept anywhere, whatever the form.
    if (holdsIdentityCodes(turn.args)) throw new Refusal('identityCode');
    // Of a form it is said in its place: what was typed stays before the person, and nowhere else.
    const refusal = holdsIdentityCodes(turn.data) ? { refusal: new Refusal('identityCode') } : {};
    return await handler({ ...turn, ...refusal });
  } catch (thrown) {
    // What a card carries is untrusted: a schema's complaint is a refusal like any other.
    const error = thrown instanceof ZodError ? refusalOf(thrown) : thrown;
    const isUnread = error instanceof Refusal && error.code === 'unknownPerson' && turn.unread !== undefined;
    if (error instanceof Refusal && !isUnread) {
      if (error.code === 'unknownPerson') await rememberStranger(turn);
      return text(say(refusalSentence(error.code, { contact, ...error.values }), turn.langs));
    }
    const id = turn.ports.newId().slice(0, 8);
    turn.ports.log({
      event: 'turn.failed',
      id,
      error: isUnread
        ? `who it is could not be read: ${turn.unread}`
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    });
    return text(say(outage(id), turn.langs));
  }
};

/** S14: the coordinator gets the request. */
const rememberStranger = (turn: Turn): Promise<void> =>
  turn.ports.stores.requests.add({
    account: { objectId: turn.actor.objectId, tenantId: turn.actor.tenantId },
    name: turn.actor.name,
    at: turn.ports.now(),
    wanted: '',
  });

type ChatRequest = Pick<Turn, 'args' | 'data' | 'reading'> & { readonly handler: TurnHandler };

const meantBy = (word: string): string | null => nearest(word, knownWords);

/** What a chat message asks for. */
export const messageHandler = (table: RouteTable, words: string): ChatRequest => {
  const heard = understand(words, meantBy);
  const nothing = { args: '', data: {} };
  switch (heard.is) {
    case 'command':
    case 'reading': {
      const handler = table.commands.get(heard.command);
      if (!handler) break;
      if (heard.is === 'reading') return { ...nothing, handler, reading: true };
      return { ...nothing, handler, args: heard.args };
    }
    case 'language':
      return {
        args: '',
        data: { language: heard.language },
        handler: actionHandler(table, 'language.choose'),
      };
    default:
      return { ...nothing, handler: (turn) => table.unknown(turn, heard) };
  }
  return { ...nothing, handler: (turn) => table.unknown(turn, { is: 'nothing' }) };
};

export const actionHandler = (table: RouteTable, verb: string): TurnHandler =>
  table.actions.get(verb) ??
  (() => {
    throw new Refusal('oldCard');
  });

export const withoutNetwork: TurnHandler = async (turn) => text(say(noNetwork, turn.langs));

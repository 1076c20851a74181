import type { Reply, Turn, TurnHandler } from '../routes';
import { Refusal, type RefusalCode } from '../shared/domain/refusal';
import { refusals } from '../shared/text/refusals';

const notTheirs: readonly RefusalCode[] = ['notAllowed', 'notYours', 'notFound', 'unknownPerson', 'noRole'];
/** A refusal that other words in the same form can mend. */
export const isMendable = (error: unknown): error is Refusal =>
  error instanceof Refusal && !notTheirs.includes(error.code);

type CardNode = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is CardNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isInput = ({ type }: CardNode): boolean => typeof type === 'string' && type.startsWith('Input.');

/** What was typed, in the inputs it was typed in; the form's id stays, so that sending it again is one act. */
const filledWith = (value: unknown, typed: Turn['data']): unknown => {
  if (Array.isArray(value)) return value.map((one) => filledWith(one, typed));
  if (!isNode(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledWith(one, typed)]));
  const said = typeof value.id === 'string' ? typed[value.id] : undefined;
  if (isInput(value) && (typeof said === 'string' || typeof said === 'number'))
    return { ...inner, value: said };
  if (isNode(inner.data) && 'form' in inner.data && typeof typed.form === 'string')
    return { ...inner, data: { ...inner.data, form: typed.form } };
  return inner;
};
const problemLine = (text: string) => ({
  type: 'TextBlock',
  text,
  wrap: true,
  weight: 'Bolder',
  color: 'Attention',
});

const again = (reply: Reply, problem: string, typed: Turn['data']): Reply | null => {
  if (reply.is !== 'dialog' || !isNode(reply.card)) return null;
  const { body } = reply.card;
  const card = filledWith(reply.card, typed) as CardNode;
  return {
    ...reply,
    card: { ...card, body: [problemLine(problem), ...(Array.isArray(body) ? (card.body as unknown[]) : [])] },
  };
};

const telling = new WeakSet<TurnHandler>();
/** Whether a handler says itself what the door refuses: the table refuses it before every other one. */
export const tellsRefusals = (handler: TurnHandler): boolean => telling.has(handler);

/** A handler that says itself what the door refuses, by throwing `turn.refusal` where it mends its own form. */
export const tellingRefusals = (handler: TurnHandler): TurnHandler => {
  telling.add(handler);
  return handler;
};

/** A refused form in a dialog opens again with the sentence above it and everything that was typed in its place. */
export const keepingTyped = (save: TurnHandler, reopen: TurnHandler): TurnHandler => {
  return tellingRefusals(async (turn) => {
    try {
      if (turn.refusal) throw turn.refusal;
      return await save(turn);
    } catch (error) {
      if (turn.data.dialog !== true || !isMendable(error)) throw error;
      const problem = refusals[error.code](error.values)[turn.lang];
      const form = await reopen(turn).catch(() => null);
      const reply = form && again(form, problem, turn.data);
      if (!reply) throw error;
      return reply;
    }
  });
};

import type { Reply } from '../../src/routes';

/** Everything that a card or a reply says, as one string. */
export const wordsOf = (thing: unknown): string => JSON.stringify(thing);

/** The code of the refusal that a person hears. */
export const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

export const cardOf = (reply: Reply): unknown => {
  if (reply.is !== 'card' && reply.is !== 'dialog') throw new Error(`no card but ${JSON.stringify(reply)}`);
  return reply.card;
};
export const textOf = (reply: Reply): string => {
  if (reply.is !== 'text') throw new Error(`no text but ${reply.is}`);
  return reply.text;
};

type CardObject = Readonly<Record<string, unknown>>;
/** The objects of a card of which a test asks something, wherever they stand but under these keys. */
export const partsOf = (
  thing: unknown,
  fits: (type: string) => boolean,
  // What older clients show instead.
  without: readonly string[] = ['fallback'],
): readonly CardObject[] => {
  if (Array.isArray(thing)) return thing.flatMap((part) => partsOf(part, fits, without));
  if (typeof thing !== 'object' || thing === null) return [];
  const own = thing as CardObject;
  const inside = Object.entries(own)
    .filter(([key]) => !without.includes(key))
    .flatMap(([, part]) => partsOf(part, fits, without));
  return typeof own.type === 'string' && fits(own.type) ? [own, ...inside] : inside;
};

export type SeenButton = {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
};
const isAction = (type: string): boolean => type.startsWith('Action.');
/** The buttons of a card. A row that opens what it names is pressed as a whole: it takes no button's place. */
export const buttonsOf = (thing: unknown): readonly SeenButton[] =>
  partsOf(thing, isAction, ['fallback', 'selectAction']) as unknown as readonly SeenButton[];
/** What can be pressed under this name, a whole row as well. */
export const buttonNamed = (thing: unknown, title: string): SeenButton => {
  const all = partsOf(thing, isAction) as unknown as readonly SeenButton[];
  const found = all.find((b) => b.title === title);
  if (!found) throw new Error(`no button ${title} but ${all.map((b) => b.title)}`);
  return found;
};
export const verbsOf = (thing: unknown): readonly string[] =>
  buttonsOf(thing).map((b) => b.verb ?? String(b.data?.verb ?? b.type));
/** Field by field what a form is filled in with. */
export const valuesOf = (thing: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(partsOf(thing, (type) => type.startsWith('Input.')).map((i) => [i.id, i.value]));
/** What a card says, line by line. */
export const linesOf = (thing: unknown): readonly string[] =>
  partsOf(thing, (type) => type === 'TextBlock').map((block) => String(block.text));

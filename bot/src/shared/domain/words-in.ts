import { isFormer } from './former';
import type { Network, PersonId } from './network';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
/** Not in the midst of a longer word: `p-1` is not in `p-12`. */
const whole = (text: string): string => `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`;

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');
/**
 * Finds these words in texts, the longest first. Hundreds of them, each looked for in every text, would take minutes:
 * a word is looked for where the longest part of it stands.
 */
export const finder = (words: readonly string[]) => {
  const known = Map.groupBy(
    [...new Set(words)].map((word) => ({ word, pattern: new RegExp(whole(word), 'giu') })),
    ({ word }) => longest(tokensOf(word)),
  );
  return (text: string): readonly { readonly word: string; readonly pattern: RegExp }[] =>
    [...new Set(tokensOf(text))]
      .flatMap((token) => known.get(token) ?? [])
      .filter(({ pattern }) => text.search(pattern) >= 0)
      .toSorted((one, other) => other.word.length - one.word.length);
};

const wordsOf = ({ people }: Network): ReadonlyMap<string, readonly PersonId[]> => {
  // Who was erased is named nowhere.
  const named = people.filter(({ id }) => !isFormer(id));
  const whose = named.flatMap(({ id, name, email }) =>
    [id, name, email].filter((word) => word !== '').map((word) => ({ word: word.toLowerCase(), id })),
  );
  return new Map(
    [...Map.groupBy(whose, ({ word }) => word)].map(([word, all]) => [word, all.map(({ id }) => id)]),
  );
};
type PeopleIn = (value: unknown) => readonly PersonId[];
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** Made once for a network: hundreds of people, and every message asks. */
const known = new WeakMap<Network, PeopleIn>();

/** Whom of the network a value names, by id, name or address. */
export const namedIn = (network: Network): PeopleIn => {
  const made = known.get(network);
  if (made) return made;
  const words = wordsOf(network);
  const find = finder([...words.keys()]);
  const named: PeopleIn = (value) => [
    ...new Set(
      textsIn(value)
        .flatMap(find)
        .flatMap(({ word }) => words.get(word) ?? []),
    ),
  ];
  known.set(network, named);
  return named;
};

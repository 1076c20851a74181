import type { Account, Person, PersonId } from '../shared/domain/network';
import { finder } from '../shared/domain/words-in';

/** What names one person: id, name, address and accounts; `namesake` when somebody else bears the same name. */
export type Traces = {
  readonly id: PersonId;
  readonly name: string;
  readonly emails: readonly string[];
  readonly accounts: readonly Account[];
  readonly namesake: boolean;
};

/** Of somebody as the network has them, and as it had them before its last import. */
export const tracesOf = (id: PersonId, versions: readonly (readonly Person[])[]): Traces | null => {
  const known = versions.flatMap((people) => people.filter((p) => p.id === id));
  const [latest] = known;
  if (!latest) return null;
  const others = versions.flat().filter((p) => p.id !== id);
  return {
    id,
    name: latest.name,
    emails: [...new Set(known.map((p) => p.email).filter((email) => email !== ''))],
    accounts: known.flatMap((p) => p.accounts),
    namesake: others.some((p) => p.name.toLowerCase() === latest.name.toLowerCase()),
  };
};

export type Scrub = (value: unknown) => unknown;

const mapped = (value: unknown, text: (found: string) => string): unknown => {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [text(key), mapped(one, text)]));
};

/** Somebody, and who they are called from now on. */
export type Former = Traces & { readonly alias: string };

const wordsOf = (those: readonly Traces[]) => ({
  ids: those.flatMap(({ id, accounts }) => [id, ...accounts.map((a) => a.objectId)]),
  // A name that somebody else bears too stays in people's texts: nobody knows whom it means there.
  names: those.flatMap(({ emails, namesake, name }) => [
    ...emails,
    ...(namesake || name === '' ? [] : [name]),
  ]),
});

/** Puts the alias in the place of ids and accounts, and `formerly` in that of names and addresses, wherever they stand. */
export const scrubbing = (those: readonly Former[], formerly: string): Scrub => {
  const aliases = new Map(
    those.flatMap((one) => wordsOf([one]).ids.map((word) => [word.toLowerCase(), one.alias] as const)),
  );
  const { ids, names } = wordsOf(those);
  const [idsIn, namesIn] = [finder(ids), finder(names)];
  const text = (said: string): string => {
    const known = idsIn(said).reduce(
      (now, { word, pattern }) => now.replace(pattern, aliases.get(word.toLowerCase()) ?? word),
      said,
    );
    return namesIn(known).reduce((now, { pattern }) => now.replace(pattern, formerly), known);
  };
  return (value) => mapped(value, text);
};

/** Whether a value says anything of them. */
export const mentions = (those: readonly Traces[]): ((value: unknown) => boolean) => {
  const { ids, names } = wordsOf(those);
  const wordsIn = finder([...ids, ...names]);
  const says = (value: unknown): boolean => {
    if (typeof value === 'string') return wordsIn(value).length > 0;
    if (Array.isArray(value)) return value.some(says);
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(value).some(([key, one]) => says(key) || says(one));
  };
  return says;
};

import type { Account, Person, PersonId } from '../shared/domain/network';

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

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
/** Not in the midst of a longer word: `p-1` is not in `p-12`. */
const whole = (text: string): string => `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`;
const anyOf = (texts: readonly string[]): RegExp | null =>
  texts.length > 0 ? new RegExp(texts.map(whole).join('|'), 'giu') : null;

export type Scrub = (value: unknown) => unknown;

const mapped = (value: unknown, text: (found: string) => string): unknown => {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [text(key), mapped(one, text)]));
};

/**
 * Puts `alias` in the place of id and accounts, and `formerly` in that of name and addresses, wherever they stand in a
 * value. A name that somebody else bears too stays in people's texts: nobody knows whom it means there.
 */
export const scrubbing = (traces: Traces, alias: string, formerly: string): Scrub => {
  const ids = anyOf([traces.id, ...traces.accounts.map((a) => a.objectId)]);
  const names = anyOf([...traces.emails, ...(traces.namesake || traces.name === '' ? [] : [traces.name])]);
  const text = (found: string): string => {
    const known = ids ? found.replace(ids, alias) : found;
    return names ? known.replace(names, formerly) : known;
  };
  return (value) => mapped(value, text);
};

/** Whether a value says anything of the person. */
export const mentions = (traces: Traces): ((value: unknown) => boolean) => {
  const scrub = scrubbing(traces, '', '');
  return (value) => JSON.stringify(scrub(value)) !== JSON.stringify(value);
};

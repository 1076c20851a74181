import type { Fact } from '../shared/domain/fact';
import { joinFacts } from '../shared/domain/fact-lists';
import { encodeKey } from './encoding';
import { type HeldPart, hasKey } from './held-ledger';

export type WantedSlots = Set<string> | 'all';

/** As storage sorts them. */
const inOrder = (parts: ReadonlyMap<string, HeldPart>): readonly HeldPart[] =>
  [...parts]
    .map(([subject, part]) => [encodeKey(subject), part] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]) => part);

/** What is on its way from storage: what is said of it meanwhile counts, too. */
type OnTheWay = { readonly isLoading: (subject: string) => boolean; readonly isScanning: () => boolean };

/** What of the ledger is held in memory, and what of it is to be read anew: the state alone, which asks storage for nothing. */
export const makeHeldParts = (most: number, { isLoading, isScanning }: OnTheWay) => {
  // The one that was asked for last stands last.
  const parts = new Map<string, HeldPart>();
  const wanted = new Map<string, WantedSlots>();
  /** Asked for since the last scan began. */
  const touched = new Set<string>();
  /** Every partition that there is, is held: one that is not has nothing in it. */
  let whole = false;
  let everything: readonly Fact[] | null = null;
  let held = 0;
  // Counts up whenever what a scan is reading has been overtaken as a whole.
  let dropped = 0;

  const put = (subject: string, part: HeldPart): void => {
    const before = parts.get(subject);
    if (before === part) return;
    held += part.facts.length - (before?.facts.length ?? 0);
    parts.delete(subject);
    parts.set(subject, part);
    everything = null;
  };
  const drop = (subject: string): void => {
    held -= parts.get(subject)?.facts.length ?? 0;
    parts.delete(subject);
    wanted.delete(subject);
    everything = null;
    whole = false;
  };
  return {
    most,
    parts,
    wanted,
    touched,
    put,
    drop,
    /** Nothing that is held counts any more, nor what is on its way. */
    dropAll: (loading: Iterable<string>): void => {
      for (const subject of [...parts.keys()]) drop(subject);
      for (const subject of loading) wanted.set(subject, 'all');
      everything = null;
      whole = false;
      dropped += 1;
    },
    /** One row of it, or all of it, is to be read anew. */
    want: (subject: string, key: string | null): void => {
      const known = parts.get(subject);
      if (!known && !whole && !isLoading(subject) && !isScanning()) return;
      if (key !== null && known && !isLoading(subject) && hasKey(known, key)) return;
      everything = null;
      touched.add(subject);
      const standing = wanted.get(subject);
      if (key === null || standing === 'all') wanted.set(subject, 'all');
      else wanted.set(subject, new Set([...(standing ?? []), key]));
    },
    /** Said again as the one that was asked for last, where room is getting scarce. */
    used: (subject: string, part: HeldPart): void => {
      if (held <= most / 2 || whole) return;
      parts.delete(subject);
      parts.set(subject, part);
    },
    /** Room for so many more, by what was asked for longest ago. */
    makeRoom: (more: number): void => {
      for (const subject of [...parts.keys()]) {
        if (held + more <= most) return;
        drop(subject);
      }
    },
    hasRoom: (more: number): boolean => held + more <= most,
    isWhole: (): boolean => whole,
    setWhole: (): void => {
      whole = true;
    },
    dropped: (): number => dropped,
    size: (): number => held,
    /** All of it as one array, the same until something changes. */
    everything: (): readonly Fact[] => {
      everything ??= joinFacts(inOrder(parts).map((part) => part.facts));
      return everything;
    },
  };
};
export type HeldParts = ReturnType<typeof makeHeldParts>;

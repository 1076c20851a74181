import type { Fact } from '../shared/domain/fact';
import { encodeKey } from './encoding';
import { type HeldPart, hasKey, isSame, nothing, partFrom, withFact } from './held-ledger';
import { anything, type JournalEntry, journal } from './journal';
import { isPromise } from './outbox';
import type { Rows, StoredRow } from './rows';

/** What nobody has confirmed for so long is looked for by whoever asks, real ms: as long as of the network. */
const trustedMs = 15_000;
/** All that is held is read anew in this time while that takes no more than a thousand rows every two seconds. */
const recheckMs = 30_000;
const recheckPage = 1_000;
const recheckLeastMs = 2_000;
const mostRechecks = 20;
/** Single rows are fetched up to so many, else the partition. */
const mostSingle = 8;
/** Joined partitions that are kept as one array: an array that is the same says that nothing has changed. */
const mostJoined = 300;
/** Facts that are held; `npm run bench -- --only ledger-size` says what they take. Beyond it, partitions are read as they are asked for. */
export const mostHeld = 250_000;

type WantedSlots = Set<string> | 'all';
export type LedgerMemory = {
  readonly about: (subjects: readonly string[]) => Promise<readonly Fact[]>;
  readonly all: () => Promise<readonly Fact[]>;
  readonly slot: (subject: string, slot: string) => Promise<readonly Fact[]>;
  /** This instance has written it; the others are told. */
  readonly wrote: (subject: string, fact: Fact) => Promise<void>;
  /** It is not known what stands there now: it is read anew by whoever asks, here and, if told, elsewhere. */
  readonly doubt: (subject: string, key: string | null, tell: boolean) => Promise<void>;
  /** Another period's rows are read from here on. */
  readonly forget: () => void;
  readonly follow: () => Promise<void>;
  /** Reads anew, bit by bit, what is held. */
  readonly recheck: () => Promise<void>;
  readonly size: () => number;
};

const groupedRows = (rows: readonly StoredRow<Fact>[]): ReadonlyMap<string, readonly StoredRow<Fact>[]> =>
  Map.groupBy(
    rows.filter((row) => !isPromise(row)),
    (row) => row.partition,
  );
/** As storage sorts them. */
const inOrder = (parts: ReadonlyMap<string, HeldPart>): readonly HeldPart[] =>
  [...parts]
    .map(([subject, part]) => [encodeKey(subject), part] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]) => part);
const sum = (parts: Iterable<HeldPart>): number => [...parts].reduce((n, p) => n + p.facts.length, 0);

export const ledgerMemory = (rows: Rows, tick: () => number, most = mostHeld): LedgerMemory => {
  // The one that was asked for last stands last.
  const parts = new Map<string, HeldPart>();
  const wanted = new Map<string, WantedSlots>();
  const loading = new Map<string, Promise<HeldPart>>();
  const joined = new Map<string, { readonly from: readonly HeldPart[]; readonly facts: readonly Fact[] }>();
  /** Every partition that there is, is held: one that is not has nothing in it. */
  let whole = false;
  /** Asked for since the last scan began. */
  const touched = new Set<string>();
  let scanning: Promise<readonly Fact[] | null> | null = null;
  let everything: readonly Fact[] | null = null;
  let held = 0;
  let confirmed = { at: 0, until: 0 };

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
  const dropAll = (): void => {
    for (const subject of [...parts.keys()]) drop(subject);
    for (const subject of loading.keys()) wanted.set(subject, 'all');
    joined.clear();
    whole = false;
    scanned += 1;
  };
  // Counts up whenever what a scan is reading has been overtaken as a whole.
  let scanned = 0;

  const want = (subject: string, key: string | null): void => {
    const known = parts.get(subject);
    if (!known && !whole && !loading.has(subject) && !scanning) return;
    if (key !== null && known && !loading.has(subject) && hasKey(known, key)) return;
    everything = null;
    touched.add(subject);
    const standing = wanted.get(subject);
    if (key === null || standing === 'all') wanted.set(subject, 'all');
    else wanted.set(subject, new Set([...(standing ?? []), key]));
  };
  const apply = (entries: readonly JournalEntry[]): void => {
    for (const [subject, key] of entries)
      if (subject === anything) dropAll();
      else want(subject, key);
  };
  const log = journal(rows, apply);

  const follow = async (): Promise<void> => {
    const at = tick();
    await log.follow();
    confirmed = { at, until: at + trustedMs };
  };
  // A clock that was set back trusts nothing either.
  const trusted = async (): Promise<void> => {
    const now = tick();
    if (now < confirmed.at || now >= confirmed.until) await follow();
  };

  const readPart = async (
    subject: string,
    standing: HeldPart | undefined,
    want: WantedSlots,
  ): Promise<HeldPart> => {
    if (standing && want !== 'all' && want.size <= mostSingle) {
      const found = await Promise.all([...want].map((key) => rows.get<Fact>('facts', subject, key)));
      if (found.every((row) => row !== null))
        return found.reduce((part, row) => (row ? withFact(part, row.body, row.etag) : part), standing);
    }
    return partFrom(await rows.list<Fact>('facts', subject));
  };
  /** Room for so many more, by what was asked for longest ago. */
  const makeRoom = (more: number): void => {
    for (const subject of [...parts.keys()]) {
      if (held + more <= most) return;
      drop(subject);
    }
  };
  const load = async (subject: string): Promise<HeldPart> => {
    for (;;) {
      const want = wanted.get(subject) ?? 'all';
      wanted.delete(subject);
      const standing = parts.get(subject);
      const read = await readPart(subject, standing, want).catch((error: unknown) => {
        wanted.set(subject, 'all');
        loading.delete(subject);
        throw error;
      });
      // Somebody has written, here or elsewhere, while it was being read.
      if (wanted.has(subject) || parts.get(subject) !== standing) {
        wanted.set(subject, 'all');
        continue;
      }
      const more = read.facts.length - (standing?.facts.length ?? 0);
      if (held + more > most && read.facts.length <= most) makeRoom(more);
      if (held + more <= most) put(subject, read);
      else drop(subject);
      // At once: whoever asks from here on must not get what is older than their own write.
      loading.delete(subject);
      return read;
    }
  };
  const partNow = (subject: string): Promise<HeldPart> | HeldPart => {
    const known = parts.get(subject);
    if (!wanted.has(subject) && !loading.has(subject)) {
      if (known) {
        if (held > most / 2 && !whole) {
          parts.delete(subject);
          parts.set(subject, known);
        }
        return known;
      }
      if (whole) return nothing;
    }
    const mine = loading.get(subject) ?? load(subject);
    loading.set(subject, mine);
    return mine;
  };

  const join = (key: string, from: readonly HeldPart[]): readonly Fact[] => {
    const known = joined.get(key);
    if (known?.from.every((part, i) => part === from[i])) return known.facts;
    const facts = from.length === 1 ? (from[0]?.facts ?? []) : from.flatMap((part) => part.facts);
    if (joined.size >= mostJoined) joined.delete(joined.keys().next().value ?? '');
    joined.set(key, { from, facts });
    return facts;
  };

  /** The whole table in one go; null when it is held now, or was overtaken and is to be read again. */
  const scan = async (): Promise<readonly Fact[] | null> => {
    const begun = scanned;
    touched.clear();
    const before = new Map(parts);
    const overdue = new Set(wanted.keys());
    const found = groupedRows(await rows.scan<Fact>('facts'));
    const read = new Map([...found].map(([subject, of]) => [subject, partFrom(of)] as const));
    if (begun !== scanned) return null;
    if (sum(read.values()) > most) return [...read.values()].flatMap((part) => part.facts);
    for (const subject of new Set([...parts.keys(), ...read.keys()])) {
      // Read or written on its own meanwhile: which of the two is newer, nobody knows.
      if (parts.get(subject) !== before.get(subject)) wanted.set(subject, 'all');
      else if (overdue.has(subject) && !touched.has(subject)) wanted.delete(subject);
      put(subject, read.get(subject) ?? nothing);
    }
    whole = true;
    return null;
  };
  const settleAll = async (): Promise<void> => {
    await Promise.all([...wanted.keys()].map((subject) => partNow(subject)));
  };
  const all = async (): Promise<readonly Fact[]> => {
    await trusted();
    for (;;) {
      if (whole && wanted.size === 0) {
        everything ??= inOrder(parts).flatMap((part) => part.facts);
        return everything;
      }
      if (whole) await settleAll();
      else {
        scanning ??= scan().finally(() => {
          scanning = null;
        });
        const beyond = await scanning;
        if (beyond) return beyond;
      }
    }
  };

  const about = async (subjects: readonly string[]): Promise<readonly Fact[]> => {
    await trusted();
    const distinct = [...new Set(subjects)];
    return join(distinct.join('\n'), await Promise.all(distinct.map(partNow)));
  };

  const doubt = async (subject: string, key: string | null, tell: boolean): Promise<void> => {
    if (subject === anything) dropAll();
    else want(subject, key);
    // That others hear of it later is no reason to tell of a failure: they find it when they read it anew.
    if (tell) await log.append([[subject, key]]).catch(() => undefined);
  };

  // A writer may have fallen between its fact and its row in the journal: what is held is read anew, bit by bit.
  let checkedAt = tick();
  let unchecked: readonly string[] = [];
  const recheckPart = async (subject: string): Promise<number> => {
    const before = parts.get(subject);
    const read = partFrom(await rows.list<Fact>('facts', subject));
    if (before && before === parts.get(subject) && !isSame(before, read)) put(subject, read);
    return read.facts.length;
  };
  const recheckWhole = async (): Promise<void> => {
    const before = new Map(parts);
    const begun = scanned;
    const read = groupedRows(await rows.scan<Fact>('facts'));
    if (begun !== scanned || !whole) return;
    for (const subject of new Set([...before.keys(), ...read.keys()])) {
      const [then, now] = [before.get(subject), parts.get(subject)];
      if (then === now && !isSame(then ?? nothing, partFrom(read.get(subject) ?? []))) want(subject, null);
    }
  };
  const recheckSome = async (): Promise<void> => {
    for (let read = 0, n = 0; read < recheckPage && n < mostRechecks; n += 1) {
      const [subject, ...rest] = unchecked;
      unchecked = rest;
      if (subject === undefined) return;
      read += await recheckPart(subject);
    }
  };
  const recheck = async (): Promise<void> => {
    const now = tick();
    const pause = Math.max(recheckMs, (held / recheckPage) * recheckLeastMs);
    if (now < checkedAt || now - checkedAt >= pause) {
      checkedAt = now;
      if (whole) return recheckWhole();
      if (unchecked.length === 0) unchecked = [...parts.keys()];
    }
    await recheckSome();
  };

  const isHolding = (): boolean => whole || scanning !== null || parts.size > 0 || loading.size > 0;

  return {
    about,
    all,
    slot: async (subject, slot) => (await about([subject])).filter((fact) => fact.slot === slot),
    wrote: async (subject, fact) => {
      const known = parts.get(subject) ?? (whole ? nothing : undefined);
      if (loading.has(subject) || scanning) want(subject, fact.id);
      if (known) put(subject, withFact(known, fact, null));
      await log.append([[subject, fact.id]]).catch(() => undefined);
    },
    doubt,
    forget: () => {
      everything = null;
      dropAll();
      log.forget();
    },
    follow: async () => {
      if (isHolding()) await follow();
    },
    recheck: async () => {
      if (isHolding()) await recheck();
    },
    size: () => held,
  };
};

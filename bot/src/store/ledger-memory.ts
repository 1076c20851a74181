import type { Fact } from '../shared/domain/fact';
import { joinFacts } from '../shared/domain/fact-lists';
import { groupedRows, type HeldPart, nothing, partFrom, withFact } from './held-ledger';
import { type HeldParts, makeHeldParts, type WantedSlots } from './held-parts';
import { anything, type JournalEntry, journal } from './journal';
import { makeRecheck } from './ledger-recheck';
import type { Rows } from './rows';

/** What nobody has confirmed for so long is looked for by whoever asks, real ms: as long as of the network. */
const trustedMs = 15_000;
/** Single rows are fetched up to so many, else the partition. */
const mostSingle = 8;
/** Joined partitions that are kept as one array: an array that is the same says that nothing has changed. */
const mostJoined = 300;
/** Facts that are held; `npm run bench -- --only ledger-size` says what they take. Beyond it, partitions are read as they are asked for. */
export const mostHeld = 250_000;

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

const sum = (parts: Iterable<HeldPart>): number => [...parts].reduce((n, p) => n + p.facts.length, 0);

/** Partitions joined as one array: the same array as long as none of them has changed. */
const makeJoined = () => {
  const joined = new Map<string, { readonly from: readonly HeldPart[]; readonly facts: readonly Fact[] }>();
  return {
    clear: (): void => joined.clear(),
    of: (key: string, from: readonly HeldPart[]): readonly Fact[] => {
      const known = joined.get(key);
      if (known?.from.every((part, i) => part === from[i])) return known.facts;
      const facts = joinFacts(from.map((part) => part.facts));
      if (joined.size >= mostJoined) joined.delete(joined.keys().next().value ?? '');
      joined.set(key, { from, facts });
      return facts;
    },
  };
};

/** A partition as storage has it now; single rows where little of it is to be read anew. */
const readPart = async (
  rows: Rows,
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

/** Reads single partitions into what is held, each once at a time. */
const makeLoader = (rows: Rows, held: HeldParts, loading: Map<string, Promise<HeldPart>>) => {
  const { parts, wanted } = held;
  const keep = (subject: string, read: HeldPart, more: number): void => {
    if (!held.hasRoom(more) && read.facts.length <= held.most) held.makeRoom(more);
    if (held.hasRoom(more)) held.put(subject, read);
    else held.drop(subject);
  };
  const load = async (subject: string): Promise<HeldPart> => {
    for (;;) {
      const want = wanted.get(subject) ?? 'all';
      wanted.delete(subject);
      const standing = parts.get(subject);
      const read = await readPart(rows, subject, standing, want).catch((error: unknown) => {
        wanted.set(subject, 'all');
        loading.delete(subject);
        throw error;
      });
      // Somebody has written, here or elsewhere, while it was being read.
      if (wanted.has(subject) || parts.get(subject) !== standing) {
        wanted.set(subject, 'all');
        continue;
      }
      keep(subject, read, read.facts.length - (standing?.facts.length ?? 0));
      // At once: whoever asks from here on must not get what is older than their own write.
      loading.delete(subject);
      return read;
    }
  };
  return (subject: string): Promise<HeldPart> | HeldPart => {
    const known = parts.get(subject);
    if (!wanted.has(subject) && !loading.has(subject)) {
      if (known) {
        held.used(subject, known);
        return known;
      }
      if (held.isWhole()) return nothing;
    }
    const mine = loading.get(subject) ?? load(subject);
    loading.set(subject, mine);
    return mine;
  };
};

/** The whole table in one go; null when it is held now, or was overtaken and is to be read again. */
const scanInto = async (rows: Rows, held: HeldParts): Promise<readonly Fact[] | null> => {
  const { parts, wanted, touched } = held;
  const begun = held.dropped();
  touched.clear();
  const before = new Map(parts);
  const overdue = new Set(wanted.keys());
  const found = groupedRows(await rows.scan<Fact>('facts'));
  const read = new Map([...found].map(([subject, of]) => [subject, partFrom(of)] as const));
  if (begun !== held.dropped()) return null;
  if (sum(read.values()) > held.most) return [...read.values()].flatMap((part) => part.facts);
  for (const subject of new Set([...parts.keys(), ...read.keys()])) {
    // Read or written on its own meanwhile: which of the two is newer, nobody knows.
    if (parts.get(subject) !== before.get(subject)) wanted.set(subject, 'all');
    else if (overdue.has(subject) && !touched.has(subject)) wanted.delete(subject);
    held.put(subject, read.get(subject) ?? nothing);
  }
  held.setWhole();
  return null;
};

/** What others have written comes by the journal; it is asked when nobody has confirmed for a while. */
const makeFollower = (log: ReturnType<typeof journal>, tick: () => number) => {
  let confirmed = { at: 0, until: 0 };
  const follow = async (): Promise<void> => {
    const at = tick();
    await log.follow();
    confirmed = { at, until: at + trustedMs };
  };
  return {
    follow,
    // A clock that was set back trusts nothing either.
    trusted: async (): Promise<void> => {
      const now = tick();
      if (now < confirmed.at || now >= confirmed.until) await follow();
    },
  };
};

export const ledgerMemory = (rows: Rows, tick: () => number, most = mostHeld): LedgerMemory => {
  const loading = new Map<string, Promise<HeldPart>>();
  let scanning: Promise<readonly Fact[] | null> | null = null;
  const held = makeHeldParts(most, {
    isLoading: (subject) => loading.has(subject),
    isScanning: () => scanning !== null,
  });
  const joined = makeJoined();
  const partNow = makeLoader(rows, held, loading);
  const dropAll = (): void => {
    held.dropAll(loading.keys());
    joined.clear();
  };
  const anew = (subject: string, key: string | null): void =>
    subject === anything ? dropAll() : held.want(subject, key);
  const log = journal(rows, (entries: readonly JournalEntry[]) => {
    for (const [subject, key] of entries) anew(subject, key);
  });
  // That others hear of it later is no reason to tell of a failure: they find it when they read it anew.
  const tellOthers = (...entry: JournalEntry): Promise<unknown> => log.append([entry]).catch(() => undefined);
  const { follow, trusted } = makeFollower(log, tick);
  const recheck = makeRecheck(rows, tick, held);

  const all = async (): Promise<readonly Fact[]> => {
    await trusted();
    for (;;) {
      if (held.isWhole() && held.wanted.size === 0) return held.everything();
      if (held.isWhole()) await Promise.all([...held.wanted.keys()].map((subject) => partNow(subject)));
      else {
        scanning ??= scanInto(rows, held).finally(() => {
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
    return joined.of(distinct.join('\n'), await Promise.all(distinct.map(partNow)));
  };
  const isHolding = (): boolean =>
    held.isWhole() || scanning !== null || held.parts.size > 0 || loading.size > 0;

  return {
    about,
    all,
    slot: async (subject, slot) => (await about([subject])).filter((fact) => fact.slot === slot),
    wrote: async (subject, fact) => {
      const known = held.parts.get(subject) ?? (held.isWhole() ? nothing : undefined);
      if (loading.has(subject) || scanning) held.want(subject, fact.id);
      if (known) held.put(subject, withFact(known, fact, null));
      await tellOthers(subject, fact.id);
    },
    doubt: async (subject, key, tell) => {
      anew(subject, key);
      if (tell) await tellOthers(subject, key);
    },
    forget: () => {
      dropAll();
      log.forget();
    },
    follow: async () => {
      if (isHolding()) await follow();
    },
    recheck: async () => {
      if (isHolding()) await recheck();
    },
    size: held.size,
  };
};

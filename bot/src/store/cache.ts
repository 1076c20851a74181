import type { Rows } from './rows';

export type Cached<T> = {
  /** From memory while that is trusted. */
  readonly read: () => Promise<T>;
  /** Writes, then tells this instance and the others that what they keep is old. */
  readonly changing: <R>(write: () => Promise<R>) => Promise<R>;
};

/**
 * What every request needs is kept in memory, and looked after beside the requests: `confirm` compares the marks
 * that writers leave, and reads anew what has changed. So a request costs no read, and a change made elsewhere is
 * seen as soon as somebody has looked.
 */
export type Cache = {
  readonly keep: <T>(name: string, load: () => Promise<T>) => Cached<T>;
  readonly confirm: () => Promise<void>;
  /** Nothing that is kept is trusted any more. */
  readonly forget: () => void;
};

/** What nobody has confirmed for so long is read anew by whoever asks, real ms. */
const trustedMs = 15_000;
/** Read anew in any case: a writer may have fallen between its write and its mark. */
const reloadMs = 30_000;
const marks = { table: 'settings', partition: 'changed' } as const;

type ChangeMarks = ReadonlyMap<string, string>;
/** Read on somebody's behalf, without a look at the marks: the first look reads anew, beside the requests. */
const unseen = Symbol('unseen');
type CachedValue<T> = {
  readonly at: number;
  /** The mark that stood before the rows were read; none when nobody has written yet. */
  readonly mark: string | undefined | typeof unseen;
  readonly value: Promise<T>;
  until: number;
};
type CacheShelf = {
  readonly confirm: (found: Promise<ChangeMarks>) => Promise<void>;
  readonly forget: () => void;
};

export const makeCache = (rows: Rows, tick: () => number): Cache => {
  const shelves: CacheShelf[] = [];
  // A mark is the row's own etag: it changes with every write, whoever writes.
  const readMarks = async (): Promise<ChangeMarks> =>
    new Map((await rows.list(marks.table, marks.partition)).map((row) => [row.key, row.etag]));

  const keep = <T>(name: string, load: () => Promise<T>): Cached<T> => {
    let held: CachedValue<T> | undefined;
    const begin = (mark: CachedValue<T>['mark']): CachedValue<T> => {
      const at = tick();
      return { at, mark, value: load(), until: at + trustedMs };
    };
    const confirm = async (found: Promise<ChangeMarks>): Promise<void> => {
      const mine = held;
      const at = tick();
      const mark = (await found).get(name);
      if (!mine) return;
      if (mark === mine.mark && at - mine.at < reloadMs) {
        mine.until = at + trustedMs;
        return;
      }
      const next = begin(mark);
      await next.value;
      // Unless a write of our own has put it aside meanwhile.
      if (held === mine) held = next;
    };
    shelves.push({
      confirm,
      forget: () => {
        held = undefined;
      },
    });
    return {
      read: () => {
        const now = tick();
        // A clock that was set back trusts nothing.
        if (held && held.at <= now && now < held.until) return held.value;
        const mine = begin(unseen);
        held = mine;
        // A failed read is not kept; whoever asked hears of it.
        mine.value.catch(() => {
          if (held === mine) held = undefined;
        });
        return mine.value;
      },
      changing: async (write) => {
        try {
          return await write();
        } finally {
          held = undefined;
          const row = { partition: marks.partition, key: name, body: true };
          // It is written: that others hear of it half a minute later is no reason to tell of a failure.
          await rows.put(marks.table, row).catch(() => undefined);
        }
      },
    };
  };
  return {
    keep,
    forget: () => {
      for (const shelf of shelves) shelf.forget();
    },
    confirm: async () => {
      const found = readMarks();
      await Promise.all(shelves.map((shelf) => shelf.confirm(found)));
    },
  };
};

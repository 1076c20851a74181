import { randomUUID } from 'node:crypto';
import type { Rows, StoredRow } from './rows';

/** A fact that was written, by the partition and the key of its row; null: the whole partition is to be read anew. */
export type JournalEntry = readonly [subject: string, key: string | null];
/** Everything is to be read anew: the thread was lost, or a restore has put other rows in the place of these. */
export const anything = '*';

export type Journal = {
  /** Reads what has been appended since the last look, by whomever, and hands it on; one look at a time. */
  readonly follow: () => Promise<void>;
  /** Another journal is followed from here on. */
  readonly forget: () => void;
  /** Tells all instances; what several callers tell at once goes in one row. */
  readonly append: (entries: readonly JournalEntry[]) => Promise<void>;
};

// Table `settings`, partition `journal`, key: a number, each one more than the last. A number is won by inserting it,
// so there is no gap and no clock in it: whoever has read up to one has missed nothing before it.
const table = 'settings';
const partition = 'journal';
const keyOf = (number: number): string => String(number).padStart(12, '0');
const mostEntries = 500;
/** Whoever is further behind reads everything anew. */
const keptRows = 1_000;
const trimEvery = 500;
const mostTries = 200;

type JournalPage = { readonly mark: string; readonly entries: readonly JournalEntry[] };
type Cursor = { readonly number: number; readonly mark: string };

const cursorAt = (row: StoredRow<JournalPage> | undefined): Cursor =>
  row ? { number: Number(row.key), mark: row.body.mark } : { number: 0, mark: '' };

/** The rows after the cursor; null when they do not continue it. */
const continuing = (
  found: readonly StoredRow<JournalPage>[],
  { number, mark }: Cursor,
): readonly StoredRow<JournalPage>[] | null => {
  const rest = number === 0 ? found : found.slice(1);
  if (number > 0 && cursorAt(found[0]).mark !== mark) return null;
  return rest.every((row, i) => Number(row.key) === number + 1 + i) ? rest : null;
};

export const journal = (rows: Rows, apply: (entries: readonly JournalEntry[]) => void): Journal => {
  let cursor: Cursor | null = null;
  let looking: Promise<void> | null = null;
  let waiting: { readonly entries: readonly JournalEntry[]; readonly done: (error?: unknown) => void }[] = [];
  let telling = false;

  const begin = async (): Promise<void> => {
    const found = await rows.list<JournalPage>(table, partition);
    cursor = cursorAt(found.at(-1));
  };
  const look = async (): Promise<void> => {
    if (!cursor) return begin();
    const from = cursor;
    const found = await rows.list<JournalPage>(table, partition, { from: keyOf(from.number) });
    const news = continuing(found, from);
    if (!news) {
      cursor = cursorAt(found.at(-1));
      apply([[anything, null]]);
      // An older journal may stand there, which ends before this one.
      if (found.length === 0) await begin();
      return;
    }
    // Meanwhile a row of our own may have moved it on.
    const fresh = news.filter((row) => Number(row.key) > (cursor?.number ?? 0));
    cursor = fresh.length > 0 ? cursorAt(fresh.at(-1)) : cursor;
    apply(fresh.flatMap((row) => row.body.entries));
  };
  const follow = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };

  const trim = async (number: number): Promise<void> => {
    const old = await rows.list(table, partition, { upTo: keyOf(number - keptRows) });
    for (const row of old) await rows.remove(table, partition, row.key);
  };
  const write = async (entries: readonly JournalEntry[]): Promise<void> => {
    if (!cursor) await follow();
    for (let tries = 0; tries < mostTries; tries += 1) {
      const from: Cursor = cursor ?? { number: 0, mark: '' };
      const next = { number: from.number + 1, mark: randomUUID() };
      const body: JournalPage = { mark: next.mark, entries };
      if (await rows.insert(table, { partition, key: keyOf(next.number), body })) {
        if (cursor?.number === from.number && cursor.mark === from.mark) cursor = next;
        if (next.number % trimEvery === 0) void trim(next.number).catch(() => undefined);
        return;
      }
      await follow();
    }
    throw new Error(`the journal grows faster than it can be written`);
  };
  const tell = async (): Promise<void> => {
    telling = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostEntries);
      waiting = waiting.slice(batch.length);
      await write(batch.flatMap(({ entries }) => entries)).then(
        () => batch.forEach(({ done }) => void done()),
        (error: unknown) => batch.forEach(({ done }) => void done(error)),
      );
    }
    telling = false;
  };

  return {
    forget: () => {
      cursor = null;
    },
    follow,
    append: (entries) =>
      new Promise((kept, failed) => {
        waiting.push({ entries, done: (error) => (error === undefined ? kept() : failed(error)) });
        if (!telling) void tell();
      }),
  };
};

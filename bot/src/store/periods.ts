import { randomUUID } from 'node:crypto';
import type { DutyWording } from '../shared/domain/duty-wording';
import { type Period, startsAfterMs } from '../shared/domain/period';
import type { Rows } from './rows';

// Table `settings`, partition `period`, key: its number, padded. The row of the next one is inserted: whoever does it
// has begun it. It says from when on it runs, real ms: everybody has read the row by then, so that all instances go
// over at once. Partition `wordings`: the duties of a period with a source document of its own.
const place = { table: 'settings', partition: 'period' } as const;
const wordings = 'wordings';
const keyOf = (number: number): string => String(number).padStart(4, '0');
/** What was read is believed so long, real ms; the rest of the time until a period starts is for slow reads and clocks. */
const trustedMs = startsAfterMs * 0.4;

type StoredPeriod = Period & {
  /** Without it, of before it was there, at once. */
  readonly runsFrom?: number;
  /** The key of its duties. */
  readonly wordings?: string;
};

export type PeriodRows = {
  /** Those that have started. */
  readonly list: () => Promise<readonly Period[]>;
  /** The one that was begun and has not started. */
  readonly coming: () => Promise<Period | null>;
  readonly present: () => Promise<Period | null>;
  readonly number: () => Promise<number>;
  readonly begin: (past: Period, next: Period) => Promise<boolean>;
  /** Reads anew. */
  readonly confirm: () => Promise<void>;
};

/** `switched`: another one runs than before; told before anybody gets its number. */
export const periodRowsIn = (rows: Rows, tick: () => number, switched: () => void): PeriodRows => {
  let known: { readonly at: number; readonly all: Promise<readonly StoredPeriod[]> } | null = null;
  let running: number | null = null;
  const duties = new Map<string, Promise<readonly DutyWording[]>>();
  // They are written before their period and never again.
  const dutiesAt = (key: string): Promise<readonly DutyWording[]> => {
    const found =
      duties.get(key) ??
      rows
        .get<readonly DutyWording[]>('settings', wordings, key)
        .then((row) => row?.body ?? [])
        .catch((error: unknown) => {
          duties.delete(key);
          throw error;
        });
    duties.set(key, found);
    return found;
  };
  const read = (): Promise<readonly StoredPeriod[]> => {
    const all = rows
      .list<StoredPeriod>(place.table, place.partition)
      .then((found) => found.map((row) => row.body));
    const mine = { at: tick(), all };
    known = mine;
    all.catch(() => {
      if (known === mine) known = null;
    });
    return all;
  };
  const stored = (): Promise<readonly StoredPeriod[]> => {
    const now = tick();
    return known && now >= known.at && now - known.at < trustedMs ? known.all : read();
  };
  const asPeriod = async ({ runsFrom: _, wordings: key, ...period }: StoredPeriod): Promise<Period> =>
    key ? { ...period, project: { ...period.project, duties: await dutiesAt(key) } } : period;
  const hasStarted = ({ runsFrom = 0 }: StoredPeriod): boolean => runsFrom <= tick();
  const started = async (): Promise<readonly StoredPeriod[]> => {
    const begun = (await stored()).filter(hasStarted);
    const present = begun.at(-1)?.number ?? 1;
    const before = running;
    running = present;
    if (before !== null && before !== present) switched();
    return begun;
  };
  const maybe = async (found: StoredPeriod | undefined): Promise<Period | null> =>
    found ? asPeriod(found) : null;
  return {
    list: async () => Promise.all((await started()).map(asPeriod)),
    coming: async () => maybe((await stored()).find((period) => !hasStarted(period))),
    present: async () => maybe((await started()).at(-1)),
    number: async () => (await started()).at(-1)?.number ?? 1,
    begin: async (past, { project, ...next }) => {
      // Two at once write down the same period's end; only one of them begins the next.
      if (await rows.get(place.table, place.partition, keyOf(next.number))) return false;
      const { duties: own, ...dates } = project;
      const key = own && `${keyOf(next.number)}~${randomUUID()}`;
      if (key) await rows.put('settings', { partition: wordings, key, body: own });
      const row = (body: StoredPeriod) => ({ partition: place.partition, key: keyOf(body.number), body });
      const { duties: _, ...pastDates } = past.project;
      const standing = await rows.get<StoredPeriod>(place.table, place.partition, keyOf(past.number));
      await rows.put(place.table, row({ ...standing?.body, ...past, project: pastDates }));
      const runsFrom = tick() + startsAfterMs;
      const body = { ...next, project: dates, runsFrom, ...(key ? { wordings: key } : {}) };
      const fresh = await rows.insert(place.table, row(body));
      await read();
      return fresh;
    },
    confirm: async () => {
      await read();
      await started();
    },
  };
};

import type { Period } from '../shared/domain/period';
import type { Rows } from './rows';

// Table `settings`, partition `period`, key: its number, padded. The row of the next one is inserted: whoever does it
// has begun it, and from that write on everything new stands under its name.
const place = { table: 'settings', partition: 'period' } as const;
const keyOf = (number: number): string => String(number).padStart(4, '0');
/** Another instance's switch is seen after so long at most, real ms. */
const lookEveryMs = 10_000;

export type PeriodRows = {
  readonly list: () => Promise<readonly Period[]>;
  readonly present: () => Promise<Period | null>;
  readonly number: () => Promise<number>;
  readonly begin: (past: Period, next: Period) => Promise<boolean>;
  /** True when another one runs than before. */
  readonly changed: () => Promise<boolean>;
};

export const periodRowsIn = (rows: Rows, tick: () => number): PeriodRows => {
  let known: Promise<readonly Period[]> | null = null;
  let at = tick();
  const read = (): Promise<readonly Period[]> => {
    at = tick();
    const found = rows.list<Period>(place.table, place.partition).then((all) => all.map((row) => row.body));
    known = found;
    found.catch(() => {
      if (known === found) known = null;
    });
    return found;
  };
  const list = (): Promise<readonly Period[]> => known ?? read();
  const present = async (): Promise<Period | null> => (await list()).at(-1) ?? null;
  const number = async (): Promise<number> => (await present())?.number ?? 1;
  return {
    list,
    present,
    number,
    begin: async (past, next) => {
      const row = (period: Period) => ({
        partition: place.partition,
        key: keyOf(period.number),
        body: period,
      });
      // Two at once write down the same period's end; only one of them begins the next.
      if (!(await rows.get(place.table, place.partition, keyOf(next.number))))
        await rows.put(place.table, row(past));
      const fresh = await rows.insert(place.table, row(next));
      await read();
      return fresh;
    },
    changed: async () => {
      const now = tick();
      if (known && now >= at && now - at < lookEveryMs) return false;
      const before = known ? await number() : 1;
      await read();
      return (await number()) !== before;
    },
  };
};

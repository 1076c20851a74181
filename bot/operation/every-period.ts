import type { Stores } from '../src/ports';
import type { Instant } from '../src/shared/domain/month';
import type { Network } from '../src/shared/domain/network';

/** A period of the project with its own rows, and from when to when things were recorded in it. */
export type PeriodRows = {
  readonly number: number;
  readonly stores: Stores;
  readonly network: Network;
  /** Null of the first: from the beginning. */
  readonly from: Instant | null;
  readonly until: Instant;
};

/** All of them, the one that runs last: what is kept, given away or removed is so of every period. */
export const everyPeriod = async (
  stores: Stores,
  network: Network,
  now: Instant,
): Promise<readonly PeriodRows[]> => {
  const all = await stores.periods.list();
  const present = all.at(-1);
  const before = await Promise.all(
    all.slice(0, -1).map(async ({ number, begunAt }): Promise<PeriodRows> => {
      const past = await stores.periods.past(number);
      if (!past) throw new Error(`period ${number} cannot be read`);
      return { number, from: begunAt, until: past.until, stores: past.stores, network: past.network };
    }),
  );
  const running = { number: present?.number ?? 1, from: present?.begunAt ?? null };
  return [...before, { ...running, until: now, stores, network }];
};

import type { Ports } from '../ports';
import type { Budget } from './budget';

/** Real ms: how often an instance that sends says so, and how long it is believed. */
const sayMs = 2_000;
const believedMs = 6_000;

export type Senders = {
  /** Called while there is something to send: says so, and divides the budget among those who say so too. */
  readonly sending: () => Promise<void>;
  readonly leave: () => Promise<void>;
};

/** The budget is the tenant's, whatever number of instances sends: each takes its share, the idle take none. */
export const makeSenders = (ports: Ports, me: string, budget: Pick<Budget, 'divide'>): Senders => {
  const { work } = ports.stores;
  let said = Number.NEGATIVE_INFINITY;
  return {
    sending: async () => {
      const tick = ports.tick();
      if (tick - said < sayMs) return;
      said = tick;
      await work.present({ id: me, until: tick + believedMs });
      const all = await work.senders();
      budget.divide(all.filter(({ until }) => until > tick).length);
      for (const gone of all) if (gone.until < tick - 10 * believedMs) await work.leave(gone.id);
    },
    leave: () => work.leave(me),
  };
};

import type { Due, Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { type Instant, minutesBetween } from '../shared/domain/month';

/** An instance that dies with a due thing in hand holds others up no longer than this, real ms. */
const claimMs = 60_000;
const atOnce = 20;
// What comes this much later than it was due is said in the log; whether it still goes out is its room's to know.
const lateMinutes = 5;

export type Promoter = {
  /** Does what is due up to `until`, oldest first. */
  readonly run: (until: Instant, along?: Along) => Promise<void>;
};
type Along = {
  readonly before: (instant: Instant) => void;
  readonly after: () => Promise<void>;
};

/** What is due is claimed by a row, done at least once, and then taken off: every handler is idempotent. */
export const makePromoter = (ports: Ports, table: RouteTable): Promoter => {
  const { agenda } = ports.stores;

  const sayLate = ({ at, kind, key }: Due): void => {
    const minutes = minutesBetween(at, ports.now());
    if (minutes >= lateMinutes) ports.log({ event: 'due.late', room: 'work', kind, key, minutes });
  };

  /** False: another instance has it. */
  const doOne = async (due: Due): Promise<boolean> => {
    if (!(await agenda.claim(due, ports.tick(), ports.tick() + claimMs))) return false;
    try {
      sayLate(due);
      const network = await ports.stores.network.read();
      await table.due.get(due.kind)?.({ ports, network, key: due.key });
      await agenda.remove(due);
    } finally {
      await agenda.release(due);
    }
    return true;
  };

  return {
    run: async (until, along) => {
      const failures: unknown[] = [];
      const passed = new Set<string>();
      const keyOf = (due: Due): string => `${due.at}~${due.kind}~${due.key}`;
      for (;;) {
        const due = (await agenda.upTo(until, atOnce + passed.size)).find((d) => !passed.has(keyOf(d)));
        if (!due) break;
        try {
          along?.before(due.at);
          if (!(await doOne(due))) passed.add(keyOf(due));
          await along?.after();
        } catch (error) {
          // It stays on the agenda and is tried again; what is due after it does not wait for it.
          passed.add(keyOf(due));
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
    },
  };
};

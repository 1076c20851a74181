import type { Due, Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { type Instant, minutesBetween } from '../shared/domain/month';
import { afterFailure } from '../shared/domain/retry';

/** An instance that dies with a due thing in hand holds others up no longer than this, real ms. */
const claimMs = 60_000;
const atOnce = 20;
// What comes this much later than it was due is said in the log; whether it still goes out is its room's to know.
const lateMinutes = 5;

export type Scheduler = {
  /**
   * Does what is due up to `until`, oldest first. What fails is put off and holds up nothing else; it is said in the
   * log, and given back for whoever waits for the end.
   */
  readonly run: (until: Instant, along?: Along) => Promise<readonly unknown[]>;
};
type Along = {
  readonly before: (instant: Instant) => void;
  readonly after: () => Promise<void>;
};

/** What is due is claimed by a row, done at least once, and then taken off: every handler is idempotent. */
export const makeScheduler = (ports: Ports, table: RouteTable): Scheduler => {
  const { agenda } = ports.stores;
  const saidUnknown = new Set<string>();
  const keyOf = ({ at, kind, key }: Due): string => `${at}~${kind}~${key}`;

  const sayLate = ({ at, kind, key, failed }: Due): void => {
    const minutes = minutesBetween(at, ports.now());
    if (minutes >= lateMinutes && !failed) ports.log({ event: 'due.late', room: 'work', kind, key, minutes });
  };

  /** Another version put it there, and one that knows it will do it: it stays, and is said once. */
  const sayUnknown = (due: Due): void => {
    if (saidUnknown.has(keyOf(due))) return;
    saidUnknown.add(keyOf(due));
    ports.log({ event: 'due.unknown', room: 'work', kind: due.kind, key: due.key, at: due.at });
  };

  const putOff = async (due: Due, error: unknown): Promise<void> => {
    const { kind, key } = due;
    const next = afterFailure(due.failed?.tries ?? 0, ports.tick());
    ports.log({
      event: next ? 'due.failed' : 'due.aside',
      room: 'work',
      kind,
      key,
      tries: (due.failed?.tries ?? 0) + 1,
      error: error instanceof Error ? (error.stack ?? '') : String(error),
    });
    if (next) return agenda.retryLater(due, { ...next, at: ports.now() });
    const { at } = due;
    await agenda.setAside({
      due: { at, kind, key },
      tries: (due.failed?.tries ?? 0) + 1,
      at: ports.now(),
    });
  };

  const doOne = async (due: Due): Promise<'done' | 'taken' | { readonly failure: unknown }> => {
    const handler = table.due.get(due.kind);
    if (!handler) return 'taken';
    if (!(await agenda.claim(due, ports.tick(), ports.tick() + claimMs))) return 'taken';
    try {
      sayLate(due);
      const network = await ports.stores.network.read();
      await ports.stores.facts.follow();
      try {
        await handler({ ports, network, key: due.key });
      } catch (failure) {
        await putOff(due, failure);
        return { failure };
      }
      await agenda.remove(due);
      return 'done';
    } finally {
      await agenda.release(due);
    }
  };

  const isItsTurn = (due: Due): boolean => {
    if (!table.due.has(due.kind)) sayUnknown(due);
    return table.due.has(due.kind) && (due.failed?.notBefore ?? 0) <= ports.tick();
  };

  return {
    run: async (until, along) => {
      const failures: unknown[] = [];
      const passed = new Set<string>();
      for (;;) {
        const most = atOnce + passed.size;
        const found = await agenda.upTo(until, most);
        for (const due of found) if (!isItsTurn(due)) passed.add(keyOf(due));
        const due = found.find((d) => !passed.has(keyOf(d)));
        if (!due && found.length < most) return failures;
        if (!due) continue;
        along?.before(due.at);
        const end = await doOne(due);
        // Somebody else's, or failed and put off: what is due after it does not wait for it.
        if (end !== 'done') passed.add(keyOf(due));
        if (typeof end === 'object') failures.push(end.failure);
        await along?.after();
      }
    },
  };
};

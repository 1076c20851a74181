import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { messageKey } from '../shared/domain/delivery';
import type { Instant } from '../shared/domain/month';
import { keepConfirming } from './confirm';
import { deliverMessage } from './deliver';

export type Work = {
  /** Begins to watch the clock and the queue. */
  readonly run: () => Promise<void>;
  /** Does everything that is due now and waits until it is done; also what retries later is left for later. */
  readonly settle: () => Promise<void>;
  /** Walks through every due moment up to `target` in order, setting the clock to each. */
  readonly advance: (target: Instant, setNow: (instant: Instant) => void) => Promise<void>;
  /** Rooms put on the agenda what will be due: at start and after an import. */
  readonly prepare: () => Promise<void>;
  /** Real ms since the loop last came round; grows when it hangs. */
  readonly lastTurn: () => number;
  readonly stop: () => Promise<void>;
};

const idleMs = { least: 100, most: 1_000 };
const sweepMs = 15_000;

export const startWork = (ports: Ports, table: RouteTable): Work => {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let lastTurn = ports.tick();
  let timer: NodeJS.Timeout | undefined;
  let stopConfirming: (() => void) | undefined;
  let chain: Promise<void> = Promise.resolve();
  // One at a time within an instance: the timer and the movable clock share the agenda.
  const alone = (work: () => Promise<void>): Promise<void> => {
    const next = chain.then(work);
    chain = next.catch(() => undefined);
    return next;
  };

  const runDue = async (until: Instant, setNow?: (instant: Instant) => void): Promise<void> => {
    for (;;) {
      const [due] = await ports.stores.agenda.upTo(until, 1);
      if (!due) return;
      if (setNow && due.at > ports.now()) setNow(due.at);
      const handler = table.due.get(due.kind);
      const network = await ports.stores.network.read();
      // At least once: the row goes after the work, and every handler is idempotent.
      if (handler) await handler({ ports, network, key: due.key });
      await ports.stores.agenda.remove(due);
      await deliverOpen();
    }
  };

  const deliverKey = async (key: string): Promise<void> => {
    const network = await ports.stores.network.read();
    const cut = key.indexOf('~');
    if (!network || cut < 1) return;
    const message = { kind: key.slice(0, cut), id: key.slice(cut + 1) };
    const again = await deliverMessage({ ports, table, network }, message);
    if (again === null) return;
    await ports.queue.push(key, Math.max(1, Math.ceil((again - ports.tick()) / 1000)));
  };
  const deliverOpen = async (): Promise<void> => {
    for (const message of await ports.stores.deliveries.open()) await deliverKey(messageKey(message));
  };

  const turn = async (): Promise<boolean> => {
    await alone(() => runDue(ports.now()));
    const nudges = await ports.queue.pull(16);
    for (const key of new Set(nudges.map((n) => n.key))) await deliverKey(key);
    for (const nudge of nudges) await nudge.done();
    lastTurn = ports.tick();
    return nudges.length > 0;
  };

  const loop = async (): Promise<void> => {
    let wait = idleMs.least;
    let swept = ports.tick();
    while (!stopped) {
      try {
        const busy = await turn();
        // The rows are the truth: what a lost nudge forgot is found here.
        if (ports.tick() - swept > sweepMs) {
          swept = ports.tick();
          await deliverOpen();
        }
        wait = busy ? idleMs.least : Math.min(idleMs.most, wait * 1.5);
      } catch (error) {
        wait = idleMs.most;
        ports.log({
          event: 'work.failed',
          error: error instanceof Error ? (error.stack ?? '') : String(error),
        });
      }
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, wait);
      });
    }
  };

  return {
    run: async () => {
      stopConfirming = keepConfirming(ports);
      running = loop();
    },
    settle: async () => {
      await alone(() => runDue(ports.now()));
      await deliverOpen();
    },
    advance: (target, setNow) =>
      alone(async () => {
        await runDue(target, setNow);
        setNow(target);
        await deliverOpen();
      }),
    prepare: async () => {
      const network = await ports.stores.network.read();
      if (network) for (const start of table.starts) await start(ports, network);
    },
    lastTurn: () => lastTurn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      stopConfirming?.();
      // A waiting loop is woken by nobody: it ends with its timer gone.
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 50))]);
    },
  };
};

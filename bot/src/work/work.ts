import { tellStuck } from '../delivery/stuck-tasks';
import { watchDelay } from '../delivery/watch-delay';
import type { Due, Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { messageKey } from '../shared/domain/delivery';
import { isPutOff } from '../shared/domain/delivery-course';
import type { Instant } from '../shared/domain/month';
import { makeBudget } from './budget';
import { startInterval } from './interval';
import { makeJobs } from './jobs';
import { makeQueueConsumer } from './queue-consumer';
import { makeScheduler } from './scheduler';
import { makeSendSlots } from './send-slots';
import { makeSenders } from './senders';

export type Work = {
  /** Begins to watch the clock and the queue. */
  readonly run: () => Promise<void>;
  /**
   * Does everything that is due now and waits until it is done; also what retries later is left for later. What has
   * thrown is put off, has held up nothing, and is given back.
   */
  readonly settle: () => Promise<Failures>;
  /** Walks through every due moment up to `target` in order, setting the clock to each. */
  readonly advance: (target: Instant, setNow: (instant: Instant) => void) => Promise<Failures>;
  /** Rooms put on the agenda what will be due: at start and after an import. A room that cannot stops no other. */
  readonly prepare: () => Promise<Failures>;
  /** Looks from the rows themselves for what has lost its mark, as the loop does at its start and once an hour. */
  readonly sweepDeep: () => Promise<void>;
  /** Looks for what is late, as the loop does beside its work. */
  readonly watch: () => Promise<void>;
  /** Something was pushed by this very process. */
  readonly hear: () => void;
  /** When the loop last came round, in real ms, also when something of that turn failed; stands still when it hangs. */
  readonly lastTurn: () => number;
  /** What the loop knows, without a look at storage: whoever asks this costs nothing. */
  readonly readiness: () => Readiness;
  readonly stop: () => Promise<void>;
};

export type Readiness = {
  /** It was read within the last half minute. */
  readonly storage: boolean;
  readonly workAgeMs: number;
  /** How late the oldest due thing is. */
  readonly oldestDueMs: number;
};
/** What handlers have thrown, said in the log already. */
type Failures = readonly unknown[];

export type WorkOptions = {
  /** Posts and edits a second in the whole tenant, all instances together. */
  readonly perSecond?: number | undefined;
  /** In flight at most, of one instance. */
  readonly window?: number;
};

/** TEAMS.md, "Limits": an older page of Microsoft's says 30, the newer one 50. */
export const perSecondByDefault = 30;
export const windowByDefault = 16;
// Real ms.
const idleMs = { least: 100, most: 1_000 };
const sweepMs = 5_000;
const deepSweepMs = 3_600_000;
/** How often what is kept in memory is confirmed: two instances agree within two seconds, the looks themselves counted in. */
export const confirmMs = 1_500;
/** How often a part of what is held is read anew. */
export const recheckMs = 2_000;
/** How often what is late is looked for. */
const watchMs = 15_000;
/** How often it is seen whether storage answers, and how long that is believed. */
const lookMs = 5_000;
const mostSeen = 50;
const believedMs = 30_000;
const longestStop = 5_000;

export const startWork = (
  ports: Ports,
  table: RouteTable,
  { perSecond = perSecondByDefault, window = windowByDefault }: WorkOptions = {},
): Work => {
  const me = ports.newId();
  let isRunning = false;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let lastTurn = ports.tick();
  let wakeUp = (): void => undefined;
  let heard = false;
  const beside: (() => void)[] = [];
  const budget = makeBudget({ perSecond, tick: ports.tick });
  const slots = makeSendSlots(window, budget);
  const senders = makeSenders(ports, me, budget);
  const jobs = makeJobs({ ports, table, me, budget, slots, window, canWait: () => isRunning });
  const failed = (error: unknown): void =>
    ports.log({ event: 'work.failed', error: error instanceof Error ? (error.stack ?? '') : String(error) });
  const knows = (kind: string): boolean => table.due.has(kind);
  let seen: { readonly tick: number; readonly next: Due | undefined } | undefined;
  const look = async (): Promise<void> => {
    try {
      // What this version does not know is another's to do, and told by itself.
      const next = (await ports.stores.agenda.upTo(ports.now(), mostSeen)).find(({ kind }) => knows(kind));
      seen = { tick: ports.tick(), next };
    } catch (error) {
      seen = undefined;
      throw error;
    }
  };
  const consumer = makeQueueConsumer(ports, jobs, failed);
  const late = watchDelay(ports, knows);
  const stuck = tellStuck(ports, knows);
  const watch = async (): Promise<void> => {
    await late();
    await stuck();
  };
  const scheduler = makeScheduler(ports, table);
  let chain: Promise<unknown> = Promise.resolve();
  // One at a time within an instance: the loop and the movable clock share the agenda.
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = chain.then(work);
    chain = next.catch(() => undefined);
    return next;
  };

  /** All that is due now, until it is quiet. */
  const deliver = async (): Promise<void> => {
    await ports.stores.facts.follow();
    await consumer.promises();
    const open = (await ports.stores.work.open()).filter(
      ({ value }) => !isPutOff(value.lookAt, ports.tick()),
    );
    const keys = open.map(({ value }) => messageKey(value.message));
    if (isRunning) await Promise.all([...keys.map((key) => jobs.accept(key)), jobs.quiet()]);
    else for (const key of keys) await jobs.accept(key);
  };

  /** Each part of a turn by itself: one that fails is said in the log, and the others do their work. */
  const turn = async (swept: { at: number; deep: number }): Promise<'busy' | 'idle' | 'failed'> => {
    let end: 'busy' | 'idle' | 'failed' = 'idle';
    const guarded = (part: () => Promise<unknown>): Promise<void> =>
      part().then(
        () => undefined,
        (error: unknown) => {
          end = 'failed';
          failed(error);
        },
      );
    await guarded(() => alone(() => scheduler.run(ports.now())));
    if (jobs.inHand() > 0) await guarded(senders.sending);
    await guarded(async () => {
      if ((await consumer.pull()) && end === 'idle') end = 'busy';
    });
    const tick = ports.tick();
    if (tick - swept.at > sweepMs) {
      swept.at = tick;
      await guarded(consumer.sweep);
    }
    if (tick - swept.deep > deepSweepMs) {
      swept.deep = tick;
      await guarded(consumer.sweepDeep);
    }
    lastTurn = ports.tick();
    return end;
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, heard ? 0 : ms);
      wakeUp = () => {
        clearTimeout(timer);
        done();
      };
    });

  const loop = async (): Promise<void> => {
    // Not all instances at the same moment, and at once after a start.
    const swept = { at: ports.tick() - sweepMs * Math.random(), deep: Number.NEGATIVE_INFINITY };
    let wait = idleMs.least;
    while (!stopped) {
      heard = false;
      const end = await turn(swept);
      wait =
        end === 'busy' ? idleMs.least : end === 'failed' ? idleMs.most : Math.min(idleMs.most, wait * 1.5);
      if (!stopped) await pause(wait);
    }
  };

  return {
    run: async () => {
      isRunning = true;
      const unconfirmed = (error: unknown): void =>
        ports.log({ event: 'confirm.failed', error: error instanceof Error ? error.message : String(error) });
      beside.push(
        startInterval(confirmMs, ports.stores.confirm, unconfirmed),
        startInterval(recheckMs, ports.stores.facts.recheck, unconfirmed),
        startInterval(watchMs, watch, failed),
        startInterval(lookMs, look, unconfirmed),
      );
      await look().catch(unconfirmed);
      running = loop();
    },
    settle: async () => {
      const failures = await alone(() =>
        scheduler.run(ports.now(), { before: () => undefined, after: deliver }),
      );
      await deliver();
      return failures;
    },
    advance: (target, setNow) =>
      alone(async () => {
        const before = (instant: Instant): void => {
          if (instant > ports.now()) setNow(instant);
        };
        const failures = await scheduler.run(target, { before, after: deliver });
        setNow(target);
        await deliver();
        return failures;
      }),
    prepare: async () => {
      const network = await ports.stores.network.read();
      const failures: unknown[] = [];
      if (!network) return failures;
      for (const start of table.starts)
        await start(ports, network).catch((error: unknown) => {
          failures.push(error);
          failed(error);
        });
      return failures;
    },
    sweepDeep: consumer.sweepDeep,
    watch,
    hear: () => {
      heard = true;
      wakeUp();
    },
    lastTurn: () => lastTurn,
    readiness: () => {
      const now = ports.now();
      const next = seen?.next;
      return {
        storage: seen !== undefined && ports.tick() - seen.tick < believedMs,
        workAgeMs: ports.tick() - lastTurn,
        oldestDueMs: next ? Date.parse(now) - Date.parse(next.at) : 0,
      };
    },
    stop: async () => {
      stopped = true;
      for (const end of beside.splice(0)) end();
      wakeUp();
      const end = Promise.all([jobs.stop(), running]).then(() => senders.leave());
      await Promise.race([end.catch(failed), new Promise((done) => setTimeout(done, longestStop).unref())]);
    },
  };
};

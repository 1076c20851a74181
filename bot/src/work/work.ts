import { watchDelay } from '../delivery/watch-delay';
import type { Due, Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { messageKey } from '../shared/domain/delivery';
import { isPutOff } from '../shared/domain/delivery-course';
import type { Instant } from '../shared/domain/month';
import { keepDoing } from './beside';
import { makeBudget } from './budget';
import { makeGate } from './gate';
import { makeIntake } from './intake';
import { makeJobs } from './jobs';
import { makePromoter } from './promoter';
import { makeSenders } from './senders';

export type Work = {
  /** Begins to watch the clock and the queue. */
  readonly run: () => Promise<void>;
  /** Does everything that is due now and waits until it is done; also what retries later is left for later. */
  readonly settle: () => Promise<void>;
  /** Walks through every due moment up to `target` in order, setting the clock to each. */
  readonly advance: (target: Instant, setNow: (instant: Instant) => void) => Promise<void>;
  /** Rooms put on the agenda what will be due: at start and after an import. */
  readonly prepare: () => Promise<void>;
  /** Looks for what is late, as the loop does beside its work. */
  readonly watch: () => Promise<void>;
  /** Something was pushed by this very process. */
  readonly hear: () => void;
  /** When the loop last came round, real ms: falls behind when it hangs. */
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
/** How often what is kept in memory is confirmed, and what is late is looked for. */
const confirmMs = 2_000;
const watchMs = 15_000;
/** How often it is seen whether storage answers, and how long that is believed. */
const lookMs = 5_000;
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
  const gate = makeGate(window, budget);
  const senders = makeSenders(ports, me, budget);
  const jobs = makeJobs({ ports, table, me, budget, gate, window, canWait: () => isRunning });
  const failed = (error: unknown): void =>
    ports.log({ event: 'work.failed', error: error instanceof Error ? (error.stack ?? '') : String(error) });
  let seen: { readonly tick: number; readonly next: Due | null } | undefined;
  const look = async (): Promise<void> => {
    try {
      const next = await ports.stores.agenda.next();
      seen = { tick: ports.tick(), next };
    } catch (error) {
      seen = undefined;
      throw error;
    }
  };
  const intake = makeIntake(ports, jobs, failed);
  const watch = watchDelay(ports);
  const promoter = makePromoter(ports, table);
  let chain: Promise<void> = Promise.resolve();
  // One at a time within an instance: the loop and the movable clock share the agenda.
  const alone = (work: () => Promise<void>): Promise<void> => {
    const next = chain.then(work);
    chain = next.catch(() => undefined);
    return next;
  };

  /** All that is due now, until it is quiet. */
  const deliver = async (): Promise<void> => {
    await intake.promises();
    const open = (await ports.stores.work.open()).filter(
      ({ value }) => !isPutOff(value.lookAt, ports.tick()),
    );
    const keys = open.map(({ value }) => messageKey(value.message));
    if (isRunning) await Promise.all([...keys.map((key) => jobs.accept(key)), jobs.quiet()]);
    else for (const key of keys) await jobs.accept(key);
  };

  const turn = async (swept: { at: number; deep: number }): Promise<boolean> => {
    await alone(() => promoter.run(ports.now()));
    if (jobs.inHand() > 0) await senders.sending();
    const busy = await intake.pull();
    const tick = ports.tick();
    if (tick - swept.at > sweepMs) {
      swept.at = tick;
      await intake.sweep();
    }
    if (tick - swept.deep > deepSweepMs) {
      swept.deep = tick;
      await intake.sweepDeep();
    }
    lastTurn = ports.tick();
    return busy;
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
      try {
        wait = (await turn(swept)) ? idleMs.least : Math.min(idleMs.most, wait * 1.5);
      } catch (error) {
        wait = idleMs.most;
        failed(error);
      }
      if (!stopped) await pause(wait);
    }
  };

  return {
    run: async () => {
      isRunning = true;
      const unconfirmed = (error: unknown): void =>
        ports.log({ event: 'confirm.failed', error: error instanceof Error ? error.message : String(error) });
      beside.push(
        keepDoing(confirmMs, ports.stores.confirm, unconfirmed),
        keepDoing(watchMs, watch, failed),
        keepDoing(lookMs, look, unconfirmed),
      );
      await look().catch(unconfirmed);
      running = loop();
    },
    settle: async () => {
      await alone(() => promoter.run(ports.now(), { before: () => undefined, after: deliver }));
      await deliver();
    },
    advance: (target, setNow) =>
      alone(async () => {
        const before = (instant: Instant): void => {
          if (instant > ports.now()) setNow(instant);
        };
        await promoter.run(target, { before, after: deliver });
        setNow(target);
        await deliver();
      }),
    prepare: async () => {
      const network = await ports.stores.network.read();
      if (network) for (const start of table.starts) await start(ports, network);
    },
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
        oldestDueMs: next && next.at < now ? Date.parse(now) - Date.parse(next.at) : 0,
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

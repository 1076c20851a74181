import type { App } from '../src/app';
import { isUnsettled } from '../src/shared/domain/delivery';
import type { Instant } from '../src/shared/domain/month';
import { Refusal } from '../src/shared/domain/refusal';
import type { LocalClock } from './clock';

/** How far a clock that is being moved has come. */
export type Moving = {
  readonly from: Instant;
  readonly to: Instant;
  /** Messages that wait to be sent before it goes on. */
  readonly waiting: number;
  /** Sent, or given up, since it was asked to move. */
  readonly done: number;
};
export type MovableClock = {
  readonly now: () => Instant;
  readonly move: (target: Instant) => Promise<void>;
  readonly moving: () => Promise<Moving | null>;
};

/** So old may the count of messages be, ms: it is a look at all of them. */
const countMs = 3_000;

/**
 * Forward: every due moment between is run, in order, with its messages sent as fast as Teams takes them. Back: only
 * while nothing later is on record. One move at a time; what comes meanwhile waits, and counts from where that ends.
 */
export const movableClock = (app: Pick<App, 'ports' | 'work'>, clock: LocalClock): MovableClock => {
  const { stores, tick } = app.ports;
  let move: { readonly from: Instant; readonly to: Instant; readonly settled: number } | null = null;
  let count: { readonly at: number; readonly waiting: number; readonly done: number } | null = null;
  let chain: Promise<void> = Promise.resolve();

  const open = async () => {
    const all = await stores.deliveries.recent();
    return { all, waiting: all.filter(isUnsettled).length };
  };
  const go = async (target: Instant): Promise<void> => {
    if (target < clock.now()) {
      const facts = await stores.facts.all();
      if (facts.some((f) => f.recordedAt > target)) throw new Refusal('clockBack');
      clock.set(target);
      return;
    }
    const { all, waiting } = await open();
    move = { from: clock.now(), to: target, settled: all.length - waiting };
    count = null;
    try {
      await app.work.advance(target, clock.set);
    } finally {
      move = null;
    }
  };
  return {
    now: clock.now,
    move: (target) => {
      const next = chain.then(() => go(target));
      chain = next.catch(() => undefined);
      return next;
    },
    moving: async () => {
      if (!move) return null;
      const { from, to, settled } = move;
      if (!count || tick() - count.at > countMs) {
        const { all, waiting } = await open();
        count = { at: tick(), waiting, done: Math.max(0, all.length - waiting - settled) };
      }
      return { from, to, waiting: count.waiting, done: count.done };
    },
  };
};

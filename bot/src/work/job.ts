import type { Nudge, Ports, Versioned } from '../ports';
import type { RouteTable } from '../route-table';
import { type Delivery, isUnsettled, messageOf, targetKey } from '../shared/domain/delivery';
import { isPutOff } from '../shared/domain/delivery-course';
import type { Network } from '../shared/domain/network';
import type { Budget } from './budget';
import { type Lease, leaseMessage } from './lease';
import { isUnsent, leaseMs, type SendContext } from './next-step';
import type { SendSlots } from './send-slots';
import { conversationOf, sendWindow } from './send-window';

/** Waits shorter than this are sat out with the message in hand, real ms. */
const parkMs = 15_000;
/** And so long for no more than its turn in the budget: longer than the half minute in which a conversation fills. */
const turnMs = 45_000;
const afterErrorMs = 1_000;
/** A room that failed to hear how a message ended is told again after so long, real ms. */
const untoldMs = 60_000;

export type Crew = {
  readonly ports: Ports;
  readonly table: RouteTable;
  /** This instance, as its claims name it. */
  readonly me: string;
  readonly budget: Budget;
  readonly slots: SendSlots;
  readonly window: number;
  /** Whether the loop runs: without it nothing is waited for, what is not due now is left for later. */
  readonly canWait: () => boolean;
};

/** One message that is brought on here; nothing of it is lost when this ends half-way. */
export type Job = {
  /** Done when everything is settled, left for later, or taken by somebody else. */
  readonly carry: () => Promise<void>;
  /** Somebody has asked for it: look at its rows once more. */
  readonly wake: () => void;
  /** Nothing of it is due just now; what only waits for its turn is. */
  readonly quiet: () => Promise<void>;
  /** Asked for in the moment of its end. */
  readonly isWoken: () => boolean;
};

type Row = Versioned<Delivery>;

export const makeJob = (
  crew: Crew,
  key: string,
  nudges: readonly Nudge[],
  isStopping: () => boolean,
): Job => {
  const { ports, budget, slots } = crew;
  const { deliveries } = ports.stores;
  const message = messageOf(key);
  const inFlight = new Map<string, Promise<void>>();
  /** What stands in storage, so far as only this job changes it; null: read it anew. */
  let rows: ReadonlyMap<string, Row> | null = null;
  let woken = false;
  let endNap = (): void => undefined;
  let isResting = false;
  const resting: (() => void)[] = [];

  const logged = (error: unknown): void =>
    ports.log({
      event: 'work.failed',
      room: 'delivery',
      message: key,
      error: error instanceof Error ? (error.stack ?? '') : String(error),
    });
  const nap = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, Math.max(1, ms));
      timer.unref();
      endNap = () => {
        clearTimeout(timer);
        done();
      };
      if (woken) endNap();
    });

  const asked = (): void => {
    woken = true;
  };
  const keyOf = ({ value }: Row): string => targetKey(value.target);
  const byKey = (all: readonly Row[]): ReadonlyMap<string, Row> =>
    new Map(all.map((row) => [keyOf(row), row]));
  const launch = (look: SendContext, picked: readonly Row[]): void => {
    const keys = picked.map(keyOf);
    const learn = (landed: readonly Row[]): void => {
      const isKnown = landed.length === picked.length;
      rows = rows && isKnown ? new Map([...rows, ...byKey(landed)]) : null;
    };
    const landed = sendWindow(look, budget, picked, slots.free)
      .catch((error: unknown) => {
        logged(error);
        return [];
      })
      .then((stand) => {
        learn(stand);
        for (const k of keys) inFlight.delete(k);
      });
    for (const k of keys) inFlight.set(k, landed);
  };
  const isHere = (d: Delivery): boolean => isUnsettled(d) && !inFlight.has(targetKey(d.target));
  const isDue = (d: Delivery): boolean =>
    isHere(d) && (!isPutOff(d.notBefore, ports.tick()) || isUnsent(crew.me, d));
  const takesOne = (d: Delivery): boolean => budget.waitFor(conversationOf(d)) === 0;

  /** As many as there are places and their conversations take: each is spent as it is picked. */
  const pick = (rows: readonly Row[], places: number): readonly Row[] => {
    const picked: Row[] = [];
    for (const row of rows) {
      if (picked.length === places) break;
      if (!takesOne(row.value)) continue;
      budget.spend(conversationOf(row.value));
      picked.push(row);
    }
    budget.giveBack(places - picked.length);
    if (places > picked.length) slots.free(places - picked.length);
    return picked;
  };

  /** Window after window, while places and conversations allow; says how many rows went. */
  const sendDue = async (look: SendContext, rows: readonly Row[], lease: Lease): Promise<number | 'lost'> => {
    let due = rows.filter(({ value }) => isDue(value));
    let sent = 0;
    while (!woken && !isStopping()) {
      const ready = due.filter(({ value }) => takesOne(value));
      if (ready.length === 0) break;
      const places = await slots.take(Math.min(ready.length, crew.window), crew.canWait());
      if (places === 0) break;
      // It may have waited long for its turn.
      const isOurs = await lease.keep().catch((error: unknown) => {
        pick([], places);
        throw error;
      });
      const picked = pick(isOurs ? ready : [], places);
      if (!isOurs) return 'lost';
      if (picked.length > 0) launch(look, picked);
      sent += picked.length;
      due = due.filter((row) => !picked.includes(row));
    }
    return sent;
  };

  /** Real ms until one of these wants to be looked at; null when all that is here is settled. */
  const waitOf = (rows: readonly Row[]): number | null => {
    const tick = ports.tick();
    const waits = rows
      .map((r) => r.value)
      .filter(isHere)
      .map((d) => Math.max(1, d.notBefore - tick, budget.waitFor(conversationOf(d)), budget.roomIn()));
    return waits.length > 0 ? Math.min(...waits) : null;
  };

  /** Rooms look at how it ended before it is let go: cut off here, whoever takes it up next tells them again. */
  const tellEnd = async (network: Network, rows: readonly Row[]): Promise<boolean> => {
    const told = { ports, network, message, rows: rows.map(({ value }) => value) };
    const ends = await Promise.allSettled(crew.table.ended.map((ended) => ended(told)));
    for (const end of ends) if (end.status === 'rejected') logged(end.reason);
    return ends.every(({ status }) => status === 'fulfilled');
  };

  /** Due, and kept back by the budget alone: it goes in a moment, nobody has to come back for it. */
  const isItsTurn = ({ value }: Row): boolean =>
    isHere(value) &&
    !isPutOff(value.notBefore, ports.tick()) &&
    !budget.isPaused(conversationOf(value)) &&
    budget.waitFor(conversationOf(value)) < turnMs;

  const leave = async (lease: Lease, wait: number | null, rows: readonly Row[]): Promise<boolean> => {
    if (wait === null) {
      const end = await lease.close();
      if (end !== 'closed') return end === 'lost';
      if (nudges.every((nudge) => nudge.pulls > 1)) await ports.stores.work.clearPoison(key);
      return true;
    }
    const awaitsTurn = rows.some(isItsTurn);
    if (crew.canWait() && (awaitsTurn || wait < parkMs)) {
      isResting = !awaitsTurn;
      if (isResting) for (const done of resting.splice(0)) done();
      await nap(Math.min(wait, parkMs));
      isResting = false;
      return false;
    }
    if (!(await lease.leaveUntil(ports.tick() + wait))) return true;
    if (woken) return false;
    await ports.queue.push(key, Math.max(1, Math.ceil(wait / 1000)));
    return true;
  };

  /** Once through its rows. True when it is out of our hands. */
  const goThrough = async (lease: Lease): Promise<boolean> => {
    if (woken) rows = null;
    woken = false;
    const network = await ports.stores.network.read();
    if (!network || !(await lease.keep())) return true;
    const read = rows ?? byKey(await deliveries.of(message));
    rows = read;
    const found = [...read.values()];
    const channels = await ports.stores.channels.cached();
    const look: SendContext = { ports, table: crew.table, network, channels, me: crew.me, made: new Map() };
    const sent = await sendDue(look, found, lease);
    if (sent === 'lost' || isStopping()) return true;
    if (inFlight.size > 0) {
      await Promise.race([...inFlight.values(), nap(waitOf(found) ?? leaseMs / 2)]);
      return false;
    }
    // What was found before something went is old.
    if (sent > 0 || woken || rows !== read) return false;
    const wait = waitOf(found);
    return leave(lease, wait === null && !(await tellEnd(network, found)) ? untoldMs : wait, found);
  };

  const work = async (lease: Lease): Promise<void> => {
    for (let isOver = false; !isOver && !isStopping(); )
      try {
        isOver = await goThrough(lease);
      } catch (error) {
        if (!crew.canWait()) throw error;
        rows = null;
        logged(error);
        await nap(afterErrorMs);
      }
  };

  return {
    carry: async () => {
      const renewed = async (): Promise<void> => {
        for (const nudge of nudges) await nudge.keep(leaseMs / 1000);
      };
      const lease = await leaseMessage(message, { ports, woken: asked, renewed });
      try {
        if (lease) await work(lease);
        if (!isStopping()) for (const nudge of nudges) await nudge.done();
      } finally {
        await Promise.all(inFlight.values());
      }
    },
    wake: () => {
      asked();
      endNap();
    },
    quiet: async () => {
      if (!isResting || woken) await new Promise<void>((done) => resting.push(done));
    },
    isWoken: () => woken,
  };
};

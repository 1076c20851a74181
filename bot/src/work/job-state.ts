import type { Versioned } from '../ports';
import { type Delivery, isUnsettled, targetKey } from '../shared/domain/delivery';
import { isPutOff } from '../shared/domain/delivery-course';
import type { Budget } from './budget';
import { isUnsent, leaseMs } from './next-step';
import { conversationOf } from './send-window';

/** Waits shorter than this are sat out with the message in hand, real ms. */
const parkMs = 15_000;
/** And so long for no more than its turn in the budget: longer than the half minute in which a conversation fills. */
const turnMs = 45_000;

export type DeliveryRow = Versioned<Delivery>;
const keyOf = ({ value }: DeliveryRow): string => targetKey(value.target);
const byKey = (rows: readonly DeliveryRow[]): ReadonlyMap<string, DeliveryRow> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** What a message in hand knows of itself. */
export type JobState = {
  /** What stands in storage, so far as only this job changes it; null: to be read anew. */
  readonly rows: ReadonlyMap<string, DeliveryRow> | null;
  /** Targets whose send or edit is on its way. */
  readonly inFlight: ReadonlySet<string>;
  /** Somebody has asked for it since it was last read. */
  readonly isWoken: boolean;
};
export const newJob: JobState = { rows: null, inFlight: new Set(), isWoken: false };

export const woken = (state: JobState): JobState => ({ ...state, isWoken: true });
export const forgotten = (state: JobState): JobState => ({ ...state, rows: null });
/** A look begins: whoever has asked for it is heard, and what was known is old. */
export const begun = (state: JobState): JobState => ({
  ...state,
  rows: state.isWoken ? null : state.rows,
  isWoken: false,
});
export const known = (state: JobState, rows: readonly DeliveryRow[]): JobState => ({
  ...state,
  rows: byKey(rows),
});
export const launched = (state: JobState, picked: readonly DeliveryRow[]): JobState => ({
  ...state,
  inFlight: new Set([...state.inFlight, ...picked.map(keyOf)]),
});
/** How those that went stand now; where that is not known of all of them, everything is read anew. */
export const landed = (
  state: JobState,
  picked: readonly DeliveryRow[],
  stand: readonly DeliveryRow[],
): JobState => {
  const back = new Set(picked.map(keyOf));
  const isKnown = stand.length === picked.length;
  return {
    ...state,
    rows: state.rows && isKnown ? new Map([...state.rows, ...byKey(stand)]) : null,
    inFlight: new Set([...state.inFlight].filter((key) => !back.has(key))),
  };
};

/** The clock and the budget, as they stand while something is decided. */
export type JobClock = Pick<Budget, 'waitFor' | 'roomIn' | 'isPaused'> & { readonly tick: number };

const isHere =
  ({ inFlight }: JobState) =>
  ({ value }: DeliveryRow): boolean =>
    isUnsettled(value) && !inFlight.has(targetKey(value.target));

/** What may go now, apart from its turn in the budget. */
export const dueIn = (
  state: JobState,
  rows: readonly DeliveryRow[],
  me: string,
  { tick }: JobClock,
): readonly DeliveryRow[] =>
  rows.filter(isHere(state)).filter(({ value }) => !isPutOff(value.notBefore, tick) || isUnsent(me, value));

/** Real ms until one of these wants to be looked at; null when all that is here is settled. */
const waitOf = (state: JobState, rows: readonly DeliveryRow[], clock: JobClock): number | null => {
  const waits = rows
    .filter(isHere(state))
    .map(({ value: d }) =>
      Math.max(1, d.notBefore - clock.tick, clock.waitFor(conversationOf(d)), clock.roomIn()),
    );
  return waits.length > 0 ? Math.min(...waits) : null;
};

/** Due, and kept back by the budget alone: it goes in a moment, nobody has to come back for it. */
const isItsTurn =
  (state: JobState, clock: JobClock) =>
  (row: DeliveryRow): boolean => {
    const conversation = conversationOf(row.value);
    return (
      isHere(state)(row) &&
      !isPutOff(row.value.notBefore, clock.tick) &&
      !clock.isPaused(conversation) &&
      clock.waitFor(conversation) < turnMs
    );
  };

/** What a job does after a look at its rows. */
export type Next =
  | { readonly is: 'lookAgain' }
  /** For what is on its way, at most so long. */
  | { readonly is: 'awaitFlight'; readonly ms: number }
  | { readonly is: 'end' }
  /** `rests`: nothing of it is due just now. */
  | { readonly is: 'nap'; readonly ms: number; readonly rests: boolean }
  | { readonly is: 'leave'; readonly ms: number };

/** Sat out with the message in hand, or left for whoever comes back to it. */
export const waiting = (
  state: JobState,
  rows: readonly DeliveryRow[],
  ms: number,
  clock: JobClock,
  canWait: boolean,
): Next => {
  const awaitsTurn = rows.some(isItsTurn(state, clock));
  return canWait && (awaitsTurn || ms < parkMs)
    ? { is: 'nap', ms: Math.min(ms, parkMs), rests: !awaitsTurn }
    : { is: 'leave', ms };
};

type JobLook = {
  readonly rows: readonly DeliveryRow[];
  /** Whether anything went, or was learned, since they were read: then they are old. */
  readonly isOld: boolean;
  readonly canWait: boolean;
};
export const nextOf = (state: JobState, { rows, isOld, canWait }: JobLook, clock: JobClock): Next => {
  const ms = waitOf(state, rows, clock);
  if (state.inFlight.size > 0) return { is: 'awaitFlight', ms: ms ?? leaseMs / 2 };
  if (isOld || state.isWoken) return { is: 'lookAgain' };
  return ms === null ? { is: 'end' } : waiting(state, rows, ms, clock, canWait);
};

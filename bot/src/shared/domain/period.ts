import { addDays, type Day, type Instant } from './month';
import type { PersonId, Phase, Project } from './network';

/**
 * One of the project's periods (hankekausi): the first from the beginning, each later one from the moment at which it
 * was begun. What is recorded belongs to the one that ran then.
 */
export type Period = {
  readonly number: number;
  readonly project: Project;
  /** Null of the first. */
  readonly begunAt: Instant | null;
  readonly begunBy: PersonId | null;
  /** Null of the one that runs. */
  readonly endedAt: Instant | null;
};

/**
 * A period starts so long after it was begun, real ms: by then every instance knows of it, and none records into the one
 * before any more.
 */
export const startsAfterMs = 10_000;

/** The first period, as long as nobody has begun another: the project as it stands. */
export const firstPeriod = (project: Project): Period => ({
  number: 1,
  project,
  begunAt: null,
  begunBy: null,
  endedAt: null,
});

const daysBetween = (from: Day, until: Day): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
// As the first one was: a fifth for the launch, then development, from its midst on pilots, and a tenth to close.
const shares: readonly (readonly [id: Phase['id'], from: number, until: number])[] = [
  ['launch', 0, 0.2],
  ['development', 0.2, 0.7],
  ['piloting', 0.5, 0.9],
  ['closing', 0.9, 1],
];

/** Phases to begin with, in whole days; they are changed where the project's dates are. */
export const phasesWithin = (starts: Day, ends: Day): readonly Phase[] => {
  const length = daysBetween(starts, ends);
  const day = (share: number): Day => addDays(starts, Math.floor(length * share));
  return shares.map(([id, from, until]) => ({
    id,
    from: from === 0 ? starts : addDays(day(from), 1),
    until: until === 1 ? ends : day(until),
  }));
};

/** A period holds at least a phase of some days each. */
export const shortestPeriod = 30;
export const isLongEnough = (starts: Day, ends: Day): boolean => daysBetween(starts, ends) >= shortestPeriod;

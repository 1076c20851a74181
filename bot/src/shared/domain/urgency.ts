import type { Day } from './month';
import type { Standing } from './standing';

/** Standings, what wants an act first. */
export const byUrgencyOf: readonly Standing[] = [
  'overdue',
  'atRisk',
  'noFreshInfo',
  'onTrack',
  'notDue',
  'fulfilled',
  'notApplicable',
];
const rank = (standing: Standing): number => byUrgencyOf.indexOf(standing);

/** Late, in danger, or not told of lately. */
export const isPressing = (standing: Standing): boolean => rank(standing) <= rank('noFreshInfo');
/** Something is still to be done, be it later. */
export const isToDo = (standing: Standing): boolean => rank(standing) <= rank('notDue');

type Dated = { readonly standing: Standing; readonly due: Day | null };
/** The next act first: by standing, then by the day on which it is due. */
export const byUrgency = (a: Dated, b: Dated): number =>
  rank(a.standing) - rank(b.standing) || (a.due ?? '9').localeCompare(b.due ?? '9');

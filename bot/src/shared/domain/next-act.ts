import { atRiskDays } from './due';
import { countsReports, measures } from './measures';
import { addDays, type Day, monthOfDay } from './month';
import { obligationById } from './obligation';
import { isMonthly } from './outlook';
import type { StandingRow } from './standing';

/** How a person moves a duty on: something is planned, or what was done is put on record. */
export type NextAct = 'plan' | 'record';

const isOpen = ({ standing }: StandingRow): boolean => standing === 'notDue' || standing === 'atRisk';

/**
 * The one act that mends a row now, or null where it owes none: what others' acts fulfil (attending, relaying, pilots)
 * has its own line where that act is done, and what nobody can mend any more asks for nothing.
 */
export const nextActOf = (row: StandingRow, today: Day): NextAct | null => {
  const measure = measures[row.obligation];
  if (!measure) return null;
  const isThisMonth = row.due !== null && monthOfDay(row.due) === monthOfDay(today);
  if (measure.rule === 'hold' || measure.rule === 'holdOnce')
    return isOpen(row) && (row.standing === 'atRisk' || isThisMonth) ? 'plan' : null;
  const obligation = obligationById(row.obligation);
  if (!obligation || !countsReports(obligation) || measure.rule === 'bestEffort') return null;
  if (row.standing === 'atRisk' || (row.standing === 'overdue' && !isMonthly(row))) return 'record';
  return isOpen(row) && isThisMonth ? 'record' : null;
};

/**
 * From which day on a duty that can still be mended has been pressing: at risk in the last week of its month or the
 * last 30 days of its phase (DOMAIN.md 2.1), late from the day it was due. Null where it is neither.
 */
export const pressingSince = (row: StandingRow, today: Day): Day | null => {
  if (row.due === null || nextActOf(row, today) === null) return null;
  if (row.standing === 'overdue') return row.due;
  return row.standing === 'atRisk'
    ? addDays(row.due, -(isMonthly(row) ? atRiskDays.monthly : atRiskDays.other))
    : null;
};

import { type Case, dawnOf } from './case';
import { addDays, type Day, daysBetween } from './month';
import type { Phase } from './network';
import type { Cadence } from './obligation';
import type { Standing } from './standing';

/** Days before the end in which nothing planned is a risk. */
export const atRiskDays = { monthly: 7, other: 30 };
export const isNear = (day: Day, due: Day, days: number): boolean => daysBetween(day, due) <= days;

/** Once and phase-bound alike: fulfilled, past its day, covered, near it. */
export const byDue = (c: Case, due: Day, isDone: boolean, isCovered: boolean): Standing => {
  const day = dawnOf(c);
  if (isDone) return 'fulfilled';
  if (day > due) return 'overdue';
  if (isCovered) return 'onTrack';
  return isNear(day, due, atRiskDays.other) ? 'atRisk' : 'notDue';
};

/** A part without a phase of its own is due with the whole. */
export const phaseEnd = (c: Case, cadence: Cadence): { readonly period: string; readonly end: Day } => {
  const { phases, ends } = c.known.network.project;
  const id = cadence.phase ?? c.obligation.cadence.phase;
  const phase = phases.find((p) => p.id === id);
  return phase ? { period: phase.id, end: phase.until } : { period: 'project', end: ends };
};
/** A day may lie in two phases: the one that began first is meant, so that its entries still count. */
export const phaseOn = (c: Case, day: Day): Phase | undefined =>
  c.known.network.project.phases.find((p) => p.from <= day && day <= p.until);

export const silentAfterDays = 60;
/** No sign of life since then is silence (a proposal). */
export const silentSince = (day: Day): Day => addDays(day, -silentAfterDays);

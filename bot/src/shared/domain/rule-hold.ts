import {
  type Case,
  daysOf,
  eventsFor,
  type Finding,
  firstDayOf,
  heldBy,
  inMonth,
  isClosed,
  isComing,
  isFuture,
  isHeld,
  isPlanned,
  isQuiet,
  lastDayOf,
  lookingDay,
  since,
} from './case';
import { atRiskDays, byDue, isNear, phaseEnd } from './due';
import type { KnownEvent } from './known';
import type { MeasureOf } from './measures';
import { firstDay, lastDay } from './month';
import type { Cadence } from './obligation';
import { attendedSittings, heldEvidence } from './presence';
import type { Note, Standing } from './standing';

/** Liite 4, rivit 25, 66 and 84: to hold so many a month. Above the ceiling is information, never red (A7). */
export const hold = (c: Case, measure: MeasureOf<'hold'>, cadence: Cadence): Finding => {
  const { month, today } = c.question;
  const events = inMonth(c, measure.events);
  const visited = inMonth(c, measure.ifAttended ?? []).filter((e) => attendedSittings(c, e).length > 0);
  const held = [...events, ...visited].filter(isHeld);
  const base = { evidence: held.flatMap((e) => heldEvidence(c, e)), done: held.length, period: month };
  if (isQuiet(c))
    return { ...base, standing: 'notApplicable', required: 0, due: null, notes: ['quietMonth'] };
  const min = cadence.min ?? 1;
  const planned = events.filter((e) => isPlanned(e, c)).length;
  // Who began in its midst is not late for it.
  const isNew = since(c) > firstDay(month) && !isFuture(c);
  const standing = (): Standing => {
    if (held.length >= min) return 'fulfilled';
    if (!isClosed(c) && held.length + planned >= min) return 'onTrack';
    if (isNew) return 'notApplicable';
    if (isClosed(c)) return 'overdue';
    return !isFuture(c) && isNear(today, lastDay(month), atRiskDays.monthly) ? 'atRisk' : 'notDue';
  };
  const isAbove = cadence.max !== undefined && held.length > cadence.max;
  const found = standing();
  const notes: Note[] = [
    ...(found === 'notApplicable' ? (['startedMidMonth'] as const) : []),
    ...(isAbove ? (['aboveMaximum'] as const) : []),
  ];
  return { ...base, standing: found, required: min, due: lastDay(month), notes };
};

/** A duty to hold live, held otherwise: it counts once the coordinator accepts that (A9). */
const awaitsAcceptance = (c: Case, event: KnownEvent): boolean =>
  c.obligation.format === 'live' && event.format !== 'live' && !event.remoteAccepted;
/** The coordinator's no: for its host it was not held. */
const isRefused = (c: Case, event: KnownEvent): boolean => event.remoteRefused && awaitsAcceptance(c, event);

/** Liite 4, rivit 37, 38, 74, 75: held once; a two-day one on both days, which may be apart (A10). */
export const holdOnce = (c: Case, measure: MeasureOf<'holdOnce'>, cadence: Cadence): Finding => {
  const need = measure.days ?? 1;
  const day = lookingDay(c);
  const events = eventsFor(c, measure.events);
  const held = events.filter((e) => isHeld(e) && firstDayOf(e) <= day && !isRefused(c, e));
  const days = (all: readonly KnownEvent[]): number => daysOf(all.flatMap((e) => heldBy(e, day)));
  const certain = held.filter((e) => !awaitsAcceptance(c, e));
  const done = Math.min(need, days(certain));
  const [next] = events
    .filter((e) => isComing(e, c))
    .sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1));
  const { period, end } = phaseEnd(c, cadence);
  // What is owed once is due on the event's day, if there is one.
  const due = cadence.type === 'once' && done < need && next ? lastDayOf(next) : end;
  const base = { done, required: need, evidence: held.flatMap((e) => heldEvidence(c, e)), due, period };
  if (done < need && days(held) >= need)
    return { ...base, standing: 'notDue', notes: ['remoteAwaitsAcceptance'], needsConfirmation: true };
  const isCovered = done > 0 || next !== undefined;
  return {
    ...base,
    standing: byDue(c, due, done >= need, isCovered),
    notes: [
      ...(next !== undefined && done < need ? (['plannedCovers'] as const) : []),
      ...(done < need && events.some((e) => isHeld(e) && isRefused(c, e))
        ? (['remoteRefused'] as const)
        : []),
    ],
  };
};

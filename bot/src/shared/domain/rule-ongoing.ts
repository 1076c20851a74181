import {
  type Case,
  dawnOf,
  eventsFor,
  type Finding,
  firstDayOf,
  isFuture,
  isQuiet,
  lastDayOf,
  lookingDay,
} from './case';
import { type Counted, countedFor, fromReport, takenFor } from './counting';
import { phaseOn, silentSince } from './due';
import { evidenceOf } from './evidence';
import { reviewKey } from './interpretation';
import type { KnownEvent } from './known';
import type { MeasureOf } from './measures';
import { addDays, addMonths, type Day, firstDay, lastDay } from './month';
import type { Cadence } from './obligation';
import { isDisputed } from './presence';
import { lifeOf } from './signs';
import type { Note, Standing } from './standing';
import { isQuiet as isQuietDay, isWorkingDay } from './working-day';

export type ReviewPeriod = { readonly period: string; readonly from: Day; readonly until: Day };
const reviewEvery = (c: Case, cadence: Cadence, part?: string): string | undefined => {
  const set = c.known.readings.get(reviewKey(c.obligation.id, part))?.content;
  return set?.key === 'reviewPeriod' ? set.every : cadence.proposed?.reviewEvery;
};
const quarterOf = (month: string): ReviewPeriod => {
  const number = Math.ceil(Number(month.slice(5)) / 3);
  const first = `${month.slice(0, 4)}-${String(number * 3 - 2).padStart(2, '0')}`;
  const until = lastDay(addMonths(first, 2));
  return { period: `${month.slice(0, 4)}-Q${number}`, from: firstDay(first), until };
};
/** The stretch of time in which something is to be logged; null where nobody has proposed one. */
export const reviewOf = (c: Case, cadence: Cadence, part?: string): ReviewPeriod | null => {
  const { month } = c.question;
  const every = reviewEvery(c, cadence, part);
  if (every === 'month') return { period: month, from: firstDay(month), until: lastDay(month) };
  if (every === 'quarter') return quarterOf(month);
  const now = every === 'phase' ? phaseOn(c, lookingDay(c)) : undefined;
  return now ? { period: now.id, from: now.from, until: now.until } : null;
};

/** Announced, its day is over, and nobody has said whether it was held. */
export const unmarked = (c: Case, measure: MeasureOf<'ongoing'>, from: Day): readonly KnownEvent[] =>
  eventsFor(c, measure.announced ?? []).filter(
    (e) => !e.cancelled && e.held.includes(undefined) && firstDayOf(e) >= from && lastDayOf(e) < dawnOf(c),
  );
/** Since when entries of this duty are looked at. */
export const lookedAtFrom = (c: Case, review: ReviewPeriod | null): Day =>
  review?.from ?? phaseOn(c, lookingDay(c))?.from ?? c.known.network.project.starts;

/** A review period that begins in a quiet month is looked at from the first working day after it. */
const askedFrom = (c: Case, { from }: ReviewPeriod): Day => {
  const { quietMonths } = c.known.network.project;
  if (!isQuietDay(from, quietMonths)) return from;
  let day = from;
  while (day < c.known.network.project.ends && (isQuietDay(day, quietMonths) || !isWorkingDay(day)))
    day = addDays(day, 1);
  return day;
};

/** Ongoing duties are never overdue: something logged in the review period, or "ei merkintöjä". */
export const ongoing = (c: Case, measure: MeasureOf<'ongoing'>, cadence: Cadence, part?: string): Finding => {
  const own = reviewOf(c, cadence, part);
  const review = own ?? (measure.reviewedAsWhole ? reviewOf(c, c.obligation.cadence) : null);
  const from = lookedAtFrom(c, review);
  const until = review?.until ?? lookingDay(c);
  const logged: readonly Counted[] = [
    ...countedFor(c, measure.counts),
    ...takenFor(c, part).map((f) => fromReport(c, f)),
  ].filter((x) => x.day >= from && x.day <= until);
  const done = logged.length;
  const isQuietReview = review?.period === c.question.month && isQuiet(c);
  const isAsked = review !== null && !isFuture(c) && lookingDay(c) >= askedFrom(c, review);
  const isRisk = unmarked(c, measure, from).length > 0 || (done === 0 && isAsked);
  const standing: Standing = isQuietReview
    ? 'notApplicable'
    : isRisk
      ? 'atRisk'
      : done > 0
        ? 'onTrack'
        : 'notDue';
  const notes: Note[] = isQuietReview ? ['quietMonth'] : done === 0 ? ['nothingLogged'] : [];
  return {
    standing,
    done,
    required: null,
    evidence: logged.flatMap((x) => x.evidence),
    due: null,
    period: review?.period ?? 'project',
    notes,
  };
};

/** "Mahdollisuuksien mukaan" (A21): counted and shown, never overdue. */
export const bestEffort = (c: Case, measure: MeasureOf<'bestEffort'>): Finding => {
  const day = lookingDay(c);
  const counted = [...countedFor(c, measure.counts), ...takenFor(c).map((f) => fromReport(c, f))].filter(
    (x) => x.day <= day,
  );
  const visited = measure.counts.flatMap((s) => ('attended' in s ? eventsFor(c, s.attended) : []));
  const isOpen = isDisputed(c, visited);
  return {
    standing: counted.length > 0 ? 'fulfilled' : 'notDue',
    done: counted.length,
    required: null,
    evidence: counted.flatMap((x) => x.evidence),
    due: null,
    period: 'project',
    notes: ['bestEffort', ...(isOpen ? (['disputed'] as const) : [])],
    needsConfirmation: isOpen && counted.length === 0,
  };
};

/** Liite 4, rivi 30: every developer has a contact person and has been seen lately. Asked about the whole network. */
export const lifeSigns = (c: Case, cadence: Cadence): Finding => {
  const day = lookingDay(c);
  const { asked, alive, signs } = lifeOf(c.known, day, silentSince(day));
  const review = reviewOf(c, cadence);
  const isQuietReview = review?.period === c.question.month && isQuiet(c);
  const isAll = alive.length === asked.length;
  const standing: Standing = isQuietReview
    ? 'notApplicable'
    : isFuture(c) || asked.length === 0
      ? 'notDue'
      : isAll
        ? 'onTrack'
        : 'atRisk';
  return {
    standing,
    done: alive.length,
    required: isQuietReview ? 0 : asked.length,
    evidence: signs.map((f) => evidenceOf(f, c.known)),
    // It is looked at as the period ends: by then they are to have been heard of.
    due: standing === 'atRisk' ? (review?.until ?? null) : null,
    period: review?.period ?? 'project',
    notes: isQuietReview ? ['quietMonth'] : [],
  };
};

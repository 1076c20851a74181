import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { EventId, EventPlan, Sitting } from './event';
import type { Localized } from './language';
import { addDays, addMinutes, type Day, helsinki, type Instant, weekday } from './month';
import type { Rhythm } from './rhythm';
import { holidayName, isQuiet, isWorkingDay } from './working-day';

export type SeriesId = string;

/** A rule gives the days, the clock on Helsinki's walls the hour: no night of the year can move one of them. */
export type SeriesPlan = Omit<EventPlan, 'event' | 'sittings' | 'series' | 'remindAt'> & {
  readonly series: SeriesId;
  readonly rhythm: Rhythm;
  readonly from: Day;
  readonly until: Day;
  /** `HH:mm` in Helsinki. */
  readonly starts: string;
  readonly ends: string;
  readonly remindAt?: string;
};
type Rule = Pick<SeriesPlan, 'rhythm' | 'from' | 'until'>;

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** The same weekday of each month: the third Thursday; what may be missing in a short month means the last one. */
const ordinalDay = (day: Day): string => {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return `${nth > 4 ? -1 : nth}${codes[weekday(day) - 1]}`;
};
const frequency = ({ rhythm, from }: Rule) =>
  rhythm === 'monthly'
    ? { freq: 'MONTHLY' as const, byDay: [ordinalDay(from)] }
    : { freq: 'WEEKLY' as const, interval: rhythm === 'fortnightly' ? 2 : 1 };

// Days as the library counts them, in UTC: with a zone it leaves out a day whose hour the spring night has not got.
const inUtc = (day: Day): Temporal.ZonedDateTime => Temporal.PlainDate.from(day).toZonedDateTime('UTC');

const daysOf = (rule: Rule): readonly Day[] =>
  new RRuleTemporal({
    ...frequency(rule),
    dtstart: inUtc(rule.from),
    until: inUtc(rule.until),
  })
    .all()
    .map((time) => time.toPlainDate().toString());

/** A day that is left out, and the word for it: the holiday's name, or null in a quiet month. */
export type Skipped = { readonly day: Day; readonly holiday: Localized | null };
export type Occurrences = { readonly days: readonly Day[]; readonly skipped: readonly Skipped[] };

/** The days of a series: none in a quiet month, none on a public holiday, juhannusaatto or jouluaatto (S21). */
export const occurrencesOf = (rule: Rule, quietMonths: readonly number[]): Occurrences => {
  const all = daysOf(rule).map((day) => ({ day, holiday: holidayName(day) }));
  const isSkipped = ({ day, holiday }: Skipped): boolean => holiday !== null || isQuiet(day, quietMonths);
  return {
    days: all.filter((one) => !isSkipped(one)).map(({ day }) => day),
    skipped: all.filter(isSkipped),
  };
};

/** From the series and the day on the wall: whoever makes it, and however often, it is one event. */
export const occurrenceId = (series: SeriesId, day: Day): EventId => `${series}-${day}`;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** By the wall clock; only where the spring night swallows its end does it last as long as on other days. */
export const sittingOn = (day: Day, starts: string, ends: string): Sitting => {
  const startsAt = helsinki(day, starts);
  const byWall = helsinki(day, ends);
  const endsAt = byWall > startsAt ? byWall : addMinutes(startsAt, minutesOf(ends) - minutesOf(starts));
  return { startsAt, endsAt };
};

export const occurrenceOf = (plan: SeriesPlan, day: Day): EventPlan => {
  const { series, rhythm: _, from: __, until: ___, starts, ends, ...what } = plan;
  return { ...what, series, event: occurrenceId(series, day), sittings: [sittingOn(day, starts, ends)] };
};

const invitedDaysBefore = 7;
/** A week ahead in the morning, on the working day before when nobody is there to read it. */
export const invitationAt = (day: Day, quietMonths: readonly number[]): Instant => {
  let at = addDays(day, -invitedDaysBefore);
  // A network without a month to invite in has no quiet months worth the name.
  const furthest = addDays(at, -62);
  while (at > furthest && !(isWorkingDay(at) && !isQuiet(at, quietMonths))) at = addDays(at, -1);
  return helsinki(at, '08:30');
};

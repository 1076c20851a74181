import {
  addDays,
  addMonths,
  type Day,
  firstDay,
  type Instant,
  lastDay,
  type Month,
  monthOfDay,
  startOfDay,
  weekday,
} from '../../src/shared/domain/month';
import type { Project } from '../../src/shared/domain/network';
import type { RoundId } from '../../src/shared/domain/pilot';
import { type RoundWindow, roundWindow } from '../../src/shared/domain/rounds';
import { isWorkingDay, workingDayBy } from '../../src/shared/domain/working-day';

/** The sample's time: a round that began five months ago and ends in seven, lived through until yesterday. */
export type SampleCalendar = {
  readonly today: Day;
  /** Midnight before today: everything on record is earlier, so that a day has one sample whatever the hour. */
  readonly dawn: Instant;
  readonly project: Project;
  /** The months from the first to the running one in which people meet; July is none of them. */
  readonly months: readonly [Month, Month, Month, Month, Month, ...Month[]];
  /** The last three check-in rounds that had opened before today; the latest of them may still be open. */
  readonly rounds: readonly CalendarRound[];
};
export type CalendarRound = RoundWindow & { readonly round: RoundId };

const quietMonths = [7];
const isQuiet = (day: Day): boolean => quietMonths.includes(Number(day.slice(5, 7)));
// Nobody arranges anything between the last school week before Christmas and Epiphany.
const isChristmas = (day: Day): boolean => day.slice(5) >= '12-21' || day.slice(5) <= '01-06';
export const isMeetingDay = (day: Day): boolean => isWorkingDay(day) && !isQuiet(day) && !isChristmas(day);

/** Phases overlap around today, so that something is ahead, under way, late and done at once. */
const projectOf = (today: Day, months: readonly Month[]): Project => {
  const month = monthOfDay(today);
  const at = (index: number): Month => months.at(index) ?? month;
  return {
    name: 'Strapetsi',
    starts: firstDay(addMonths(month, -5)),
    ends: lastDay(addMonths(month, 7)),
    phases: [
      { id: 'launch', from: firstDay(addMonths(month, -5)), until: lastDay(at(1)) },
      { id: 'development', from: firstDay(at(1)), until: lastDay(addMonths(month, 2)) },
      { id: 'piloting', from: firstDay(at(-3)), until: lastDay(addMonths(month, 4)) },
      { id: 'closing', from: firstDay(addMonths(month, 5)), until: lastDay(addMonths(month, 7)) },
    ],
    quietMonths,
  };
};

const roundsIn = (months: readonly Month[], dawn: Instant): readonly CalendarRound[] =>
  months
    .flatMap((round) => {
      const window = roundWindow(round, quietMonths);
      return window && window.opensAt < dawn ? [{ round, ...window }] : [];
    })
    .slice(-3);

export const makeCalendar = (today: Day): SampleCalendar => {
  const month = monthOfDay(today);
  const months = [-5, -4, -3, -2, -1, 0].map((n) => addMonths(month, n)).filter((m) => !isQuiet(firstDay(m)));
  const dawn = startOfDay(today);
  return {
    today,
    dawn,
    rounds: roundsIn(months, dawn),
    project: projectOf(today, months),
    months: months as unknown as SampleCalendar['months'],
  };
};

/** The meeting days of a month that fall on a weekday (1 is Monday). */
const meetingDaysOf = (month: Month, day: number): readonly Day[] => {
  const first = firstDay(month);
  const found: Day[] = [];
  for (let at = addDays(first, (day - weekday(first) + 7) % 7); monthOfDay(at) === month; at = addDays(at, 7))
    if (isMeetingDay(at)) found.push(at);
  return found;
};
/** The n-th such day (0 is the first), or the last one there is. */
export const nthDay = (month: Month, day: number, n: number): Day => {
  const days = meetingDaysOf(month, day);
  const found = days[n] ?? days.at(-1);
  if (!found) throw new Error(`no weekday ${day} in ${month}`);
  return found;
};

/** The first so many meeting days on a weekday after a day. */
export const nextDays = (after: Day, day: number, count: number): readonly Day[] => {
  const found: Day[] = [];
  for (let at = addDays(after, 1); found.length < count; at = addDays(at, 1))
    if (weekday(at) === day && isMeetingDay(at)) found.push(at);
  return found;
};
/** This day, or the first meeting day after it. */
export const meetingDayFrom = (day: Day): Day => {
  let at = day;
  while (!isMeetingDay(at)) at = addDays(at, 1);
  return at;
};

/** A working day before today, as near to the wished one as can be. */
export const beforeToday = ({ today }: SampleCalendar, day: Day): Day => {
  const yesterday = addDays(today, -1);
  return workingDayBy(day < yesterday ? day : yesterday);
};

/** All meeting days from one day up to and with another. */
export const meetingDaysBetween = (from: Day, until: Day): readonly Day[] => {
  const found: Day[] = [];
  for (let at = from; at <= until; at = addDays(at, 1)) if (isMeetingDay(at)) found.push(at);
  return found;
};

import Holidays from 'date-holidays';
import type { Localized } from './language';
import { addDays, type Day, helsinki, type Instant, weekday } from './month';

/** A language's calendar is laid out for a year that is asked for: at the start of the process nobody waits for it. */
const holidaysIn = (language: 'fi' | 'sv' | 'en', year: number) =>
  new Holidays('FI', { timezone: 'Europe/Helsinki', languages: [language] }).getHolidays(year);
// Juhannusaatto and jouluaatto are no public holidays by law, but nobody is at work: they carry no reminder either.
const eves: ReadonlySet<string> = new Set(['juhannusaatto', 'jouluaatto']);
const byYear = new Map<string, ReadonlyMap<Day, Localized>>();

const namesIn = (language: 'sv' | 'en', year: number): ReadonlyMap<string, string> =>
  new Map(holidaysIn(language, year).map((h) => [h.rule, h.name]));

const holidaysOf = (year: string): ReadonlyMap<Day, Localized> => {
  const known = byYear.get(year);
  if (known) return known;
  const [sv, en] = [namesIn('sv', Number(year)), namesIn('en', Number(year))];
  const found = new Map(
    holidaysIn('fi', Number(year))
      .filter((h) => h.type === 'public' || eves.has(h.name.toLowerCase()))
      .map(({ date, name, rule }) => [
        date.slice(0, 10),
        { fi: name, sv: sv.get(rule) ?? name, en: en.get(rule) ?? name },
      ]),
  );
  byYear.set(year, found);
  return found;
};

/** A public holiday or one of the two eves by its name; null on any other day. */
export const holidayName = (day: Day): Localized | null => holidaysOf(day.slice(0, 4)).get(day) ?? null;
export const isHoliday = (day: Day): boolean => holidayName(day) !== null;
/** Monday to Friday, no holiday. */
export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5 && !isHoliday(day);

export const addWorkingDays = (day: Day, days: number): Day => {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};
/** This day, or the working day before it. */
export const workingDayBy = (day: Day): Day => {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  return at;
};

export const isQuiet = (day: Day, quietMonths: readonly number[]): boolean =>
  quietMonths.includes(Number(day.slice(5, 7)));
/** S21: nobody is reminded in a quiet month, on a public holiday or juhannusaatto. */
export const isReminderDay = (day: Day, quietMonths: readonly number[]): boolean =>
  !isQuiet(day, quietMonths) && !isHoliday(day);

/** What waited for the end of such days goes out on the first working morning after them; null when none comes. */
export const firstMorningAfter = (day: Day, quietMonths: readonly number[]): Instant | null => {
  for (let at = addDays(day, 1), left = 366; left > 0; at = addDays(at, 1), left -= 1)
    if (isWorkingDay(at) && !isQuiet(at, quietMonths)) return helsinki(at, '08:30');
  return null;
};
/** The working day before this one. */
export const workingDayBefore = (day: Day): Day => workingDayBy(addDays(day, -1));

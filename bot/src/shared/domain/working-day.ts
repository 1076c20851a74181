import Holidays from 'date-holidays';
import { addDays, type Day, weekday } from './month';

const finland = new Holidays('FI', { timezone: 'Europe/Helsinki' });
// Juhannusaatto and jouluaatto are no public holidays by law, but nobody is at work: they carry no reminder either.
const eves: ReadonlySet<string> = new Set(['juhannusaatto', 'jouluaatto']);
const byYear = new Map<string, ReadonlySet<Day>>();

const holidaysOf = (year: string): ReadonlySet<Day> => {
  const known = byYear.get(year);
  if (known) return known;
  const days = finland
    .getHolidays(Number(year))
    .filter((h) => h.type === 'public' || eves.has(h.name.toLowerCase()))
    .map((h) => h.date.slice(0, 10));
  const found = new Set(days);
  byYear.set(year, found);
  return found;
};

export const isHoliday = (day: Day): boolean => holidaysOf(day.slice(0, 4)).has(day);
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

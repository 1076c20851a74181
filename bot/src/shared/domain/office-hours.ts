import { addDays, dayOf, helsinki, type Instant } from './month';
import { isQuiet, isWorkingDay } from './working-day';

const opens = '08:00';
const closes = '17:00';

/** Nothing that comes by itself comes before eight, after five, on a holiday or a weekend, or in a quiet month (S21). */
export const isOfficeTime = (now: Instant, quietMonths: readonly number[]): boolean => {
  const day = dayOf(now);
  return (
    isWorkingDay(day) &&
    !isQuiet(day, quietMonths) &&
    now >= helsinki(day, opens) &&
    now < helsinki(day, closes)
  );
};

/** Now, when it is office time, else 8.30 of the next working morning outside quiet months; null when none comes. */
export const officeMoment = (now: Instant, quietMonths: readonly number[]): Instant | null => {
  if (isOfficeTime(now, quietMonths)) return now;
  const today = dayOf(now);
  for (let day = today, left = 366; left > 0; day = addDays(day, 1), left -= 1) {
    const morning = helsinki(day, '08:30');
    if (morning > now && isOfficeTime(morning, quietMonths)) return morning;
  }
  return null;
};

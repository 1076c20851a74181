import { type Day, isDay } from './month';

const two = (number: string | number): string => String(number).padStart(2, '0');

// 8:30, 08.30, 08:30:00, klo 8.30, 3:00 PM, 3 pm
const clock =
  /^(?:klo|kl\.?)?\s*(?<hour>\d{1,2})(?:[:.](?<minute>\d{2})(?:[:.]00(?:\.0+)?)?)?\s*(?<half>[ap]\.?m\.?)?$/iu;

const hourOf = (hour: number, half: string | undefined): number | null => {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
};

/** `HH:mm` from any form that clients and people use and that reads in one way only; else the word as it is. */
export const timeFrom = (word: string): string => {
  const { hour, minute, half } = clock.exec(word.trim())?.groups ?? {};
  // `8` alone may be a day, a count or a slip.
  if (hour === undefined || (minute === undefined && half === undefined)) return word;
  const read = hourOf(Number(hour), half);
  return read === null || Number(minute ?? 0) > 59 ? word : `${two(read)}:${minute ?? '00'}`;
};
export const isTime = (word: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/u.test(word);

const written = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u;

/** `YYYY-MM-DD` from itself or from `16.5.2024`; else the word as it is. 5/6/2024 reads in two ways. */
export const dayFrom = (word: string): Day => {
  const trimmed = word.trim();
  const [, day, month, year] = written.exec(trimmed) ?? [];
  if (!day || !month || !year) return trimmed;
  const read = `${year}-${two(month)}-${two(day)}`;
  return isDay(read) ? read : word;
};

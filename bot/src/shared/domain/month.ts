import { DateTime } from 'luxon';

/** `YYYY-MM-DD` in Europe/Helsinki. */
export type Day = string;
/** `YYYY-MM` in Europe/Helsinki. */
export type Month = string;
/** An instant, ISO 8601 in UTC with a Z. */
export type Instant = string;

export const zone = 'Europe/Helsinki';

const at = (instant: Instant): DateTime => DateTime.fromISO(instant, { zone });

export const toInstant = (time: DateTime): Instant => time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

// A project has a few hundred days, asked for a million times in one look over the whole network.
const mostRemembered = 20_000;
export const remembered = <T>(make: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
};

/** The same for what is asked of a word with something beside it. */
export const rememberedWith = <B extends string | number, T>(make: (a: string, b: B) => T) => {
  const known = remembered((_a: string) => new Map<B, T>());
  return (a: string, b: B): T => {
    const answers = known(a);
    const found = answers.get(b);
    if (found !== undefined) return found;
    const made = make(a, b);
    answers.set(b, made);
    return made;
  };
};

// Helsinki's clock differs from UTC by whole hours and changes on the hour: an hour of UTC is one hour there.
const hourThere = remembered((hour: string): string => {
  const there = DateTime.fromISO(`${hour}:00:00.000Z`, { zone });
  return there.isValid ? there.toFormat('yyyy-MM-dd HH') : '';
});
const isPlain = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const hourOf = (instant: Instant): string => (isPlain.test(instant) ? hourThere(instant.slice(0, 13)) : '');

export const dayOf = (instant: Instant): Day =>
  hourOf(instant).slice(0, 10) || at(instant).toFormat('yyyy-MM-dd');
export const monthOf = (instant: Instant): Month =>
  hourOf(instant).slice(0, 7) || at(instant).toFormat('yyyy-MM');
export const timeOf = (instant: Instant): string => {
  const hour = hourOf(instant);
  return hour ? `${hour.slice(11)}${instant.slice(13, 16)}` : at(instant).toFormat('HH:mm');
};
export const monthOfDay = (day: Day): Month => day.slice(0, 7);

/** A real month of a plausible year: `2024-13` and `24-1` are none. */
export const isMonth = (word: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(word);
export const isDay = (word: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(word) && DateTime.fromISO(word, { zone }).isValid;
export const isInstant = (word: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T/.test(word) && DateTime.fromISO(word, { setZone: true }).isValid;

export const firstDay = (month: Month): Day => `${month}-01`;
export const lastDay = remembered(
  (month: Month): Day => DateTime.fromISO(firstDay(month), { zone }).endOf('month').toFormat('yyyy-MM-dd'),
);
// Of days and months no zone is asked: it would cost many times what the sum does.
export const addDays = rememberedWith(
  (day: Day, days: number): Day =>
    DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd'),
);
export const addMonths = rememberedWith(
  (month: Month, months: number): Month =>
    DateTime.fromISO(firstDay(month), { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM'),
);
const dayNumber = remembered((day: Day) => DateTime.fromISO(day, { zone: 'utc' }).toMillis() / 86_400_000);
/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** 1 is Monday, 7 is Sunday. */
export const weekday = remembered((day: Day): number => DateTime.fromISO(day, { zone: 'utc' }).weekday);

/**
 * A wall-clock time in Helsinki as an instant. In the spring's missing hour the clock has already jumped
 * forward; in the autumn's doubled hour the first of the two is meant.
 */
export const helsinki = rememberedWith((day: Day, time: string): Instant => {
  const local = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!local.isValid) throw new Error(`not a time: ${day} ${time}`);
  const earlier = local.minus({ hours: 1 });
  const first = earlier.toFormat('HH:mm') === time ? earlier : local;
  return toInstant(first);
});

export const startOfDay = (day: Day): Instant => helsinki(day, '00:00');
/** The first instant after the day. */
export const endOfDay = remembered((day: Day): Instant => startOfDay(addDays(day, 1)));
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  toInstant(DateTime.fromISO(instant, { zone: 'utc' }).plus({ minutes }));
/** Whole minutes from one instant to another; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.trunc(
    DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'minutes').minutes,
  );

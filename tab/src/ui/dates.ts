import type { Language } from '@shared/domain/language';

// DOMAIN.md 6: `to 16.5.2024 klo 8.30–9.15` / `to 16.5.2024 kl. 8.30–9.15` / `Thu 16 May 2024, 8:30–9:15`.
const zone = 'Europe/Helsinki';
const locale: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en' };
const before: Readonly<Record<Language, string>> = { fi: ' klo ', sv: ' kl. ', en: ', ' };

type DatePart = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';
const formats = new Map<Language, Intl.DateTimeFormat>();
const formatOf = (lang: Language): Intl.DateTimeFormat => {
  const known = formats.get(lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale[lang], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: lang === 'en' ? 'short' : 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(lang, format);
  return format;
};
const partsOf = (instant: string, lang: Language): Record<DatePart, string> => {
  const found = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of formatOf(lang).formatToParts(new Date(instant)))
    if (type in found) found[type as DatePart] = value;
  // "må", "to": as on the cards; the locale's own are "mån", "tors".
  const weekday = lang === 'sv' ? found.weekday.slice(0, 2) : found.weekday;
  return { ...found, weekday, hour: String(Number(found.hour)), minute: found.minute.padStart(2, '0') };
};
/** Noon in UTC is the same day in Helsinki, all the year round. */
const noon = (day: string): string => `${day}T12:00:00Z`;

const clock = (p: Record<DatePart, string>, lang: Language): string =>
  `${p.hour}${lang === 'en' ? ':' : '.'}${p.minute}`;
const date = (p: Record<DatePart, string>, lang: Language): string =>
  lang === 'en' ? `${p.weekday} ${p.day} ${p.month} ${p.year}` : `${p.weekday} ${p.day}.${p.month}.${p.year}`;

const instantOf = (when: string): string => (when.length === 10 ? noon(when) : when);

/** `to 16.5.2024`, of a day `YYYY-MM-DD` or of an instant's day in Helsinki. */
export const dayText = (when: string, lang: Language): string => date(partsOf(instantOf(when), lang), lang);
/** `16.5.2024` / `16 May 2024`: a day long before or after, of which nobody asks what weekday it was. */
export const plainDay = (when: string, lang: Language): string => {
  const p = partsOf(instantOf(when), lang);
  return lang === 'en' ? `${p.day} ${p.month} ${p.year}` : `${p.day}.${p.month}.${p.year}`;
};
/** `16.5.` / `16 May`: a narrow heading. */
export const shortDay = (when: string, lang: Language): string => {
  const p = partsOf(instantOf(when), lang);
  return lang === 'en' ? `${p.day} ${p.month}` : `${p.day}.${p.month}.`;
};
/** `to 16.5.2024 klo 8.30`, of an instant. */
export const momentText = (instant: string, lang: Language): string => {
  const p = partsOf(instant, lang);
  return `${date(p, lang)}${before[lang]}${clock(p, lang)}`;
};
/** `to 16.5.2024 klo 8.30–9.15`, or both ends in full when they fall on two days. */
export const spanText = (starts: string, ends: string, lang: Language): string => {
  const [a, b] = [partsOf(starts, lang), partsOf(ends, lang)];
  return date(a, lang) === date(b, lang)
    ? `${momentText(starts, lang)}–${clock(b, lang)}`
    : `${momentText(starts, lang)} – ${momentText(ends, lang)}`;
};
/** The day in Helsinki, `YYYY-MM-DD`, and the time, `HH:mm`: what a form's fields hold. */
export const fieldsOf = (instant: string): { readonly day: string; readonly time: string } => {
  const p = partsOf(instant, 'fi');
  const two = (n: string): string => n.padStart(2, '0');
  return { day: `${p.year}-${two(p.month)}-${two(p.day)}`, time: `${two(p.hour)}:${p.minute}` };
};
/** `toukokuu 2024`, of a month `YYYY-MM`. */
export const monthText = (month: string, lang: Language): string =>
  new Intl.DateTimeFormat(locale[lang], { timeZone: zone, month: 'long', year: 'numeric' }).format(
    new Date(noon(`${month}-15`)),
  );
/** `5/2024`: how a round is called. */
export const roundText = (round: string): string =>
  /^\d{4}-\d\d$/.test(round) ? `${Number(round.slice(5))}/${round.slice(0, 4)}` : round;

/** A month out of an address; anything else is none. */
export const isDay = (word: string): boolean => /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(word);
export const isMonth = (word: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(word);
export const addMonths = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};
export const addDays = (day: string, days: number): string => {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
};
/** `9:00` and 45 make `09:45`; stops before midnight. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);
export const addMinutes = (time: string, minutes: number): string => {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const sum = Math.min(hours * 60 + mins + minutes, 24 * 60 - 1);
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
};

/** As people say it: `pe 31.5. klo 16`, `31.5.`; the year only when it is not that of `today`. */
export const dueText = (due: string, today: string, lang: Language): string => {
  const p = partsOf(instantOf(due), lang);
  const isOtherYear = p.year !== today.slice(0, 4);
  const whole = date(p, lang);
  const day = isOtherYear ? whole : whole.slice(0, whole.length - p.year.length).trimEnd();
  if (due.length === 10) return day;
  const hour = p.minute === '00' && lang !== 'en' ? p.hour : clock(p, lang);
  return `${day}${before[lang]}${hour}`;
};

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
/** The week's number as Finland counts them (ISO 8601): the week of the year's first Thursday is the first. */
export const weekNumber = (day: string): number => {
  const thursday = addDays(mondayOf(day), 3);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / 604_800_000) + 1;
};

import { DateTime } from 'luxon';
import type { Language } from '../domain/language';
import { type Day, dayOf, type Instant, type Month, remembered, rememberedWith, zone } from '../domain/month';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
// The same few moments are written on card after card: they are kept, and so are their words.
const at = remembered((instant: Instant): DateTime => DateTime.fromISO(instant, { zone }));
const clock = (time: DateTime, lang: Language): string => time.toFormat(lang === 'en' ? 'H:mm' : 'H.mm');
const dateOf = (time: DateTime, lang: Language): string => {
  const name = weekdays[lang][time.weekday - 1] ?? '';
  return lang === 'en'
    ? `${name} ${time.setLocale('en').toFormat('d LLL yyyy')}`
    : `${name} ${time.toFormat('d.M.yyyy')}`;
};
const before: Readonly<Record<Language, string>> = { fi: ' klo ', sv: ' kl. ', en: ', ' };

/** `16.5.` / `16.5.` / `16 May`: a day within a sentence. */
export const shortDay = rememberedWith((instant: Instant, lang: Language): string =>
  lang === 'en' ? at(instant).setLocale('en').toFormat('d LLL') : at(instant).toFormat('d.M.'),
);
export const clockTime = rememberedWith((instant: Instant, lang: Language): string =>
  clock(at(instant), lang),
);
/** `to 16.5.2024`. */
export const longDay = rememberedWith((instant: Instant, lang: Language): string =>
  dateOf(at(instant), lang),
);
export const longDate = rememberedWith((day: Day, lang: Language): string =>
  dateOf(DateTime.fromISO(day, { zone }), lang),
);
/** `to 16.5.2024 klo 8.30`. */
export const moment = (instant: Instant, lang: Language): string =>
  `${longDay(instant, lang)}${before[lang]}${clockTime(instant, lang)}`;
/** `to 16.5.2024 klo 8.30–9.15` (DOMAIN.md 6). */
export const span = (startsAt: Instant, endsAt: Instant, lang: Language): string =>
  dayOf(startsAt) === dayOf(endsAt)
    ? `${moment(startsAt, lang)}–${clockTime(endsAt, lang)}`
    : `${moment(startsAt, lang)} – ${moment(endsAt, lang)}`;
/** `5/2024`: how a round is called. */
export const roundName = (month: Month): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;
/** `toukokuu 2024`. */
export const monthName = rememberedWith((month: Month, lang: Language): string =>
  DateTime.fromISO(`${month}-01`, { zone }).setLocale(lang).toFormat('LLLL yyyy'),
);

/** As people say it: `pe 27.11. klo 16`, `31.12.`; the year only when it is another one. */
export const dueText = (due: Instant | Day, now: Instant, lang: Language): string => {
  const isDayAlone = due.length === 10;
  const time = isDayAlone ? DateTime.fromISO(due, { zone }) : at(due);
  // Now is another moment each time: what is worked out for it is not kept.
  const isOtherYear = `${time.year}` !== dayOf(now).slice(0, 4);
  const day =
    lang === 'en'
      ? time.setLocale('en').toFormat(isOtherYear ? 'd LLL yyyy' : 'd LLL')
      : time.toFormat(isOtherYear ? 'd.M.yyyy' : 'd.M.');
  const named = `${weekdays[lang][time.weekday - 1] ?? ''} ${day}`;
  if (isDayAlone) return named;
  const clockWord = time.minute === 0 && lang !== 'en' ? String(time.hour) : clock(time, lang);
  return `${named}${before[lang]}${clockWord}`;
};

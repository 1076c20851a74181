import type { Sitting } from '../domain/event';
import type { Language, Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import type { Skipped } from '../domain/series';
import { clockTime, longDate, shortDay } from './time';

const until = ({ startsAt, endsAt }: Sitting, lang: Language): string =>
  `${clockTime(startsAt, lang)}–${clockTime(endsAt, lang)}`;

export const seriesText = {
  reminder: (sitting: Sitting, title: Localized): Localized => ({
    fi: `Tänään klo ${until(sitting, 'fi')}: ${title.fi}`,
    sv: `I dag kl. ${until(sitting, 'sv')}: ${title.sv}`,
    en: `Today at ${until(sitting, 'en')}: ${title.en}`,
  }),
  movedAskAnew: (startsAt: Instant): Localized => ({
    fi: `Siirretty: uusi aika ${shortDay(startsAt, 'fi')} klo ${clockTime(startsAt, 'fi')}. Ilmoittaudu uudelleen.`,
    sv: `Flyttat: ny tid ${shortDay(startsAt, 'sv')} kl. ${clockTime(startsAt, 'sv')}. Anmäl dig på nytt.`,
    en: `Moved: new time ${shortDay(startsAt, 'en')} at ${clockTime(startsAt, 'en')}. Please reply again.`,
  }),
  /** A day that a series leaves out, with the reason. */
  skipped: ({ day, holiday }: Skipped): Localized => ({
    fi: `${longDate(day, 'fi')} (${holiday?.fi ?? 'kesätauko'})`,
    sv: `${longDate(day, 'sv')} (${holiday?.sv ?? 'sommaruppehåll'})`,
    en: `${longDate(day, 'en')} (${holiday?.en ?? 'summer break'})`,
  }),
  remindAt: {
    fi: 'Muistutus samana päivänä klo',
    sv: 'Påminnelse samma dag kl.',
    en: 'Reminder on the day at',
  },
} as const;

import type { Localized } from '../domain/language';
import type { Day } from '../domain/month';

const inNumbers = new Intl.DateTimeFormat('fi', { dateStyle: 'short', timeZone: 'UTC' });
const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What stands beside a link that a person has looked at. */
export const linkCheckedSays = (day: Day): Localized => {
  const on = Date.parse(day);
  return {
    fi: `linkki tarkistettu ${inNumbers.format(on)}`,
    sv: `länken kontrollerad ${inNumbers.format(on)}`,
    en: `link checked ${inWords.format(on)}`,
  };
};

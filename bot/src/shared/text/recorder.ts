import type { Language, Localized } from '../domain/language';
import { type Network, personById } from '../domain/network';

/** S15: what somebody has done stays, the name does not. */
export const formerContact: Localized = {
  fi: 'entinen yhteyshenkilö',
  sv: 'tidigare kontaktperson',
  en: 'former contact person',
};

/** Who did it: a person by name, and one who is here no more as such; the bot and the import by their own words. */
export const personName = (network: Network, id: string, lang: Language): string =>
  personById(network, id)?.name ?? (id === 'bot' || id === 'import' ? id : formerContact[lang]);

import type { Localized } from '../domain/language';
import type { PersonRole } from '../domain/network';
import { peopleEn } from './tab/people/en';
import { peopleFi } from './tab/people/fi';
import { peopleSv } from './tab/people/sv';

/** What a role is called in a sentence, as on the tab. */
export const roleName = (role: PersonRole): Localized => ({
  fi: peopleFi.role[role],
  sv: peopleSv.role[role],
  en: peopleEn.role[role],
});

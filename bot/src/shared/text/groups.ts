import type { Localized } from '../domain/language';

type GroupWhose = { readonly group: string; readonly organisation: string | null };
const of = ({ group, organisation }: GroupWhose): string =>
  organisation ? `${group} (${organisation})` : group;

/** What the bot says of working groups. */
export const groupText = {
  nameSomebody: (whose: GroupWhose): Localized => ({
    fi: `Nimeä henkilö työryhmään: ${of(whose)}`,
    sv: `Utse en person till arbetsgruppen: ${of(whose)}`,
    en: `Name somebody to the working group: ${of(whose)}`,
  }),
  name: { fi: 'Nimeä', sv: 'Utse', en: 'Name' },
  divide: { fi: 'Jaa työryhmiin', sv: 'Dela in i arbetsgrupper', en: 'Divide into groups' },
  channel: (theme: string, group: string): string => `${theme}: ${group}`,
};

import { type FactKindOf, words } from './fact-kind';
import { dayField, linkField, noteField } from './record-fields';
import { recordForm } from './record-form';
import type { ThemeId } from './theme';

/** Liite 4, rivi 65: the lead divides the theme's organisations, or says that there are no groups (A16). */
export type GroupsDivided = {
  readonly kind: 'groupsDivided';
  readonly theme: ThemeId;
  readonly none: boolean;
  readonly note?: string;
  readonly url?: string;
};

export const groupsDivided: FactKindOf<GroupsDivided> = {
  slot: (c) => [c.theme],
  names: words('Työryhmät jaettu', 'Arbetsgrupper indelade', 'Working groups formed'),
  claims: ['none'],
  freeText: ['note'],
  form: recordForm<GroupsDivided>()({
    name: 'groups',
    path: '/api/facts/groups',
    summary: "A theme's organisations divided into working groups, or the word that there are none",
    act: 'recordThemeFact',
    of: 'theme',
    fields: {
      none: {
        is: 'check',
        label: words('Teemassa ei ole ryhmiä', 'Temat har inga grupper', 'The theme has no groups'),
      },
      note: {
        ...noteField,
        hint: words(
          'Esimerkiksi ryhmien nimet. Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja.',
          'Till exempel gruppernas namn. Skriv inga personuppgifter om studerande eller personal.',
          'For example the names of the groups. Do not write personal data of students or staff.',
        ),
        optional: true,
        unless: 'none',
      },
      url: { ...linkField, optional: true, unless: 'none' },
      day: dayField,
    },
    onTop: true,
    open: words('Kirjaa ryhmäjako', 'Registrera gruppindelningen', 'Record the division into groups'),
    content: ({ theme, none, note, url }) => ({
      kind: 'groupsDivided',
      theme,
      none,
      ...(note ? { note } : {}),
      ...(url ? { url } : {}),
    }),
  }),
};

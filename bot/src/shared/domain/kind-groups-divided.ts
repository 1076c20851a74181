import { type FactKindOf, words } from './fact-kind';
import type { OrganisationId } from './network';
import { dayField, linkField, noteField } from './record-fields';
import { recordForm } from './record-form';
import type { ThemeId } from './theme';

/** "organisaatiomalli, alueellinen tms. jakoperuste" (Liite 4, rivi 65). */
export const groupBases = ['type', 'region', 'own'] as const;
export type GroupBasis = (typeof groupBases)[number];

export type WorkingGroup = {
  readonly id: string;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly organisations: readonly OrganisationId[];
};

/**
 * Liite 4, rivi 65: the lead divides the theme's organisations, or says that there are no groups (A16). The fact's day
 * is the first one on which it holds. A word without `groups` says that they were divided, and not how.
 */
export type GroupsDivided = {
  readonly kind: 'groupsDivided';
  readonly theme: ThemeId;
  readonly none: boolean;
  readonly note?: string;
  readonly url?: string;
  readonly basis?: GroupBasis;
  readonly groups?: readonly WorkingGroup[];
};

export const groupsDivided: FactKindOf<GroupsDivided> = {
  slot: (c) => [c.theme],
  names: words('Työryhmät jaettu', 'Arbetsgrupper indelade', 'Working groups formed'),
  claims: ['none', 'groups'],
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
    // A word about the groups that stand takes none of them away.
    onto: (told, stands) =>
      told.none || !stands?.groups
        ? told
        : { ...told, groups: stands.groups, ...(stands.basis ? { basis: stands.basis } : {}) },
  }),
};

import { type FactKindOf, words } from './fact-kind';
import type { Day } from './month';
import { dayField, linkField } from './record-fields';
import { recordForm } from './record-form';

/** Liite 4, rivi 47: who keeps which platform, and that its list of members was gone through on that day. */
export type PlatformKept = {
  readonly kind: 'platformKept';
  readonly platform: string;
  readonly owner: string;
  readonly url?: string;
  /** So that going through it again on a later day is another word; words of before 1.2 have their own day alone. */
  readonly checked?: Day;
};

export const platformKept: FactKindOf<PlatformKept> = {
  slot: (c) => [c.platform.toLowerCase()],
  names: words(
    'Alustan jäsenluettelo tarkistettu',
    'Plattformens medlemslista kontrollerad',
    'Platform’s member list checked',
  ),
  label: (c) => `${c.platform}: ${c.owner}`,
  freeText: ['platform', 'owner'],
  form: recordForm<PlatformKept>()({
    name: 'platform',
    path: '/api/facts/platforms',
    summary: 'Who keeps which platform, and the day on which its member list was checked',
    act: 'editRegistry',
    of: 'project',
    fields: {
      platform: {
        is: 'text',
        most: 100,
        label: words('Alusta', 'Plattform', 'Platform'),
        hint: words(
          'Esimerkiksi Teams-tiimi tai kehittämisalusta',
          'Till exempel Teams-teamet eller utvecklingsplattformen',
          'For example the Teams team or the development platform',
        ),
      },
      owner: {
        is: 'text',
        most: 100,
        label: words('Kuka omistaa ja ylläpitää', 'Vem äger och underhåller', 'Who owns and keeps it'),
      },
      url: { ...linkField, optional: true },
      day: {
        ...dayField,
        label: words('Jäsenluettelo tarkistettu', 'Medlemslistan kontrollerad', 'Member list checked on'),
      },
    },
    open: words('Kirjaa alustan ylläpito', 'Registrera plattformens underhåll', 'Record a platform’s upkeep'),
    content: ({ platform, owner, url, day }) => ({
      kind: 'platformKept',
      platform: platform.trim(),
      owner: owner.trim(),
      ...(url ? { url } : {}),
      checked: day,
    }),
  }),
};

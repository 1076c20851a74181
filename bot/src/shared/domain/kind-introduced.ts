import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import { type OrganisationId, themesOf } from './network';
import { dayField } from './record-fields';
import { recordForm } from './record-form';
import type { ThemeId } from './theme';

/** S22: who joined after the start meeting is introduced instead ("perehdytys"). */
export type Introduced = {
  readonly kind: 'introduced';
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
};

export const introduced: FactKindOf<Introduced> = {
  slot: (c) => [c.organisation, c.theme],
  subject: ofOrganisation,
  names: words('Perehdytys', 'Introduktion', 'Introduction'),
  form: recordForm<Introduced>()({
    name: 'introduction',
    path: '/api/facts/introductions',
    summary: 'An organisation that joined later was introduced to a theme (perehdytys)',
    act: 'recordThemeFact',
    of: 'memberOfTheme',
    fields: { day: dayField },
    open: words('Kirjaa perehdytys', 'Registrera introduktion', 'Record an introduction'),
    hint: () =>
      words(
        'Perehdytys korvaa aloitustapaamisen, jos organisaatio tuli mukaan sen jälkeen.',
        'En introduktion ersätter startmötet om organisationen kom med efter det.',
        'An introduction replaces the start meeting if the organisation joined after it.',
      ),
    amiss: ({ organisation, theme }, { network, actor }) =>
      themesOf(network, organisation, actor.today).includes(theme) ? null : { code: 'notFound' },
    content: ({ organisation, theme }) => ({ kind: 'introduced', organisation, theme }),
  }),
};

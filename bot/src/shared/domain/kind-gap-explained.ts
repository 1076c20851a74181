import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import type { OrganisationId } from './network';
import { recordForm } from './record-form';
import type { ThemeId } from './theme';

/**
 * Why something did not come about, and what comes next, in the organisation's own words. It counts nowhere: it stands
 * beside the row, and the report's gaps take it up.
 */
export type GapExplained = {
  readonly kind: 'gapExplained';
  readonly obligation: string;
  readonly organisation: OrganisationId;
  readonly theme?: ThemeId;
  /** The row's: `2024-05`, `2024-Q2`, a phase's id, `project`. */
  readonly period: string;
  readonly why: string;
  readonly next: string;
};

export const gapExplained: FactKindOf<GapExplained> = {
  slot: (c) => [c.obligation, c.organisation, c.theme ?? '', c.period],
  subject: ofOrganisation,
  names: words('Perustelu', 'Motivering', 'Reason'),
  freeText: ['why', 'next'],
  form: recordForm<GapExplained>()({
    name: 'reason',
    path: '/api/facts/reasons',
    summary: "Why one of an organisation's duties did not come about, and what comes next, in its own words",
    act: 'reportFact',
    of: 'gap',
    fields: {
      why: {
        is: 'note',
        label: words(
          'Miksi tämä ei toteutunut',
          'Varför detta inte genomfördes',
          'Why this did not come about',
        ),
        hint: words(
          'Älä kirjoita henkilötietoja äläkä terveystietoja.',
          'Skriv inga personuppgifter och inget om någons hälsa.',
          'Do not write personal data or anything about health.',
        ),
      },
      next: {
        is: 'note',
        label: words('Mitä tehdään seuraavaksi', 'Vad som görs härnäst', 'What is done next'),
      },
    },
    onTop: true,
    open: words(
      'Kerro syy ja jatko',
      'Berätta orsaken och fortsättningen',
      'Tell the reason and what comes next',
    ),
    hint: () =>
      words(
        'Tilanne ei muutu tästä. Perustelun näkevät oma organisaatio, teeman vetäjä ja koordinaatio, joka voi käyttää sitä raportissa.',
        'Läget ändras inte av detta. Motiveringen ses av den egna organisationen, temats ledare och koordinatorn, som kan använda den i rapporten.',
        'This does not change the standing. Your organisation, the theme’s lead and the coordination see the reason; the coordination may use it in the report.',
      ),
    content: ({ obligation, organisation, theme, period, why, next }) => ({
      kind: 'gapExplained',
      obligation,
      organisation,
      ...(theme ? { theme } : {}),
      period,
      why,
      next,
    }),
  }),
};

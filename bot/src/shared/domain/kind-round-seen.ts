import { type FactKindOf, words } from './fact-kind';
import { leadsOf, type OrganisationId } from './network';
import type { RoundId } from './pilot';
import { recordForm, type Teller } from './record-form';
import type { ThemeId } from './theme';

/** Liite 4, rivi 72: the lead has looked through a round's answers, in the name of the organisation that leads. */
export type RoundSeen = {
  readonly kind: 'roundSeen';
  readonly round: RoundId;
  readonly theme: ThemeId;
  readonly organisation: OrganisationId;
};

const leading = (theme: ThemeId, { network, actor }: Teller): OrganisationId => {
  const own = actor.person?.assignments.map((a) => a.organisation) ?? [];
  return leadsOf(network, theme, actor.today).find((id) => own.includes(id)) ?? own[0] ?? '';
};

export const roundSeen: FactKindOf<RoundSeen> = {
  slot: (c) => [c.round, c.theme, c.organisation],
  names: words('Kyselykierros käyty läpi', 'Avstämningsomgång genomgången', 'Check-in round looked through'),
  form: recordForm<RoundSeen>()({
    name: 'roundSeen',
    path: '/api/facts/rounds',
    summary: "A check-in round's answers, looked through by the theme's lead",
    act: 'recordThemeFact',
    of: 'roundOfTheme',
    fields: {},
    open: words(
      'Merkitse kyselykierros läpikäydyksi',
      'Markera avstämningsomgången som genomgången',
      'Mark the check-in round as looked through',
    ),
    hint: ({ round }) =>
      words(
        `Olen käynyt läpi teeman vastaukset. Kyselykierros: ${round}.`,
        `Jag har gått igenom temats svar. Avstämningsomgång: ${round}.`,
        `I have looked through the theme’s answers. Check-in round: ${round}.`,
      ),
    content: ({ theme, round }, teller) => ({
      kind: 'roundSeen',
      round,
      theme,
      organisation: teller ? leading(theme, teller) : '',
    }),
  }),
};

import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import type { OrganisationId, PersonId } from './network';
import type { ThemeId } from './theme';

/** Liite 4, rivi 99 (A16): one named person per organisation in a theme's working group, and a deputy. */
export type GroupSeatNamed = {
  readonly kind: 'groupSeatNamed';
  readonly theme: ThemeId;
  readonly organisation: OrganisationId;
  /** Without one nobody is named any more. */
  readonly person?: PersonId;
  readonly deputy?: PersonId;
};

export const groupSeatNamed: FactKindOf<GroupSeatNamed> = {
  slot: (c) => [c.theme, c.organisation],
  subject: ofOrganisation,
  names: words('Nimetty työryhmään', 'Utsedd till arbetsgruppen', 'Named to the working group'),
  claims: ['person'],
  takesBack: (c) => c.person === undefined,
  personal: ['person', 'deputy'],
};

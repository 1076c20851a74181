import type { Day } from './month';
import {
  type Assignment,
  isHere,
  isIn,
  leadsOf,
  type Network,
  type OrganisationId,
  type Person,
  type PersonId,
} from './network';
import type { ThemeId } from './theme';

export const coordinatorsOf = (network: Network, day: Day): readonly Person[] =>
  network.people.filter(
    (p) => isHere(p, day) && p.assignments.some((a) => a.role === 'coordinator' && isIn(a, day)),
  );

/** A task as lead, in one of these themes that its organisation still leads. */
const leads = (network: Network, themes: readonly ThemeId[], day: Day) => (a: Assignment) =>
  a.role === 'lead' &&
  isIn(a, day) &&
  themes.some(
    (theme) => (!a.theme || a.theme === theme) && leadsOf(network, theme, day).includes(a.organisation),
  );

/** The people who lead one of these themes. */
export const leadersOf = (network: Network, themes: readonly ThemeId[], day: Day): readonly Person[] =>
  network.people.filter((p) => isHere(p, day) && p.assignments.some(leads(network, themes, day)));

/** Organisations for which a person leads one of these themes. */
export const ledFor = (
  person: Person | null,
  network: Network,
  themes: readonly ThemeId[],
  day: Day,
): readonly OrganisationId[] => [
  ...new Set((person?.assignments ?? []).filter(leads(network, themes, day)).map((a) => a.organisation)),
];

/** Who is asked about a theme's things: its leads, else the coordination. */
export const leadersOrCoordinators = (
  network: Network,
  themes: readonly ThemeId[],
  day: Day,
): readonly PersonId[] => {
  const found = leadersOf(network, themes, day);
  return (found.length > 0 ? found : coordinatorsOf(network, day)).map((p) => p.id);
};

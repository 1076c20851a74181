import type { Day } from './month';
import { isIn, leadsOf, type Network, type Person, type PersonId } from './network';
import type { ThemeId } from './theme';

export const isHere = (person: Person, day: Day): boolean => !person.left || person.left > day;
const withRole = (
  network: Network,
  day: Day,
  fits: (a: Person['assignments'][number]) => boolean,
): readonly PersonId[] =>
  network.people
    .filter((p) => isHere(p, day) && p.assignments.some((a) => isIn(a, day) && fits(a)))
    .map((p) => p.id);

export const coordinatorsOf = (network: Network, day: Day): readonly PersonId[] =>
  withRole(network, day, (a) => a.role === 'coordinator');

/** The people who lead these themes. */
export const leadersOf = (network: Network, themes: readonly ThemeId[], day: Day): readonly PersonId[] =>
  withRole(network, day, (a) =>
    themes.some(
      (theme) =>
        a.role === 'lead' &&
        (!a.theme || a.theme === theme) &&
        leadsOf(network, theme, day).includes(a.organisation),
    ),
  );

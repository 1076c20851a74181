import type { Day } from './month';
import { isHere, isIn, type Network, type OrganisationId, organisationsOn, type Person } from './network';
import type { ThemeId } from './theme';

/**
 * Whom the network addresses in an organisation: its contact persons, else their deputies (S15). Without a theme:
 * those of any theme. Empty: the organisation has no contact person.
 */
export const contactsOf = (
  network: Network,
  organisation: OrganisationId,
  day: Day,
  theme?: ThemeId,
): readonly Person[] => {
  const held = (deputy: boolean): readonly Person[] =>
    network.people.filter(
      (person) =>
        isHere(person, day) &&
        person.assignments.some(
          (a) =>
            a.role === 'contact' &&
            a.deputy === deputy &&
            a.organisation === organisation &&
            isIn(a, day) &&
            (!a.theme || !theme || a.theme === theme),
        ),
    );
  const contacts = held(false);
  return contacts.length > 0 ? contacts : held(true);
};

/** Answers for the organisation on that day, as contact person or deputy. */
export const isContact = (person: Person, organisation: OrganisationId, day: Day): boolean =>
  isHere(person, day) &&
  person.assignments.some((a) => a.role === 'contact' && a.organisation === organisation && isIn(a, day));

/** Organisations that somebody answers for on this day, contact person or deputy. */
export const organisationsAnswered = (network: Network, day: Day): ReadonlySet<OrganisationId> =>
  new Set(
    network.people
      .filter((person) => isHere(person, day))
      .flatMap((person) => person.assignments)
      .filter((a) => a.role === 'contact' && isIn(a, day))
      .map((a) => a.organisation),
  );

/** "Ei yhteyshenkilöä" (S15): developer organisations that nobody answers for on this day. */
export const withoutContact = (network: Network, day: Day): readonly OrganisationId[] => {
  const answered = organisationsAnswered(network, day);
  const developers = new Set(network.memberships.filter((m) => isIn(m, day)).map((m) => m.organisation));
  return organisationsOn(network, day)
    .map((o) => o.id)
    .filter((id) => developers.has(id) && !answered.has(id));
};

/** The people whom the network asks on a day, each once; without an account nobody can be written to. */
export const addressed = (network: Network, day: Day): readonly Person[] => {
  const called = network.memberships
    .filter((m) => isIn(m, day))
    .flatMap((m) => contactsOf(network, m.organisation, day, m.theme));
  return [...new Map(called.map((p) => [p.id, p])).values()].filter((p) => p.accounts.length > 0);
};

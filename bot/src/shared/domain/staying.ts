import { isContact } from './contact';
import { addDays, type Day } from './month';
import { type Network, type OrganisationId, organisationById } from './network';
import { coordinatorsOf } from './who-leads';

/** Somebody answers for the organisation on that day: a contact person or a deputy. */
export const isAnswered = (network: Network, organisation: OrganisationId, day: Day): boolean =>
  network.people.some((p) => isContact(p, organisation, day));

/**
 * The organisations that nobody would answer for from a day on, though somebody has: the last contact is not removed.
 * One that is not in the network on that day needs nobody.
 */
export const leftAlone = (before: Network, after: Network, lastDay: Day): readonly OrganisationId[] => {
  const day = addDays(lastDay, 1);
  return after.organisations
    .filter((o) => o.joined <= day && !(o.left && o.left < day))
    .map((o) => o.id)
    .filter((id) => organisationById(before, id) !== undefined)
    .filter((id) => isAnswered(before, id, day) && !isAnswered(after, id, day));
};

/** Somebody who can sign in must coordinate afterwards too, if somebody does. */
export const losesCoordinator = (before: Network, after: Network, lastDay: Day): boolean => {
  const day = addDays(lastDay, 1);
  const able = coordinatorsOf(before, day).some((p) => p.accounts.length > 0);
  const stays = coordinatorsOf(after, day).filter((p) => !able || p.accounts.length > 0);
  return coordinatorsOf(before, day).length > 0 && stays.length === 0;
};

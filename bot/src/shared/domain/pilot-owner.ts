import { contactsOf } from './contact';
import type { Day } from './month';
import {
  isHere,
  isIn,
  type Network,
  type OrganisationId,
  type Person,
  type PersonRole,
  personById,
} from './network';
import type { PilotView } from './pilots';
import type { ThemeId } from './theme';

type PilotPlace = { readonly organisation: OrganisationId; readonly theme: ThemeId };

const isThere = (
  person: Person,
  { organisation, theme }: PilotPlace,
  day: Day,
  fits: (role: PersonRole) => boolean,
): boolean =>
  isHere(person, day) &&
  person.assignments.some(
    (a) => a.organisation === organisation && fits(a.role) && isIn(a, day) && (!a.theme || a.theme === theme),
  );
const anyButReaders = (role: PersonRole): boolean => role !== 'observer';

const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whom the register names as a pilot's owner, as far as the network knows them on a day; null when they have left. */
export const ownerOf = (network: Network, pilot: PilotView, day: Day): Person | null => {
  const { owner, ownerContact } = pilot.details;
  const found = owner
    ? personById(network, owner)
    : ownerContact && network.people.find((p) => sameAddress(p.email, ownerContact.email));
  // Named for this very pilot: a task in another of the organisation's themes is enough.
  const hasTask = found?.assignments.some((a) => a.organisation === pilot.organisation && isIn(a, day));
  return found && hasTask && isHere(found, day) ? found : null;
};

/** Those who may own a pilot of an organisation in a theme. */
export const mayOwn = (network: Network, place: PilotPlace, day: Day): readonly Person[] =>
  network.people.filter((p) => isThere(p, place, day, anyButReaders));

/**
 * The owners who can be asked about a pilot: whom the register names, from the day their account has been seen; where
 * it names nobody, those whom the network has as pilot owners there.
 */
export const ownersAsked = (network: Network, pilot: PilotView, day: Day): readonly Person[] => {
  const named = ownerOf(network, pilot, day);
  const owners = named
    ? [named]
    : network.people.filter((p) => isThere(p, pilot, day, (role) => role === 'pilotOwner'));
  return owners.filter((p) => p.accounts.length > 0);
};

/** Whom the network asks about a pilot: its owner, else the contact persons, else the deputies. */
export const askedAbout = (
  network: Network,
  place: PilotPlace & { readonly last: PilotView | null },
  day: Day,
): readonly Person[] => {
  const owners = place.last ? ownersAsked(network, place.last, day) : [];
  return owners.length > 0 ? owners : contactsOf(network, place.organisation, day, place.theme);
};

export type OwnerToAdd = { readonly pilot: PilotView; readonly name: string; readonly email: string };
/** Owners whom an organisation has named and the network does not know yet: the coordination is asked to add them. */
export const ownersToAdd = (
  network: Network,
  pilots: readonly PilotView[],
  day: Day,
): readonly OwnerToAdd[] =>
  pilots.flatMap((pilot) => {
    const { ownerContact } = pilot.details;
    return ownerContact && !ownerOf(network, pilot, day) ? [{ pilot, ...ownerContact }] : [];
  });

import type { Ports } from '../../ports';
import { type Actor, organisationsOfActor } from '../../shared/domain/actor';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import {
  isIn,
  type Network,
  type OrganisationId,
  organisationById,
  type Person,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, type ThemeId } from '../../shared/domain/theme';

export type Asking = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};

export const themeAsked = (word: string | undefined): ThemeId => {
  if (!word || !isThemeId(word)) throw new Refusal('notFound');
  return word;
};
export const nameOf = (network: Network, id: OrganisationId) =>
  organisationById(network, id)?.name ?? { fi: id, sv: id };

/** Who has a task in an organisation today: whom it may name. */
export const peopleOf = (network: Network, organisation: OrganisationId, day: Day): readonly Person[] =>
  network.people.filter(
    (p) =>
      !(p.left && p.left <= day) &&
      p.assignments.some((a) => a.organisation === organisation && a.role !== 'observer' && isIn(a, day)),
  );

export type Seat = {
  readonly person?: PersonId;
  readonly deputy?: PersonId;
  readonly fact: string | null;
};
/** Who is named for an organisation: on the page, else by the registry's files. */
export const seatFor = (
  facts: readonly Fact[],
  { actor, network }: Pick<Asking, 'actor' | 'network'>,
  theme: ThemeId,
  organisation: OrganisationId,
): Seat => {
  const word = inForce(facts)
    .filter(isKind('groupSeatNamed'))
    .find(({ content: c }) => c.theme === theme && c.organisation === organisation);
  const listed = network.seats.find(
    (s) => s.theme === theme && s.organisation === organisation && isIn(s, actor.today),
  );
  const { person, deputy } = word?.content ?? listed ?? {};
  return { ...(person ? { person } : {}), ...(deputy ? { deputy } : {}), fact: word?.id ?? null };
};

/** Names are read by those who see an organisation's contacts, and by who sits in the same group. */
export const mayReadNames = (
  { actor, network }: Pick<Asking, 'actor' | 'network'>,
  theme: ThemeId,
  organisation: OrganisationId,
  group: readonly OrganisationId[],
): boolean =>
  may(actor, 'seeContacts', network, { organisation, theme }) ||
  organisationsOfActor(actor).some(
    (own) => group.includes(own) && may(actor, 'reportFact', network, { organisation: own }),
  );

export const shownPerson = (network: Network, id: PersonId | undefined) => {
  const found = id ? personById(network, id) : undefined;
  return found ? { id: found.id, name: found.name } : null;
};

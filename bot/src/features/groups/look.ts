import type { Ports } from '../../ports';
import { type Actor, organisationsOfActor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import {
  type Network,
  type OrganisationId,
  organisationById,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import type { ThemeId } from '../../shared/domain/theme';

export type GroupsReader = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};

export const nameOf = (network: Network, id: OrganisationId) =>
  organisationById(network, id)?.name ?? { fi: id, sv: id };

/** Names are read by those who see an organisation's contacts, and by who sits in the same group. */
export const mayReadNames = (
  { actor, network }: Pick<GroupsReader, 'actor' | 'network'>,
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

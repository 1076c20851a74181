import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import {
  type Network,
  type Organisation,
  type OrganisationId,
  organisationById,
  type Person,
} from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

export type EditorAsking = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };

/** Who keeps the registry by hand, and may. */
export const editorOf = ({ actor, network }: EditorAsking): Person => {
  demand(actor, 'editRegistry', network);
  if (!actor.person) throw new Refusal('unknownPerson');
  return actor.person;
};

export const demandOrganisation = (network: Network, id: OrganisationId): Organisation => {
  const found = organisationById(network, id);
  if (!found) throw new Refusal('notFound');
  return found;
};

import { refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { type Actor, answersFor } from '../../shared/domain/actor';
import type { Bulletin } from '../../shared/domain/bulletin';
import { meantFor } from '../../shared/domain/bulletin-audience';
import { type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import type { Network, OrganisationId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { findSeen } from './acting';

/** Acknowledgements that stand. */
export const acknowledgementFacts = async (
  ports: Ports,
  bulletin: string,
): Promise<readonly FactOf<'bulletinAcknowledged'>[]> =>
  inForce(await ports.stores.facts.about([`bulletin~${bulletin}`]))
    .filter(isKind('bulletinAcknowledged'))
    .filter((f) => f.content.acknowledged);

/** Organisations whose acknowledgement stands, of those that it is meant for: no count goes beyond them. */
export const acknowledgementsOf = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
): Promise<readonly OrganisationId[]> => {
  const meant = meantFor(network, b, dayOf(ports.now()));
  return (await acknowledgementFacts(ports, b.id))
    .map((f) => f.content.organisation)
    .filter((id) => meant.includes(id));
};

/** Of several organisations those that it is meant for; where it is meant for none of them, all: to know of it is no fault. */
const concerned = (actor: Actor, meant: readonly OrganisationId[]): readonly OrganisationId[] => {
  const own = answersFor(actor);
  const among = own.filter((id) => meant.includes(id));
  return among.length > 0 ? among : own;
};

/** Per organisation, once; a person for two organisations acknowledges for both in one act. */
export const acknowledgeBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: string,
  acknowledged: boolean,
  chosen?: readonly OrganisationId[],
): Promise<readonly OrganisationId[]> => {
  if (!actor.person) throw new Refusal('unknownPerson');
  const { value } = await findSeen(ports, actor, network, id);
  const organisations = chosen ?? concerned(actor, meantFor(network, value, dayOf(ports.now())));
  if (value.versions.length === 0) throw new Refusal('notFound');
  if (value.state !== 'published') throw new Refusal('closed');
  if (organisations.length === 0) throw new Refusal('notAllowed');
  for (const organisation of organisations) demand(actor, 'acknowledgeBulletin', network, { organisation });
  let changed = false;
  for (const organisation of organisations) {
    const { fresh } = await recordFact(ports, {
      content: { kind: 'bulletinAcknowledged', bulletin: id, organisation, acknowledged },
      day: dayOf(ports.now()),
      by: actor.person.id,
    });
    changed ||= fresh;
  }
  if (changed) await refreshMessage(ports, { kind: 'bulletin', id }, 'press');
  return organisations;
};

import { refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { type Actor, answersFor } from '../../shared/domain/actor';
import { type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import type { Network, OrganisationId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { findBulletin } from './acting';

/** Acknowledgements that stand. */
export const acknowledgementFacts = async (
  ports: Ports,
  bulletin: string,
): Promise<readonly FactOf<'bulletinAcknowledged'>[]> =>
  inForce(await ports.stores.facts.about([`bulletin~${bulletin}`]))
    .filter(isKind('bulletinAcknowledged'))
    .filter((f) => f.content.acknowledged);

/** Organisations whose acknowledgement of a bulletin stands. */
export const acknowledgementsOf = async (
  ports: Ports,
  bulletin: string,
): Promise<readonly OrganisationId[]> =>
  (await acknowledgementFacts(ports, bulletin)).map((f) => f.content.organisation);

/** Per organisation, once; a person for two organisations acknowledges for both in one act. */
export const acknowledgeBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: string,
  acknowledged: boolean,
  organisations: readonly OrganisationId[] = answersFor(actor),
): Promise<readonly OrganisationId[]> => {
  if (!actor.person) throw new Refusal('unknownPerson');
  const { value } = await findBulletin(ports, id);
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
  if (changed) await refreshMessage(ports, { kind: 'bulletin', id });
  return organisations;
};

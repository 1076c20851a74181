import type { Ports } from '../ports';
import { subjectsOf } from '../shared/domain/duties';
import type { Network, OrganisationId } from '../shared/domain/network';
import type { Ledger } from '../shared/domain/standing';

/** What one organisation's page is computed from: the project's facts, and of those whose acts count for it. */
export const ledgerOf = async (
  ports: Ports,
  network: Network,
  organisation: OrganisationId,
): Promise<Ledger> => {
  const subjects = subjectsOf(network, organisation);
  const { facts } = ports.stores;
  return { network, facts: await (subjects === 'all' ? facts.all() : facts.about(subjects)) };
};

/** Everything, for figures over the whole network. */
export const wholeLedger = async (ports: Ports, network: Network): Promise<Ledger> => ({
  network,
  facts: await ports.stores.facts.all(),
});

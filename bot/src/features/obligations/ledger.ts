import type { Ports } from '../../ports';
import type { Network, OrganisationId } from '../../shared/domain/network';
import type { Ledger } from '../../shared/domain/standing';

/** What one organisation's page is computed from: two partitions. */
export const ledgerOf = async (
  ports: Ports,
  network: Network,
  organisation: OrganisationId,
): Promise<Ledger> => ({
  network,
  facts: await ports.stores.facts.about(['project', `organisation~${organisation}`]),
});

/** Everything, for figures over the whole network. */
export const wholeLedger = async (ports: Ports, network: Network): Promise<Ledger> => ({
  network,
  facts: await ports.stores.facts.all(),
});

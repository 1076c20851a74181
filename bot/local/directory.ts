import { createHash } from 'node:crypto';
import type { Stores } from '../src/ports';
import type { Network } from '../src/shared/domain/network';
import type { LocalPerson } from './teams';

/** A stable UUID for a name: the local tenant's object ids. */
export const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
export const localTenant = uuidOf('strapetsi local tenant');

const everybodyOf = ({ people }: Network): readonly LocalPerson[] =>
  people.map((p) => ({
    id: p.accounts.find((a) => a.tenantId === localTenant)?.objectId ?? uuidOf(p.id),
    tenantId: localTenant,
    name: p.name,
    email: p.email,
    language: p.language,
    organisations: [...new Set(p.assignments.map((a) => a.organisation))],
    roles: [...new Set(p.assignments.map((a) => a.role))],
  }));
const made = new WeakMap<Network, readonly LocalPerson[]>();

/**
 * Everybody of the network as the local tenant knows them; the object id is the person's, whoever is bound already. The
 * same list as long as the network is the same: every message sent asks for it.
 */
export const peopleOf = async (stores: Stores): Promise<readonly LocalPerson[]> => {
  const network = await stores.network.read();
  if (!network) return [];
  const known = made.get(network) ?? everybodyOf(network);
  made.set(network, known);
  return known;
};

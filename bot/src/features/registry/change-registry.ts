import { isDeepStrictEqual } from 'node:util';
import type { Ports } from '../../ports';
import type { Network, PersonId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { type RegistryByHand, withByHand } from '../../shared/domain/registry-by-hand';
import { overtaken, writeAnew } from '../../shared/domain/write-anew';
import { changedBy, recordImport } from './record-import';

export type StandingRegistry = { readonly network: Network; readonly hand: RegistryByHand };
type RegistryPorts = Pick<Ports, 'stores' | 'now'>;

/**
 * Changes the registry by hand, all of it or nothing. What stood before is written first, as with an import: a past
 * day is told as it was. Of two at once the second is decided anew on what the first has left. The network after it;
 * null when nothing has changed.
 */
export const changeRegistry = async (
  { stores, now }: RegistryPorts,
  by: PersonId,
  decide: (standing: StandingRegistry) => RegistryByHand,
): Promise<Network | null> => {
  const attempt = async (): Promise<Network | null | typeof overtaken> => {
    const { hand, version } = await stores.network.byHand();
    const base = await stores.network.read();
    if (!base) throw new Refusal('notFound');
    const network = withByHand(base, hand);
    const next = decide({ network, hand });
    if (isDeepStrictEqual(next, hand)) return null;
    const after = withByHand(base, next);
    await recordImport({ stores, now }, changedBy(network, after, 'byHand'), by);
    if (!(await stores.network.keepByHand(next, version))) return overtaken;
    await stores.agenda.add({ at: now(), kind: 'network.changed', key: `hand~${by}` });
    return (await stores.network.read()) ?? after;
  };
  return writeAnew(attempt, () => new Refusal('registryChanged'));
};

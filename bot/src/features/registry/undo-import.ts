import type { LastImport, Ports } from '../../ports';
import type { Fact, Recorder } from '../../shared/domain/fact';
import type { Instant } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { changedBy, recordImport } from './record-import';

type UndoPorts = Pick<Ports, 'stores' | 'now' | 'log'>;

/** Kept beside the network, so that the next minutes' second thoughts cost one press. */
export const keepForUndo = async (
  { stores, now }: Pick<UndoPorts, 'stores' | 'now'>,
  before: Network,
  by: Recorder,
  { organisations, people }: { readonly organisations: number; readonly people: number },
): Promise<void> => {
  const version = await stores.network.version();
  if (version) await stores.network.keepImport({ at: now(), by, version, organisations, people, before });
};

export type Undoable = 'yes' | 'changedSince' | 'builtOn';

const isOfImport = ({ content }: Fact): boolean =>
  content.kind === 'projectImported' || (content.kind === 'organisationImported' && !content.byHand);

/** Something was recorded since by or about somebody whom only the import has brought. */
const isBuiltOn = (facts: readonly Fact[], since: Instant, before: Network, now: Network): boolean => {
  const known = new Set([...before.organisations.map((o) => o.id), ...before.people.map((p) => p.id)]);
  const brought = new Set(
    [...now.organisations.map((o) => o.id), ...now.people.map((p) => p.id)].filter((id) => !known.has(id)),
  );
  const names = ({ content, recordedBy }: Fact): readonly string[] => [
    recordedBy,
    ...('organisation' in content && content.organisation ? [content.organisation] : []),
    ...('person' in content && content.person ? [content.person] : []),
  ];
  return facts.some((f) => f.recordedAt >= since && !isOfImport(f) && names(f).some((id) => brought.has(id)));
};

/** Whether the last import can be taken back, and what stands in the way. */
export const undoable = async (
  { stores }: UndoPorts,
  last: LastImport,
  network: Network,
): Promise<Undoable> => {
  // What stands is what stood before: an undo was cut off before it was done, and the rest of it may follow.
  const isCutOff = changedBy(network, last.before).length === 0;
  if ((await stores.network.version()) !== last.version) return isCutOff ? 'yes' : 'changedSince';
  return isBuiltOn(await stores.facts.all(), last.at, last.before, network) ? 'builtOn' : 'yes';
};

/** The network as it stood before the last import, accounts too; the import stays in the history of past days. */
export const undoImport = async (ports: UndoPorts, network: Network, by: Recorder): Promise<void> => {
  const { stores, now, log } = ports;
  const last = await stores.network.lastImport();
  if (!last) throw new Refusal('nothingToUndo');
  const version = await stores.network.version();
  const may = await undoable(ports, last, network);
  if (may !== 'yes') throw new Refusal(may === 'builtOn' ? 'importBuiltOn' : 'importChanged');
  await recordImport(ports, changedBy(network, last.before), by);
  if (!(await stores.network.replace(last.before, version))) throw new Refusal('importChanged');
  await stores.network.keepImport(null);
  await stores.agenda.add({ at: now(), kind: 'network.changed', key: 'undo' });
  log({ event: 'network.importUndone', room: 'registry' });
};

import type { Ports } from '../../ports';
import type { Language } from '../../shared/domain/language';
import { dayOf } from '../../shared/domain/month';
import type { Network, Person } from '../../shared/domain/network';
import { problemText } from '../../shared/text/import';
import { bindRoster } from './bind-roster';
import { emptyNetworkOf } from './first-network';
import { type NetworkFiles, parseNetwork } from './parse-network';

export type Imported = {
  readonly imported: boolean;
  readonly organisations: number;
  readonly people: number;
  readonly leads: number;
  readonly memberships: number;
  readonly problems: { file: string; line: number; sentence: string }[];
};

/** People who are no longer in the file have left; they are kept, because history names them. */
const withThoseWhoLeft = (network: Network, before: Network | null, today: string): Network => {
  const ids = new Set(network.people.map((p) => p.id));
  const gone = (before?.people ?? [])
    .filter((p) => !ids.has(p.id))
    .map((p): Person => ({ ...p, left: p.left ?? today }));
  return { ...network, people: [...network.people, ...gone] };
};

/** Replaces the network by its files, all or nothing; `dryRun` only looks. */
export const importNetwork = async (
  ports: Pick<Ports, 'stores' | 'now' | 'log' | 'messenger'>,
  files: NetworkFiles & { readonly dryRun?: boolean | undefined },
  lang: Language,
): Promise<Imported> => {
  const before = await ports.stores.network.read();
  const { network, problems } = parseNetwork(
    files,
    before?.project ?? emptyNetworkOf([], ports.now()).project,
  );
  const counts = {
    organisations: network?.organisations.length ?? 0,
    people: network?.people.length ?? 0,
    leads: network?.leaderships.length ?? 0,
    memberships: network?.memberships.length ?? 0,
  };
  const told = problems
    .slice(0, 200)
    .map(({ file, line, code, value }) => ({ file, line, sentence: problemText[code](value)[lang] }));
  if (!network || files.dryRun) return { imported: false, ...counts, problems: told };
  await ports.stores.network.replace(withThoseWhoLeft(network, before, dayOf(ports.now())));
  // Who is in a team already can act at once; the others are bound when they first write.
  await bindRoster(ports, (await ports.stores.network.read()) ?? network);
  await ports.stores.agenda.add({ at: ports.now(), kind: 'network.changed', key: 'import' });
  ports.log({ event: 'network.imported', room: 'registry', ...counts });
  return { imported: true, ...counts, problems: [] };
};

import type { Ports } from '../../ports';
import type { Fact } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { dayOf } from '../../shared/domain/month';
import type { Network, Person } from '../../shared/domain/network';
import { problemText } from '../../shared/text/import';
import { bindRoster } from './bind-roster';
import { emptyNetworkOf } from './first-network';
import type { Problem } from './import-csv';
import { type NetworkFiles, parseNetwork } from './parse-network';

export type Imported = {
  readonly imported: boolean;
  readonly organisations: number;
  readonly people: number;
  readonly leads: number;
  readonly memberships: number;
  /** People of the network so far who are in the files no more. */
  readonly left: number;
  readonly problems: Told[];
  /** The import goes through, but these lines are worth a look. */
  readonly warnings: Told[];
};
type Told = { file: string; line: number; sentence: string };

const mostTold = 200;
const tell = (problems: readonly Problem[], lang: Language): Told[] =>
  problems
    .slice(0, mostTold)
    .map(({ file, line, code, value }) => ({ file, line, sentence: problemText[code](value)[lang] }));

const peopleIn = ({ content, recordedBy }: Fact): readonly string[] =>
  'person' in content && content.person ? [recordedBy, content.person] : [recordedBy];

/** Everybody whom the records name. */
const inHistory = async ({ facts, bulletins }: Ports['stores']): Promise<ReadonlySet<string>> =>
  new Set([
    ...(await facts.all()).flatMap(peopleIn),
    ...(await bulletins.list()).flatMap((b) => [b.createdBy, ...b.versions.map((v) => v.by)]),
  ]);

/** Who is in the files no more has left: kept where the records name them, else forgotten. */
const withThoseWhoLeft = async (
  ports: Pick<Ports, 'stores' | 'now'>,
  network: Network,
  gone: readonly Person[],
): Promise<Network> => {
  if (gone.length === 0) return network;
  const named = await inHistory(ports.stores);
  const today = dayOf(ports.now());
  const kept = gone.filter((p) => named.has(p.id)).map((p): Person => ({ ...p, left: p.left ?? today }));
  return { ...network, people: [...network.people, ...kept] };
};

/** Replaces the network by its files, all or nothing; `dryRun` only looks. */
export const importNetwork = async (
  ports: Pick<Ports, 'stores' | 'now' | 'log' | 'messenger'>,
  files: NetworkFiles & { readonly dryRun?: boolean | undefined },
  lang: Language,
): Promise<Imported> => {
  const before = await ports.stores.network.read();
  const { network, problems, warnings } = parseNetwork(
    files,
    before?.project ?? emptyNetworkOf([], ports.now()).project,
  );
  const ids = new Set(network?.people.map((p) => p.id));
  const gone = network ? (before?.people ?? []).filter((p) => !ids.has(p.id)) : [];
  const counts = {
    organisations: network?.organisations.length ?? 0,
    people: network?.people.length ?? 0,
    leads: network?.leaderships.length ?? 0,
    memberships: network?.memberships.length ?? 0,
    left: gone.filter((p) => !p.left).length,
  };
  const found = { ...counts, problems: tell(problems, lang), warnings: tell(warnings, lang) };
  if (!network || files.dryRun) return { imported: false, ...found };
  await ports.stores.network.replace(await withThoseWhoLeft(ports, network, gone));
  // Who is in a team already can act at once; the others are bound when they first write.
  await bindRoster(ports, (await ports.stores.network.read()) ?? network);
  await ports.stores.agenda.add({ at: ports.now(), kind: 'network.changed', key: 'import' });
  ports.log({ event: 'network.imported', room: 'registry', ...counts });
  return { imported: true, ...found };
};

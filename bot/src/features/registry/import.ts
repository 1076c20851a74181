import { readRosters } from '../../people/read-rosters';
import type { Ports } from '../../ports';
import type { Fact, Recorder } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { type Day, dayOf } from '../../shared/domain/month';
import { isIn, type Network, type Person } from '../../shared/domain/network';
import { networkRecorded } from '../../shared/domain/network-known';
import { Refusal } from '../../shared/domain/refusal';
import { problemText } from '../../shared/text/import';
import { emptyNetworkOf } from './first-network';
import type { Problem } from './import-csv';
import { keptOverFiles, organisationsGone } from './import-warnings';
import { type NetworkFiles, parseNetwork } from './parse-network';
import { changedBy, recordImport } from './record-import';

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

/** Somebody who can sign in must coordinate afterwards too; before the first import nobody has. */
const lockedOut = (before: Network | null, after: Network, day: Day): readonly Problem[] => {
  const coordinates = (p: Person): boolean =>
    p.assignments.some((a) => a.role === 'coordinator' && isIn(a, day));
  const signedIn = (before?.people ?? []).filter((p) => p.accounts.length > 0 && coordinates(p));
  const stays = after.people.filter(coordinates).some((p) => signedIn.some((s) => s.id === p.id));
  return signedIn.length === 0 || stays
    ? []
    : [{ file: 'people', line: 1, code: 'nobodyCoordinates', value: '' }];
};

/** Replaces the network by its files, all or nothing; what was recorded as facts stands over them. `dryRun` only looks. */
export const importNetwork = async (
  ports: Pick<Ports, 'stores' | 'now' | 'tick' | 'log' | 'messenger'>,
  files: NetworkFiles & { readonly dryRun?: boolean | undefined },
  lang: Language,
  by: Recorder = 'import',
): Promise<Imported> => {
  const version = await ports.stores.network.version();
  const before = await ports.stores.network.read();
  const {
    network: inFiles,
    problems,
    warnings,
  } = parseNetwork(files, before?.project ?? emptyNetworkOf([], ports.now()).project);
  const network = inFiles && networkRecorded(inFiles, await ports.stores.facts.all());
  const kept =
    inFiles && network ? [...organisationsGone(before, network), ...keptOverFiles(inFiles, network)] : [];
  const ids = new Set(network?.people.map((p) => p.id));
  const gone = network ? (before?.people ?? []).filter((p) => !ids.has(p.id)) : [];
  const counts = {
    organisations: network?.organisations.length ?? 0,
    people: network?.people.length ?? 0,
    leads: network?.leaderships.length ?? 0,
    memberships: network?.memberships.length ?? 0,
    left: gone.filter((p) => !p.left).length,
  };
  const all = network ? [...problems, ...lockedOut(before, network, dayOf(ports.now()))] : problems;
  const found = { ...counts, problems: tell(all, lang), warnings: tell([...warnings, ...kept], lang) };
  if (!network || all.length > 0 || files.dryRun) return { imported: false, ...found };
  const next = await withThoseWhoLeft(ports, network, gone);
  await recordImport(ports, changedBy(before, next), by);
  // Two people import at once: the second hears of it, instead of undoing the first unseen.
  if (!(await ports.stores.network.replace(next, version))) throw new Refusal('changedMeanwhile');
  // Who is in a team already can act at once; the others are bound when they first write.
  await readRosters(ports, (await ports.stores.network.read()) ?? network);
  await ports.stores.agenda.add({ at: ports.now(), kind: 'network.changed', key: 'import' });
  ports.log({ event: 'network.imported', room: 'registry', ...counts });
  return { imported: true, ...found };
};

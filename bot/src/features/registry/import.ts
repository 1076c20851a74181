import { readRosters } from '../../people/read-rosters';
import type { Ports } from '../../ports';
import type { Answered } from '../../shared/contract/endpoint';
import type { importNetwork as importEndpoint } from '../../shared/contract/registry';
import type { Fact, Recorder } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { type Day, dayOf } from '../../shared/domain/month';
import { isIn, type Network, type Person } from '../../shared/domain/network';
import { networkChanges } from '../../shared/domain/network-changes';
import { networkRecorded } from '../../shared/domain/network-known';
import { Refusal } from '../../shared/domain/refusal';
import { withByHand } from '../../shared/domain/registry-by-hand';
import { noteText, problemText } from '../../shared/text/import';
import { changeText } from '../../shared/text/network-changes';
import { written } from '../../shared/text/say';

import { emptyNetworkOf } from './first-network';
import type { Problem } from './import-csv';
import { readFiles, type SentFiles } from './import-files';
import { keptOverFiles, organisationsGone } from './import-warnings';
import { networkFrom } from './parse-network';
import { changedBy, recordImport } from './record-import';
import { keepForUndo } from './undo-import';

export type Imported = Answered<typeof importEndpoint>;
type ImportProblem = Imported['problems'][number];

const mostTold = 200;
const tell = (problems: readonly Problem[], lang: Language): ImportProblem[] =>
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

type ImportPorts = Pick<Ports, 'stores' | 'now' | 'tick' | 'log' | 'messenger'>;

const firstNames = (network: Network | null, lang: Language): string[] => [
  ...(network?.organisations ?? []).slice(0, 3).map((o) => written(o.name, lang)),
  ...(network?.people ?? []).slice(0, 5).map((p) => p.name),
];

/** Everything that the files would change, in words; a network that nobody has imported yet is no state to compare. */
const changesIn = (before: Network | null, after: Network | null, lang: Language): Imported['changes'] => {
  if (!after) return [];
  const was = before ?? emptyOf(after);
  return networkChanges(was, after).map((change) => ({
    is: change.is,
    of: change.subject.of,
    sentence: changeText({ before: was, after, lang }, change),
  }));
};
const emptyOf = ({ project }: Network): Network => ({
  project,
  organisations: [],
  leaderships: [],
  memberships: [],
  seats: [],
  people: [],
});

/** What the files hold, measured against what stands: nothing is written yet. */
const lookAt = async ({ stores, now }: ImportPorts, before: Network | null, files: SentFiles) => {
  const read = await readFiles(files);
  const current = before?.project ?? emptyNetworkOf([], now()).project;
  const { network: inFiles, problems, warnings } = networkFrom(read, current);
  const { hand } = await stores.network.byHand();
  const network = inFiles && networkRecorded(withByHand(inFiles, hand), await stores.facts.all());
  const ids = new Set(network?.people.map((p) => p.id));
  return {
    read,
    network,
    gone: network ? (before?.people ?? []).filter((p) => !ids.has(p.id)) : [],
    problems: network ? [...problems, ...lockedOut(before, network, dayOf(now()))] : problems,
    warnings:
      inFiles && network
        ? [...warnings, ...organisationsGone(before, network), ...keptOverFiles(inFiles, network, hand)]
        : [],
  };
};

const sizeOf = (network: Network | null, gone: readonly Person[]) => ({
  organisations: network?.organisations.length ?? 0,
  people: network?.people.length ?? 0,
  leads: network?.leaderships.length ?? 0,
  memberships: network?.memberships.length ?? 0,
  left: gone.filter((p) => !p.left).length,
});

const withoutThoseGone = (before: Network, gone: readonly Person[]): Network => {
  const left = new Set(gone.filter((p) => p.left).map((p) => p.id));
  return left.size === 0 ? before : { ...before, people: before.people.filter((p) => !left.has(p.id)) };
};

/** Replaces the network by its files, all or nothing; what was recorded as facts stands over them. `dryRun` only looks. */
export const importNetwork = async (
  ports: ImportPorts,
  files: SentFiles & { readonly dryRun?: boolean | undefined },
  lang: Language,
  by: Recorder = 'import',
): Promise<Imported> => {
  const version = await ports.stores.network.version();
  const before = await ports.stores.network.read();
  const { read, network, gone, problems, warnings } = await lookAt(ports, before, files);
  const size = sizeOf(network, gone);
  const found = {
    ...size,
    problems: tell(problems, lang),
    warnings: tell(warnings, lang),
    notes: read.notes.map(({ file, note, value }) => ({ file, sentence: noteText[note](value)[lang] })),
    names: firstNames(network, lang),
    // Who has left already is in the network and in no file, and stays so.
    changes: changesIn(before && withoutThoseGone(before, gone), network, lang),
  };
  if (!network || problems.length > 0 || files.dryRun) return { imported: false, ...found };
  const next = await withThoseWhoLeft(ports, network, gone);
  await recordImport(ports, changedBy(before, next), by);
  // Two people import at once: the second hears of it, instead of undoing the first unseen.
  if (!(await ports.stores.network.replace(next, version))) throw new Refusal('changedMeanwhile');
  if (before) await keepForUndo(ports, before, by, size);
  // Who is in a team already can act at once; the others are bound when they first write.
  await readRosters(ports, (await ports.stores.network.read()) ?? network);
  await ports.stores.agenda.add({ at: ports.now(), kind: 'network.changed', key: 'import' });
  ports.log({ event: 'network.imported', room: 'registry', ...size });
  return { imported: true, ...found };
};

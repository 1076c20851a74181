import { type Fact, type FactOf, inForce, isKind } from './fact';
import type { Instant } from './month';
import type { Membership, Network, OrganisationId, Project } from './network';
import { type RegistryEntry, withEntries } from './registry-entry';
import type { ReadingsOf } from './standing';

/** The first fact of each kind's slot that was recorded after that day: it tells what stood until then. */
const firstLater = <F extends Fact>(facts: readonly F[], until: Instant): readonly F[] => {
  const first = new Map<string, F>();
  for (const fact of facts) {
    if (fact.recordedAt < until) continue;
    const known = first.get(fact.slot);
    if (!known || fact.number < known.number) first.set(fact.slot, fact);
  }
  return [...first.values()];
};

type Imports = ReadonlyMap<OrganisationId, FactOf<'organisationImported'>>;
/** A membership that the tab set before any later import; after it the import tells what stood. */
const setBefore = (imports: Imports, { content, recordedAt }: FactOf<'membershipSet'>): boolean => {
  const imported = imports.get(content.organisation);
  return !imported || recordedAt < imported.recordedAt;
};

const membershipsKnown = (
  now: readonly Membership[],
  later: readonly FactOf<'membershipSet'>[],
): readonly Membership[] => {
  if (later.length === 0) return now;
  const isChanged = (m: Membership): boolean =>
    later.some(({ content: c }) => c.organisation === m.organisation && c.theme === m.theme);
  return [
    ...now.filter((m) => !isChanged(m)),
    ...later.flatMap(({ content: { organisation, theme, before } }) =>
      before.map((span) => ({ ...span, organisation, theme })),
    ),
  ];
};

/** The project's dates as they stood: each as the first who changed it later has found it, import or coordinator. */
const projectKnown = (project: Project, facts: readonly Fact[], until: Instant): Project => {
  const [imported] = firstLater(facts.filter(isKind('projectImported')), until);
  const set = firstLater(facts.filter(isKind('interpretationSet')), until).filter(
    (f) => !imported || f.recordedAt < imported.recordedAt,
  );
  const changes = set.map((f) => f.content);
  const phases = changes.find((c) => c.key === 'phases');
  const quiet = changes.find((c) => c.key === 'quietMonths');
  return {
    ...project,
    ...imported?.content.before,
    ...(phases ? { phases: phases.before } : {}),
    ...(quiet ? { quietMonths: quiet.before } : {}),
  };
};

/**
 * The network as it was known by an instant. What stands now is the network itself; what was set or imported later
 * is taken back by what its own fact says stood before.
 */
export const networkKnown = (
  network: Network,
  facts: readonly Fact[],
  until: Instant,
  readings: ReadingsOf,
): Network => {
  const imports: Imports = new Map(
    firstLater(facts.filter(isKind('organisationImported')), until).map((f) => [f.content.organisation, f]),
  );
  const entries = new Map<OrganisationId, RegistryEntry>(
    [...imports].map(([id, f]) => [id, f.content.before]),
  );
  const then = withEntries(network, entries);
  const set = firstLater(facts.filter(isKind('membershipSet')), until).filter((f) => setBefore(imports, f));
  return {
    ...then,
    memberships: membershipsKnown(then.memberships, set),
    project: readings === 'now' ? network.project : projectKnown(network.project, facts, until),
  };
};

/**
 * A network from its files, with what people have recorded over it: a fact holds until another one takes its place,
 * and a file is no fact.
 */
export const networkRecorded = (files: Network, facts: readonly Fact[]): Network => {
  const standing = inForce(facts);
  const set = standing.filter(isKind('membershipSet')).map((f) => f.content);
  const recorded = set.filter((c) => files.organisations.some((o) => o.id === c.organisation));
  const isRecorded = (m: Membership): boolean =>
    recorded.some((c) => c.organisation === m.organisation && c.theme === m.theme);
  const readings = standing.filter(isKind('interpretationSet')).map((f) => f.content);
  const phases = readings.find((c) => c.key === 'phases');
  const quiet = readings.find((c) => c.key === 'quietMonths');
  return {
    ...files,
    memberships: [
      ...files.memberships.filter((m) => !isRecorded(m)),
      ...recorded.flatMap(({ organisation, theme, spans }) =>
        spans.map((span) => ({ ...span, organisation, theme })),
      ),
    ],
    project: {
      ...files.project,
      ...(phases ? { phases: phases.phases } : {}),
      ...(quiet ? { quietMonths: quiet.months } : {}),
    },
  };
};

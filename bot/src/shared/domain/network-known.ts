import { type Fact, inForce, isKind } from './fact';
import type { Instant } from './month';
import type { Membership, Network } from './network';
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

const membershipsKnown = (
  now: readonly Membership[],
  facts: readonly Fact[],
  until: Instant,
): readonly Membership[] => {
  const later = firstLater(facts.filter(isKind('membershipSet')), until);
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

/**
 * The network as it was known by an instant. What stands now is the network itself; what was set later is taken
 * back by what its own fact says stood before.
 */
export const networkKnown = (
  network: Network,
  facts: readonly Fact[],
  until: Instant,
  readings: ReadingsOf,
): Network => {
  const set = readings === 'now' ? [] : firstLater(facts.filter(isKind('interpretationSet')), until);
  const phases = set.map((f) => f.content).find((c) => c.key === 'phases');
  const quiet = set.map((f) => f.content).find((c) => c.key === 'quietMonths');
  return {
    ...network,
    memberships: membershipsKnown(network.memberships, facts, until),
    project: {
      ...network.project,
      ...(phases ? { phases: phases.before } : {}),
      ...(quiet ? { quietMonths: quiet.before } : {}),
    },
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

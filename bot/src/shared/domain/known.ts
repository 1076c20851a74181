import type { EventId, EventType, EventView } from './event';
import { eventsOf } from './events';
import { type Fact, type FactKind, type FactOf, inForce, isKind } from './fact';
import { subjectOf } from './fact-kinds';
import { interpretationSlot } from './interpretation';
import { type Day, dayOf, endOfDay, type Month, monthOfDay } from './month';
import type { GroupSeat, Leadership, Membership, Network, Organisation, OrganisationId } from './network';
import { networkKnown } from './network-known';
import { oncePer } from './once';
import type { Evidence, Ledger, ReadingsOf } from './standing';
import type { ThemeId } from './theme';
import { divisionOn, divisionsOf } from './working-groups';

/** An event with its days in Helsinki, worked out once. */
export type KnownEvent = EventView & { readonly days: readonly Day[]; readonly month: Month };
type By<K, T> = ReadonlyMap<K, readonly T[]>;

/**
 * The ledger as it was known at the end of a day, arranged by what the rules ask for: one look at an organisation
 * touches its own facts and the project's, however many organisations there are.
 */
export type Known = {
  readonly network: Network;
  readonly today: Day;
  /** In force. */
  readonly facts: readonly Fact[];
  /** With history. */
  readonly all: readonly Fact[];
  /** Words that a later one has taken the place of, by slot. */
  readonly replaced: By<string, Fact>;
  readonly events: readonly KnownEvent[];
  readonly eventsOfType: By<EventType, KnownEvent>;
  /** By type and the month of the start: `coffee~2024-05`. */
  readonly eventsOfMonth: By<string, KnownEvent>;
  readonly eventNamed: ReadonlyMap<EventId, KnownEvent>;
  readonly heldFacts: ReadonlyMap<string, FactOf<'eventHeld'>>;
  readonly attended: ReadonlyMap<string, FactOf<'attended'>>;
  readonly disputes: ReadonlySet<string>;
  /** What the coordinator has set, by what it is about. */
  readonly readings: ReadonlyMap<string, FactOf<'interpretationSet'>>;
  /** In force: by kind, an organisation's own by kind and organisation. Ask by `told`. */
  readonly told: By<string, Fact>;
  /** In force, whoever they are about. Ask by `toldByAll`. */
  readonly kinds: By<FactKind, Fact>;
  readonly organisation: ReadonlyMap<OrganisationId, Organisation>;
  /** Those that have merged into it (S23). */
  readonly mergedInto: By<OrganisationId, Organisation>;
  readonly memberships: By<OrganisationId, Membership>;
  readonly leaderships: By<OrganisationId, Leadership>;
  readonly leadsOfTheme: By<ThemeId, Leadership>;
  readonly seatsOfTheme: By<ThemeId, GroupSeat>;
  readonly seats: By<OrganisationId, GroupSeat>;
  /** Evidence made so far, by fact: the same one is shown in many rows. */
  readonly shown: Map<string, Evidence>;
};

const dated = (event: EventView): KnownEvent => {
  const days = event.sittings.map((s) => dayOf(s.startsAt));
  return { ...event, days, month: monthOfDay(days[0] ?? '') };
};

const ownerOf = ({ content }: Fact): string => {
  const subject = subjectOf(content);
  return subject.startsWith('organisation~') ? subject.slice('organisation'.length) : '';
};
/** Facts in force of a kind: the project's, or an organisation's own. */
export const told = <K extends FactKind>(
  known: Known,
  kind: K,
  organisation?: OrganisationId,
): readonly FactOf<K>[] =>
  (known.told.get(organisation === undefined ? kind : `${kind}~${organisation}`) ??
    []) as readonly FactOf<K>[];

/** Facts in force of a kind, of the whole network: nobody looks through all facts for them. */
export const toldByAll = <K extends FactKind>(
  { kinds }: Pick<Known, 'kinds'>,
  kind: K,
): readonly FactOf<K>[] => (kinds.get(kind) ?? []) as readonly FactOf<K>[];

/** The word about a theme's groups that holds on a day, of those that were known. */
export const divisionKnown = (
  known: Known,
  theme: ThemeId,
  day: Day,
): FactOf<'groupsDivided'> | undefined => {
  const [newest] = told(known, 'groupsDivided').filter((f) => f.content.theme === theme);
  const earlier = newest ? (known.replaced.get(newest.slot) ?? []) : [];
  return newest && divisionOn(divisionsOf([newest, ...earlier], theme), day);
};

const arrangedEvents = (known: readonly Fact[]) => {
  const events = eventsOf(known).map(dated);
  return {
    events,
    eventsOfType: Map.groupBy(events, (e) => e.type),
    eventsOfMonth: Map.groupBy(events, (e) => `${e.type}~${e.month}`),
    eventNamed: new Map(events.map((e) => [e.event, e])),
  };
};
const arrangedNetwork = (network: Network) => ({
  network,
  organisation: new Map(network.organisations.map((o) => [o.id, o])),
  mergedInto: Map.groupBy(
    network.organisations.filter((o) => o.mergedInto !== undefined),
    (o) => o.mergedInto ?? '',
  ),
  memberships: Map.groupBy(network.memberships, (m) => m.organisation),
  leaderships: Map.groupBy(network.leaderships, (l) => l.organisation),
  leadsOfTheme: Map.groupBy(network.leaderships, (l) => l.theme),
  seatsOfTheme: Map.groupBy(network.seats, (s) => s.theme),
  seats: Map.groupBy(network.seats, (s) => s.organisation),
});
const seatKey = (c: { event: string; sitting: number; organisation: string }): string =>
  `${c.event}~${c.sitting}~${c.organisation}`;
const arrangedAttendance = (known: readonly Fact[]) => ({
  heldFacts: new Map(
    known.filter(isKind('eventHeld')).map((f) => [`${f.content.event}~${f.content.sitting}`, f]),
  ),
  attended: new Map(
    known
      .filter(isKind('attended'))
      .filter((f) => !f.content.withdrawn)
      .map((f) => [seatKey(f.content), f]),
  ),
  disputes: new Set(
    known
      .filter(isKind('attendanceDisputed'))
      .filter((f) => f.content.state === 'open')
      .map((f) => seatKey(f.content)),
  ),
});

/** Read from two places, a fact is still one: in the log too. */
const onceEach = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((f) => [f.id, f])).values(),
];

const arrange = ({ network, facts }: Ledger, today: Day, readings: ReadingsOf): Known => {
  const until = endOfDay(today);
  const isReading = isKind('interpretationSet');
  const seen = facts.filter((f) => f.recordedAt < until || (readings === 'now' && isReading(f)));
  const all = onceEach(seen);
  const known = inForce(all);
  const stands = new Set(known);
  return {
    today,
    all,
    replaced: Map.groupBy(
      all.filter((f) => !stands.has(f)),
      (f) => f.slot,
    ),
    facts: known,
    ...arrangedEvents(known),
    ...arrangedNetwork(networkKnown(network, facts, until, readings)),
    ...arrangedAttendance(known),
    readings: new Map(known.filter(isReading).map((f) => [interpretationSlot(f.content), f])),
    told: Map.groupBy(known, (f) => `${f.content.kind}${ownerOf(f)}`),
    kinds: Map.groupBy(known, (f) => f.content.kind),
    shown: new Map(),
  };
};

const mostDays = 6;
type ArrangedNetwork = { readonly network: Network; readonly known: Known };
const arranged = oncePer((_facts: readonly Fact[]) => new Map<string, ArrangedNetwork>());

/**
 * Readings are those in force on that day, or today's: whoever asks says which. The same facts of the same network
 * are arranged once for a day.
 */
export const know = (ledger: Ledger, today: Day, readings: ReadingsOf = 'then'): Known => {
  const days = arranged(ledger.facts);
  const question = `${today}~${readings}`;
  const found = days.get(question);
  if (found?.network === ledger.network) return found.known;
  const known = arrange(ledger, today, readings);
  days.delete(question);
  if (days.size >= mostDays) days.delete(days.keys().next().value ?? '');
  days.set(question, { network: ledger.network, known });
  return known;
};

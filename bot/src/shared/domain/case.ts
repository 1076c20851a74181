import type { EventView } from './event';
import { eventsOf } from './events';
import { type Fact, type FactOf, inForce, isKind } from './fact';
import { interpretationSlot } from './interpretation';
import { addDays, type Day, dayOf, endOfDay, lastDay, type Month, monthOf, monthOfDay } from './month';
import type { Network, OrganisationId, Span } from './network';
import { networkKnown } from './network-known';
import type { Obligation } from './obligation';
import type { Evidence, Ledger, Note, Question, ReadingsOf, Standing } from './standing';
import type { ThemeId } from './theme';

/** The ledger as it was known at the end of a day, looked up by what rules ask for. */
export type Known = {
  readonly network: Network;
  readonly today: Day;
  readonly facts: readonly Fact[];
  readonly events: readonly EventView[];
  readonly heldFacts: ReadonlyMap<string, FactOf<'eventHeld'>>;
  readonly attended: ReadonlyMap<string, FactOf<'attended'>>;
  readonly disputes: ReadonlySet<string>;
  /** What the coordinator has set, by what it is about. */
  readonly readings: ReadonlyMap<string, FactOf<'interpretationSet'>>;
  /** With history: a pilot's answer in an earlier round is no longer in force, but it was given. */
  readonly all: readonly Fact[];
};

/** Readings are those in force on that day, or today's: whoever asks says which. */
export const know = ({ network, facts }: Ledger, today: Day, readings: ReadingsOf = 'then'): Known => {
  const until = endOfDay(today);
  const isReading = isKind('interpretationSet');
  const all = facts.filter((f) => f.recordedAt < until || (readings === 'now' && isReading(f)));
  const known = inForce(all);
  const open = known.filter(isKind('attendanceDisputed')).filter((f) => f.content.state === 'open');
  return {
    network: networkKnown(network, facts, until, readings),
    today,
    all,
    facts: known,
    events: eventsOf(all),
    heldFacts: new Map(
      known.filter(isKind('eventHeld')).map((f) => [`${f.content.event}~${f.content.sitting}`, f]),
    ),
    attended: new Map(
      known
        .filter(isKind('attended'))
        .map((f) => [`${f.content.event}~${f.content.sitting}~${f.content.organisation}`, f]),
    ),
    disputes: new Set(open.map((f) => `${f.content.event}~${f.content.sitting}~${f.content.organisation}`)),
    readings: new Map(known.filter(isReading).map((f) => [interpretationSlot(f.content), f])),
  };
};

/** One duty of one organisation, in one theme where it is per theme, looked at for one month. */
export type Case = {
  readonly known: Known;
  readonly question: Question;
  readonly obligation: Obligation;
  readonly organisation: OrganisationId;
  readonly theme: ThemeId | null;
  /** From when to when the organisation has had this duty. */
  readonly span: Span;
};

/** What a rule finds; the row around it is the same for all. */
export type Finding = {
  readonly standing: Standing;
  readonly done: number;
  readonly required: number | null;
  readonly evidence: readonly Evidence[];
  readonly due: Day | null;
  readonly period: string;
  readonly notes: readonly Note[];
  readonly needsConfirmation?: boolean;
};

export const isClosed = ({ question }: Case): boolean => question.month < monthOfDay(question.today);
export const isFuture = ({ question }: Case): boolean => question.month > monthOfDay(question.today);
export const isQuiet = ({ known, question }: Case): boolean =>
  known.network.project.quietMonths.includes(Number(question.month.slice(5)));
/** The day that a past month is looked at from: its last; else today. */
export const lookingDay = ({ question }: Pick<Case, 'question'>): Day => {
  const last = lastDay(question.month);
  return last < question.today ? last : question.today;
};

export const dayOfSitting = (event: EventView, sitting: number): Day =>
  dayOf((event.sittings[sitting - 1] ?? event.sittings[0]).startsAt);
export const firstDayOf = (event: EventView): Day => dayOfSitting(event, 1);
export const monthOfEvent = (event: EventView): Month => monthOf(event.sittings[0].startsAt);
export const isHeld = (event: EventView): boolean => !event.cancelled && event.held.some((h) => h === true);
export const isPlanned = (event: EventView, today: Day): boolean =>
  !event.cancelled && event.held.every((h) => h === undefined) && firstDayOf(event) >= today;
export const isIn = (event: EventView, theme: ThemeId | null): boolean =>
  theme === null || event.themes.includes(theme);
export const within = (day: Day, span: Span): boolean =>
  day >= span.from && (!span.until || day <= span.until);

/** Attendance that counts: in person, or remotely where remote counts (A9); the host of a held event was there (A33). */
export type Presence = 'counts' | 'awaits' | 'no';
export const presenceAt = (c: Case, event: EventView, sitting: number): Presence => {
  if (event.organiser === c.organisation && event.held[sitting - 1] === true) return 'counts';
  const fact = c.known.attended.get(`${event.event}~${sitting}~${c.organisation}`);
  if (!fact || fact.content.presence === 'absent') return 'no';
  if (fact.content.presence === 'present' || event.format === 'remote' || event.remoteAccepted)
    return 'counts';
  return c.obligation.format === 'live' || event.format === 'live' ? 'awaits' : 'counts';
};
export const attendedSittings = (c: Case, event: EventView): readonly number[] =>
  event.sittings.map((_, i) => i + 1).filter((n) => presenceAt(c, event, n) === 'counts');

const labelOf = (fact: Fact, known: Known): string => {
  const { content } = fact;
  if ('event' in content) {
    const event = known.events.find((e) => e.event === content.event);
    return event?.title.fi ?? event?.title.sv ?? content.event;
  }
  if (content.kind === 'selfReported') return content.note;
  if (content.kind === 'bulletinPublished') return content.title.fi ?? content.title.sv ?? '';
  if ('title' in content && typeof content.title === 'string') return content.title;
  return 'round' in content ? content.round : '';
};

/** What a fact is about, so that a reader can go and look at it. */
const subjectIn = ({ content }: Fact): Pick<Evidence, 'event' | 'bulletin' | 'round'> => ({
  ...('event' in content ? { event: content.event } : {}),
  ...('bulletin' in content ? { bulletin: content.bulletin } : {}),
  ...('round' in content ? { round: content.round } : {}),
});

export const evidenceOf = (fact: Fact, known: Known): Evidence => ({
  fact: fact.id,
  kind: fact.content.kind,
  day: fact.day,
  recordedAt: fact.recordedAt,
  recordedBy: fact.recordedBy,
  late: monthOf(fact.recordedAt) > monthOfDay(fact.day),
  label: labelOf(fact, known),
  ...subjectIn(fact),
  ...('url' in fact.content && fact.content.url ? { url: fact.content.url } : {}),
});
/** The facts that say an event was held. */
export const heldEvidence = (c: Case, event: EventView): readonly Evidence[] =>
  event.sittings.flatMap((_, i) => {
    const fact = c.known.heldFacts.get(`${event.event}~${i + 1}`);
    return fact?.content.held ? [evidenceOf(fact, c.known)] : [];
  });
export const attendedEvidence = (c: Case, event: EventView): readonly Evidence[] =>
  attendedSittings(c, event).flatMap((n) => {
    const fact =
      c.known.attended.get(`${event.event}~${n}~${c.organisation}`) ??
      c.known.heldFacts.get(`${event.event}~${n}`);
    return fact ? [evidenceOf(fact, c.known)] : [];
  });

export const daysLeft = (today: Day, until: Day): number => {
  let days = 0;
  for (let day = today; day < until && days <= 31; day = addDays(day, 1)) days += 1;
  return days;
};

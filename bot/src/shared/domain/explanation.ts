import { type Case, dayOfSitting, eventsFor, isHeld, within } from './case';
import { eventTypesOf } from './counted-events';
import type { EventView } from './event';
import { evidenceOf } from './evidence';
import type { Fact, FactOf } from './fact';
import { takesBack } from './fact-kinds';
import { interpretationSlot } from './interpretation';
import { type Known, told } from './known';
import type { Measure } from './measures';
import { unclearKey } from './measures';
import { type Missing, missingFor } from './missing';
import { type Day, lastDay } from './month';
import type { OrganisationId } from './network';
import {
  caseAsked,
  comingFor,
  isMonthly,
  nextAsked,
  nextChange,
  type RowQuestion,
  type StandingTurn,
} from './outlook';
import { presenceAt } from './presence';
import type { Evidence, StandingRow } from './standing';
import { measureOf, rowOf } from './standings';
import { withdrawnFrom } from './withdrawn';

/** A sitting of a held event at which the organisation is not marked, or not marked so that it counts. */
export type OpenSeat = {
  readonly event: EventView;
  readonly sitting: number;
  readonly day: Day;
  readonly state: 'notMarked' | 'absent' | 'disputed' | 'declined' | 'awaits' | 'refused';
};
/** A reading that this row is computed with, and the fact that set it; none where nobody has set one. */
export type ReadingInUse = {
  readonly key: string;
  readonly set: FactOf<'interpretationSet'> | null;
  /** Set only after the period that the row is about: the past is told anew by it. */
  readonly later: boolean;
};
export type LogLine = Evidence & {
  readonly state: 'inForce' | 'replaced' | 'withdrawn' | 'open' | 'confirmed' | 'declined' | 'absent';
};

export type Explanation = {
  readonly row: StandingRow;
  readonly readings: readonly ReadingInUse[];
  readonly missing: readonly Missing[];
  readonly coming: readonly EventView[];
  readonly change: StandingTurn | null;
  /** Of a monthly duty: when it is asked for again after the month in view; null when never. */
  readonly again: Day | null;
  readonly seats: readonly OpenSeat[];
  /** Everything that was ever recorded here, the latest first. */
  readonly log: readonly LogLine[];
};

/** Events at which taking part counts for the duty. */
const attendedTypes = (measure: Measure) => {
  if (measure.rule === 'attend' || measure.rule === 'attendOnce' || measure.rule === 'okmEvents')
    return eventTypesOf(measure);
  if (measure.rule !== 'bestEffort') return [];
  return measure.counts.flatMap((s) => ('attended' in s ? s.attended : []));
};

const wasRemote = (c: Case, event: string, sitting: number): boolean =>
  c.actors.some((o) => c.known.attended.get(`${event}~${sitting}~${o}`)?.content.presence === 'remote');

const stateOf = (c: Case, event: EventView, sitting: number): OpenSeat['state'] => {
  const isHere = (s: { event: string; sitting: number }): boolean =>
    s.event === event.event && s.sitting === sitting;
  if (presenceAt(c, event, sitting) === 'awaits') return 'awaits';
  if (event.remoteRefused && wasRemote(c, event.event, sitting)) return 'refused';
  const word = told(c.known, 'attendanceDisputed', c.organisation).find((f) => isHere(f.content));
  if (word?.content.state === 'open') return 'disputed';
  if (word?.content.state === 'declined') return 'declined';
  const mark = told(c.known, 'attended', c.organisation).find(
    (f) => isHere(f.content) && !f.content.withdrawn,
  );
  return mark?.content.presence === 'absent' ? 'absent' : 'notMarked';
};

const openSeats = (c: Case, row: StandingRow): readonly OpenSeat[] => {
  return eventsFor(c, attendedTypes(measureOf(c)))
    .filter((e) => isHeld(e) && (!isMonthly(row) || e.month === row.period))
    .flatMap((event) =>
      event.sittings.flatMap((_, i): OpenSeat[] => {
        const day = dayOfSitting(event, i + 1);
        if (event.held[i] !== true || !within(day, c.spans) || presenceAt(c, event, i + 1) === 'counts')
          return [];
        return [{ event, sitting: i + 1, day, state: stateOf(c, event, i + 1) }];
      }),
    );
};

const readingsFor = (c: Case, row: StandingRow): readonly ReadingInUse[] => {
  const unclear = unclearKey(row.obligation);
  const phaseBound = row.period !== 'project' && !isMonthly(row) && !/-Q\d$/u.test(row.period);
  const keys = [
    ...(unclear ? [unclear] : []),
    ...(phaseBound ? ['phases'] : []),
    ...(isMonthly(row) ? ['quietMonths'] : []),
    ...[...c.known.readings.keys()].filter((k) => k.startsWith(`reviewPeriod~${row.obligation}~`)),
  ];
  const end = lastDay(c.question.month);
  return keys
    .map((key) => ({ key, set: c.known.readings.get(key) ?? null }))
    .filter(({ key, set }) => set !== null || key === unclear)
    .map(({ key, set }) => ({ key, set, later: set !== null && set.day > end }));
};

const isAbout = (c: Case, fact: Fact): boolean => {
  const { content } = fact;
  if (content.kind === 'interpretationSet')
    return (
      interpretationSlot(content) === unclearKey(c.obligation.id) ||
      (content.key === 'reviewPeriod' && content.obligation === c.obligation.id)
    );
  if (content.kind !== 'selfReported' && content.kind !== 'documentLinked' && content.kind !== 'linkChecked')
    return false;
  return (
    content.obligation === c.obligation.id &&
    (content.organisation === undefined || c.actors.includes(content.organisation)) &&
    (c.theme === null || content.theme === undefined || content.theme === c.theme)
  );
};
const seatSlots = (
  organisations: readonly OrganisationId[],
  seats: readonly OpenSeat[],
  sat: readonly Evidence[],
): readonly string[] => {
  const known = sat.map((e) => e.fact.split('~')).map(([, event, sitting]) => `${event}~${sitting}`);
  const all = [...known, ...seats.map((s) => `${s.event.event}~${s.sitting}`)];
  return all.flatMap((seat) =>
    organisations.flatMap((o) => [`attended~${seat}~${o}`, `attendanceDisputed~${seat}~${o}`]),
  );
};

/** What was recorded about the events, bulletins and rounds that are counted, besides the counted fact itself. */
const slotsBeside = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap((e) => [
    ...(e.kind === 'attended' && e.event
      ? [`eventHeld~${e.event}~${e.fact.split('~')[2]}`, `remoteAccepted~${e.event}`]
      : []),
    ...(e.bulletin ? [`bulletinPublished~${e.bulletin}`] : []),
    ...(e.round ? [`roundOpened~${e.round}`] : []),
    ...((e.kind === 'roundSeen' || e.kind === 'roundApproved') && e.round ? [`roundClosed~${e.round}`] : []),
  ]);

const stateIn = (fact: Fact, known: Known): LogLine['state'] => {
  const { content } = fact;
  if (content.kind === 'attendanceDisputed') return content.state;
  if ('withdrawn' in content && content.withdrawn) return 'withdrawn';
  if (!known.facts.includes(fact)) return 'replaced';
  if (content.kind === 'attended' && content.presence === 'absent') return 'absent';
  return takesBack(fact) && content.kind !== 'eventCancelled' ? 'withdrawn' : 'inForce';
};

/** Moved or cancelled, an event's evidence is gone with it. */
const slotsOfPlans = (withdrawn: readonly Evidence[]): readonly string[] =>
  withdrawn.flatMap((e) =>
    e.event ? [`eventPlanned~${e.event}`, `eventCancelled~${e.event}`, `remoteAccepted~${e.event}`] : [],
  );
/** The coordinator's word about remote, where it decides whether a seat or a held event counts (A9). */
const slotsOfRemote = (evidence: readonly Evidence[], seats: readonly OpenSeat[]): readonly string[] => [
  ...evidence.flatMap((e) => (e.event ? [`remoteAccepted~${e.event}`] : [])),
  ...seats.map((s) => `remoteAccepted~${s.event.event}`),
];

type ExplainedRow = {
  readonly row: StandingRow;
  readonly seats: readonly OpenSeat[];
  readonly withdrawn: readonly Evidence[];
};
const logFor = (c: Case, { row, seats, withdrawn }: ExplainedRow): readonly LogLine[] => {
  const evidence = [...row.evidence, ...withdrawn];
  const ids = new Set(evidence.map((e) => e.fact));
  const counted = c.known.all.filter((f) => ids.has(f.id)).map((f) => f.slot);
  // Of a host the fact that it was held was the attendance, until it was marked as absent.
  const sat = [
    ...evidence.filter((e) => e.kind === 'attended'),
    ...withdrawn.filter((e) => e.kind === 'eventHeld'),
  ];
  const slots = new Set([
    ...counted,
    ...seatSlots(c.actors, seats, sat),
    ...slotsBeside(evidence),
    ...slotsOfPlans(withdrawn),
    ...slotsOfRemote(evidence, seats),
  ]);
  return c.known.all
    .filter((f) => slots.has(f.slot) || isAbout(c, f))
    .map((f) => ({ ...evidenceOf(f, c.known), state: stateIn(f, c.known) }))
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.fact.localeCompare(a.fact));
};

/** Why a row stands as it does, and what will become of it. Null where the organisation has no such duty. */
export const explain = (asked: RowQuestion): Explanation | null => {
  const c = caseAsked(asked);
  if (!c) return null;
  const row = rowOf(c);
  const seats = openSeats(c, row);
  return {
    row,
    readings: readingsFor(c, row),
    missing: missingFor(c, row),
    coming: comingFor(asked, row, eventTypesOf(measureOf(c))),
    change: nextChange(asked, row),
    again: c.obligation.cadence.type === 'monthly' ? nextAsked(asked) : null,
    seats,
    log: logFor(c, { row, seats, withdrawn: withdrawnFrom(asked, row) }),
  };
};

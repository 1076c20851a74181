import {
  type Case,
  dawnOf,
  dayOfSitting,
  daysOf,
  eventsFor,
  type Finding,
  firstDayOf,
  heldBy,
  inMonth,
  isClosed,
  isComing,
  isHeld,
  isPlanned,
  isQuiet,
  lastDayOf,
  lookingDay,
  notApplicable,
  type Sat,
  since,
  within,
} from './case';
import { reportsFor } from './counting';
import { phaseEnd } from './due';
import { evidenceOf } from './evidence';
import { type KnownEvent, told } from './known';
import type { MeasureOf } from './measures';
import { type Day, lastDay } from './month';
import type { Cadence } from './obligation';
import { attendedEvidence, attendedSittings, awaitingSittings, isDisputed, presenceAt } from './presence';
import type { Note, Standing } from './standing';

/** Somebody was there remotely, and the coordinator has said no (A9). */
const wasRefused = (c: Case, event: KnownEvent): boolean =>
  event.remoteRefused &&
  c.actors.some((o) =>
    event.sittings.some(
      (_, i) => c.known.attended.get(`${event.event}~${i + 1}~${o}`)?.content.presence === 'remote',
    ),
  );

/** What an open question leaves of a standing that would blame: it stands, and waits for a word. */
const withOpenQuestions = (
  c: Case,
  found: Finding,
  asked: { readonly events: readonly KnownEvent[]; readonly isEnoughIfAccepted: boolean },
): Finding => {
  const isShort = found.done < (found.required ?? 0);
  // S26: remote at a live event stands open until the coordinator accepts it.
  const isRemote = isShort && asked.isEnoughIfAccepted;
  const disputed: Note[] = isDisputed(c, asked.events) ? ['disputed'] : [];
  const remote: Note[] = isRemote
    ? ['remoteAwaitsAcceptance']
    : isShort && asked.events.some((e) => wasRefused(c, e))
      ? ['remoteRefused']
      : [];
  return {
    ...found,
    ...(isRemote ? { standing: 'notDue' } : {}),
    notes: [...found.notes, ...disputed, ...remote],
    needsConfirmation: isRemote || (isShort && disputed.length > 0),
  };
};

/** Liite 4, rivit 63 and 100: measured against meetings that were held; nobody is late because none was (0.5). */
export const attend = (c: Case, measure: MeasureOf<'attend'>, cadence: Cadence): Finding => {
  const { month } = c.question;
  const isThere = (e: KnownEvent): boolean => attendedSittings(c, e).length > 0;
  const mine = inMonth(c, measure.events).filter((e) => within(firstDayOf(e), c.spans));
  const also = inMonth(c, measure.also ?? []).filter((e) => within(firstDayOf(e), c.spans) && isThere(e));
  const held = [...mine, ...also].filter(isHeld);
  const attended = held.filter(isThere);
  const base = {
    evidence: attended.flatMap((e) => attendedEvidence(c, e)),
    done: attended.length,
    period: month,
  };
  if (isQuiet(c))
    return { ...base, standing: 'notApplicable', required: 0, due: null, notes: ['quietMonth'] };
  const planned = isClosed(c) ? 0 : mine.filter((e) => isPlanned(e, c)).length;
  const required = Math.min(cadence.min ?? 1, held.length + planned);
  const standing = (): Standing => {
    if (isClosed(c) && held.length === 0) return 'notApplicable';
    if (held.length > 0 && attended.length >= required) return 'fulfilled';
    if (isClosed(c)) return 'overdue';
    return attended.length + planned < required ? 'atRisk' : 'notDue';
  };
  const notes: Note[] = isClosed(c) && held.length === 0 ? ['noneHeld'] : [];
  const awaiting = held.filter((e) => !isThere(e) && awaitingSittings(c, e).length > 0).length;
  return withOpenQuestions(
    c,
    { ...base, standing: standing(), required, due: lastDay(month), notes },
    { events: mine, isEnoughIfAccepted: awaiting > 0 && attended.length + awaiting + planned >= required },
  );
};

const byStart = (a: KnownEvent, b: KnownEvent): number =>
  a.sittings[0].startsAt < b.sittings[0].startsAt ? -1 : 1;

/** The events that the duty is about: of the very first (A6) only the first that was held, if any was. */
const onceEvents = (c: Case, measure: MeasureOf<'attendOnce'>, day: Day): readonly KnownEvent[] => {
  const events = eventsFor(c, measure.events).filter((e) => !e.cancelled);
  if (!measure.first) return events;
  const sorted = [...events].sort(byStart);
  const first = sorted.find((e) => isHeld(e) && firstDayOf(e) <= day) ?? sorted.find((e) => isComing(e, c));
  return first ? [first] : [];
};

/** What may be asked of the organisation, and what it did: its own time, and acts of those who merged into it. */
const sittingsFor = (c: Case, held: readonly KnownEvent[], day: Day) => {
  const all = held.flatMap((e) => heldBy(e, day));
  const isOwn = ({ event, sitting }: Sat): boolean => within(dayOfSitting(event, sitting), c.spans);
  const isCounted = ({ event, sitting }: Sat): boolean => within(dayOfSitting(event, sitting), c.acts);
  const attended = all.filter((s) => isCounted(s) && presenceAt(c, s.event, s.sitting) === 'counts');
  const awaiting = all.filter((s) => isCounted(s) && presenceAt(c, s.event, s.sitting) === 'awaits');
  const asked = all.filter((s) => isOwn(s) || attended.includes(s) || awaiting.includes(s));
  return { all, asked, attended, awaiting };
};

/** Liite 4, rivit 64, 99, 101: present at what was held. Two days may be covered by two people (A10). */
export const attendOnce = (c: Case, measure: MeasureOf<'attendOnce'>, cadence: Cadence): Finding => {
  const need = measure.days ?? 1;
  const day = lookingDay(c);
  const { period, end } = phaseEnd(c, cadence);
  const events = onceEvents(c, measure, day);
  const held = events.filter((e) => isHeld(e) && firstDayOf(e) <= day);
  const { all, asked, attended, awaiting } = sittingsFor(c, held, day);
  const mine = [...new Set(asked.map((s) => s.event))];
  const coming = events.filter((e) => isComing(e, c) && within(lastDayOf(e), c.spans)).sort(byStart);
  const introduced = measure.orIntroduced && introductionOf(c, day);
  if (introduced) return { ...introduced, done: need, required: need, period };
  const evidence = mine.flatMap((e) => attendedEvidence(c, e));
  const [heldDays, done] = [daysOf(asked), Math.min(need, daysOf(attended))];
  // S22: what was held before the organisation joined is not asked of it.
  if (done < need && heldDays < need && daysOf(all) >= Math.min(need, heldDays + 1) && coming.length === 0)
    return { ...notApplicable(period, whyNotAsked(c, held)), done, evidence };
  const lastHeld = asked
    .map((s) => dayOfSitting(s.event, s.sitting))
    .sort()
    .at(-1);
  const due = (coming[0] ? lastDayOf(coming[0]) : lastHeld) ?? end;
  const isDone = done >= need;
  const isOver = heldDays >= need && coming.length === 0 && dawnOf(c) > due;
  // Nothing held yet: nobody is late because the lead held nothing.
  const standing: Standing = isDone
    ? 'fulfilled'
    : isOver
      ? 'overdue'
      : heldDays > 0 || coming.length > 0
        ? 'onTrack'
        : 'notDue';
  const notes: Note[] = heldDays > 0 ? [] : coming.length > 0 ? ['plannedCovers'] : ['notHeldYet'];
  return withOpenQuestions(
    c,
    { standing, done, required: need, evidence, due: isDone ? null : due, period, notes },
    { events: mine, isEnoughIfAccepted: daysOf([...attended, ...awaiting]) > done },
  );
};
/** Held before it came, or in a time in which it was away. */
const whyNotAsked = (c: Case, held: readonly KnownEvent[]): Note => {
  if (held.some((e) => lastDayOf(e) >= since(c))) return 'notThen';
  return c.obligation.role === 'themeLead' ? 'notLeadYet' : 'notMemberYet';
};
const introductionOf = (
  c: Case,
  day: Day,
): Pick<Finding, 'standing' | 'evidence' | 'due' | 'notes'> | null => {
  const fact = c.actors
    .flatMap((o) => told(c.known, 'introduced', o))
    .find((f) => f.content.theme === c.theme && f.day <= day);
  if (!fact) return null;
  return { standing: 'fulfilled', evidence: [evidenceOf(fact, c.known)], due: null, notes: ['introduced'] };
};

/** Those that took place or may still do so, since the organisation came. */
const okmEventsFor = (c: Case): readonly KnownEvent[] =>
  eventsFor(c, ['okmEvent'])
    .filter((e) => !e.cancelled && !e.held.every((h) => h === false))
    .filter((e) => within(firstDayOf(e), c.spans));

/** A report is about the last event before it: it says nothing of the others. */
const toldOf = (events: readonly KnownEvent[], day: Day): Day | undefined =>
  events
    .map(firstDayOf)
    .filter((first) => first <= day)
    .sort()
    .at(-1);

/** Which of the ministry's events somebody was at or told of; and which are past without. */
export const okmLook = (c: Case) => {
  const day = lookingDay(c);
  const events = okmEventsFor(c);
  const reports = reportsFor(c).filter((f) => f.day <= day);
  const told = new Set(reports.map((f) => toldOf(events, f.day)));
  const attended = events.filter((e) => firstDayOf(e) <= day && attendedSittings(c, e).length > 0);
  const done = events.filter((e) => attended.includes(e) || told.has(firstDayOf(e)));
  const missed = events.filter((e) => lastDayOf(e) < dawnOf(c) && !done.includes(e));
  return { events, reports, attended, done, missed };
};

/** Liite 4, rivit 50 and 85: due only for events that the ministry has announced, each on its day (A26). */
export const okmEvents = (c: Case): Finding => {
  const day = dawnOf(c);
  const { events, reports, attended, done, missed } = okmLook(c);
  const next =
    events
      .filter((e) => lastDayOf(e) >= day)
      .map(lastDayOf)
      .sort()[0] ?? null;
  const standing: Standing =
    events.length === 0
      ? 'notDue'
      : missed.length > 0
        ? 'overdue'
        : done.length < events.length
          ? 'onTrack'
          : 'fulfilled';
  const evidence = [
    ...attended.flatMap((e) => attendedEvidence(c, e)),
    ...reports.map((f) => evidenceOf(f, c.known)),
  ];
  const notes: Note[] = events.length === 0 ? ['noOkmEvent'] : [];
  const awaiting = missed.filter((e) => awaitingSittings(c, e).length > 0).length;
  return withOpenQuestions(
    c,
    { standing, done: done.length, required: events.length, evidence, due: next, period: 'closing', notes },
    {
      events,
      isEnoughIfAccepted: standing === 'overdue' && missed.length === awaiting,
    },
  );
};

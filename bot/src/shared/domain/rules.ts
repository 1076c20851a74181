import {
  attendedEvidence,
  attendedSittings,
  type Case,
  daysLeft,
  evidenceOf,
  type Finding,
  firstDayOf,
  heldEvidence,
  isClosed,
  isFuture,
  isHeld,
  isIn,
  isPlanned,
  isQuiet,
  lookingDay,
  monthOfEvent,
  presenceAt,
  within,
} from './case';
import { countedFor, reportsFor } from './counting';
import type { EventType, EventView } from './event';
import { isKind } from './fact';
import type { Measure } from './measures';
import { type Day, dayOf, endOfDay, lastDay } from './month';
import type { Cadence } from './obligation';
import { pilotsOf } from './pilots';
import { lastClosed, roundsOf } from './rounds';
import type { Evidence, Note, Standing } from './standing';
import { addWorkingDays } from './working-day';

export const atRiskDays = { monthly: 7, other: 30 };
type Of<R extends Measure['rule']> = Extract<Measure, { rule: R }>;
type Bare = Pick<Finding, 'evidence' | 'notes'>;
const nothing: Bare = { evidence: [], notes: [] };

const notApplicable = (period: string, ...notes: Note[]): Finding => ({
  ...nothing,
  standing: 'notApplicable',
  done: 0,
  required: 0,
  due: null,
  period,
  notes,
});

const eventsFor = (c: Case, types: readonly EventType[]): readonly EventView[] =>
  c.known.events.filter((e) => types.includes(e.type) && isIn(e, c.theme));
const inMonth = (c: Case, types: readonly EventType[]): readonly EventView[] =>
  eventsFor(c, types).filter((e) => monthOfEvent(e) === c.question.month && within(firstDayOf(e), c.span));

/** Liite 4, rivit 25, 66 and 84: to hold so many a month. Above the ceiling is information, never red. */
export const hold = (c: Case, measure: Of<'hold'>, cadence: Cadence): Finding => {
  const { month, today } = c.question;
  const events = inMonth(c, measure.events);
  const held = events.filter(isHeld);
  const base = {
    evidence: held.flatMap((e) => heldEvidence(c, e)),
    done: held.length,
    period: month,
    due: lastDay(month),
  };
  const notes: Note[] = cadence.max !== undefined && held.length > cadence.max ? ['aboveMaximum'] : [];
  if (isQuiet(c))
    return { ...base, standing: 'notApplicable', required: 0, due: null, notes: ['quietMonth'] };
  const min = cadence.min ?? 1;
  const planned = events.filter((e) => isPlanned(e, today)).length;
  const standing = (): Standing => {
    if (held.length >= min) return 'fulfilled';
    if (isClosed(c)) return 'overdue';
    if (held.length + planned >= min) return 'onTrack';
    return !isFuture(c) && daysLeft(today, lastDay(month)) <= atRiskDays.monthly ? 'atRisk' : 'notDue';
  };
  return { ...base, standing: standing(), required: min, notes };
};

const disputed = (c: Case, events: readonly EventView[]): Note[] =>
  events.some((e) => e.sittings.some((_, i) => c.known.disputes.has(`${e.event}~${i + 1}~${c.organisation}`)))
    ? ['disputed']
    : [];

/** Liite 4, rivit 63 and 100: measured against meetings that were held; nobody is late because none was. */
export const attend = (c: Case, measure: Of<'attend'>, cadence: Cadence): Finding => {
  const { month, today } = c.question;
  const events = inMonth(c, measure.events);
  const held = events.filter(isHeld);
  const attended = held.filter((e) => attendedSittings(c, e).length > 0);
  const planned = events.filter((e) => isPlanned(e, today)).length;
  const evidence = attended.flatMap((e) => attendedEvidence(c, e));
  const base = {
    evidence,
    done: attended.length,
    period: month,
    due: lastDay(month),
    notes: disputed(c, events),
  };
  if (isQuiet(c))
    return { ...base, standing: 'notApplicable', required: 0, due: null, notes: ['quietMonth'] };
  const min = cadence.min ?? 1;
  const required = Math.min(min, isClosed(c) ? held.length : held.length + planned);
  const standing = (): Standing => {
    if (isClosed(c))
      return held.length === 0 ? 'notApplicable' : attended.length >= required ? 'fulfilled' : 'overdue';
    if (held.length > 0 && attended.length >= required) return 'fulfilled';
    return attended.length + planned < required ? 'atRisk' : 'notDue';
  };
  const none: Note[] = isClosed(c) && held.length === 0 ? ['noneHeld'] : [];
  return { ...base, standing: standing(), required, notes: [...base.notes, ...none] };
};

/** Once and phase-bound alike: fulfilled, covered, near the end, past it. */
const byDue = (c: Case, due: Day, isDone: boolean, isCovered: boolean): Standing => {
  const day = lookingDay(c);
  if (isDone) return 'fulfilled';
  if (day > due) return 'overdue';
  if (isCovered) return 'onTrack';
  return daysLeft(day, due) <= atRiskDays.other ? 'atRisk' : 'notDue';
};

const phaseEnd = (c: Case, cadence: Cadence): { readonly period: string; readonly end: Day } => {
  const phase = c.known.network.project.phases.find((p) => p.id === cadence.phase);
  return phase
    ? { period: phase.id, end: phase.until }
    : { period: 'project', end: c.known.network.project.ends };
};

const sittingsHeld = (event: EventView): number => event.held.filter((h) => h === true).length;

/** Liite 4, rivit 37, 38, 74, 75: one event held; a two-day one on both days, which may be apart (A10). */
export const holdOnce = (c: Case, measure: Of<'holdOnce'>, cadence: Cadence): Finding => {
  const need = measure.sittings ?? 1;
  const day = lookingDay(c);
  const events = eventsFor(c, measure.events).filter((e) => !e.cancelled);
  const held = events.filter((e) => isHeld(e) && firstDayOf(e) <= day);
  const done = Math.min(
    need,
    held.reduce((sum, e) => sum + sittingsHeld(e), 0),
  );
  const { period, end } = phaseEnd(c, cadence);
  const covered = done > 0 || events.some((e) => isPlanned(e, day));
  return {
    standing: byDue(c, end, done >= need, covered),
    done,
    required: need,
    evidence: held.flatMap((e) => heldEvidence(c, e)),
    due: end,
    period,
    notes: covered && done < need ? ['plannedCovers'] : [],
  };
};

/** Liite 4, rivit 64, 99, 101: present at what was held. Two days may be covered by two people. */
export const attendOnce = (c: Case, measure: Of<'attendOnce'>, cadence: Cadence): Finding => {
  const need = measure.sittings ?? 1;
  const day = lookingDay(c);
  const { period, end } = phaseEnd(c, cadence);
  const events = eventsFor(c, measure.events).filter((e) => !e.cancelled);
  const introduced = c.known.facts
    .filter(isKind('introduced'))
    .find((f) => f.content.organisation === c.organisation && f.content.theme === c.theme);
  const held = events.filter((e) => isHeld(e) && firstDayOf(e) <= day);
  const mine = held.filter((e) => within(firstDayOf(e), c.span));
  // S22: what was held before the organisation joined is not asked of it; an introduction makes up for it.
  if (held.length > 0 && mine.length === 0 && introduced)
    return {
      standing: 'fulfilled',
      done: need,
      required: need,
      evidence: [evidenceOf(introduced, c.known)],
      due: null,
      period,
      notes: ['introduced'],
    };
  if (held.length > 0 && mine.length === 0 && !events.some((e) => isPlanned(e, day)))
    return notApplicable(period, 'notMemberYet');
  const sittings = new Set(mine.flatMap((e) => attendedSittings(c, e).map((n) => `${e.event}~${n}`)));
  const done = Math.min(need, sittings.size);
  const awaits = mine.some((e) => e.sittings.some((_, i) => presenceAt(c, e, i + 1) === 'awaits'));
  const base = { done, required: need, evidence: mine.flatMap((e) => attendedEvidence(c, e)), period };
  const notes = disputed(c, mine);
  // S26: remote at a live event stands open until the coordinator accepts it.
  if (awaits && done < need)
    return {
      ...base,
      standing: 'notDue',
      due: end,
      notes: [...notes, 'remoteAwaitsAcceptance'],
      needsConfirmation: true,
    };
  const sittingsSoFar = mine.reduce((sum, e) => sum + sittingsHeld(e), 0);
  const last = mine.at(-1);
  // Nothing held yet: nobody is late because the lead held nothing.
  if (sittingsSoFar === 0) {
    const coming = events.some((e) => isPlanned(e, day));
    return {
      ...base,
      standing: coming ? 'onTrack' : 'notDue',
      due: end,
      notes: coming ? ['plannedCovers'] : ['noneHeld'],
    };
  }
  if (done >= need) return { ...base, standing: 'fulfilled', due: null, notes };
  const more = sittingsSoFar < need || events.some((e) => isPlanned(e, day));
  return {
    ...base,
    standing: more ? 'onTrack' : 'overdue',
    due: last ? dayOf((last.sittings.at(-1) ?? last.sittings[0]).startsAt) : end,
    notes,
  };
};

/** Liite 4: duties that are due by a phase's end. */
export const phase = (c: Case, measure: Of<'phase'>, cadence: Cadence, part?: string): Finding => {
  const { period, end } = phaseEnd(c, cadence);
  const day = lookingDay(c);
  const reports = reportsFor(c, part).filter((f) => f.day <= day);
  if (reports.some((f) => f.content.kind === 'selfReported' && f.content.notApplicable))
    return {
      ...notApplicable(period, 'reportedNotApplicable'),
      evidence: reports.map((f) => evidenceOf(f, c.known)),
    };
  const counted = countedFor(c, measure.counts).filter((x) => x.day <= day);
  // A duty that every theme must fill is filled by as many themes, not by as many papers.
  const need =
    measure.need === 'perTheme'
      ? new Set(c.known.network.leaderships.map((l) => l.theme)).size
      : (measure.need ?? 1);
  const done =
    measure.need === 'perTheme'
      ? new Set(counted.flatMap((x) => x.themes)).size
      : counted.length + reports.length;
  const planned = measure.counts.some(
    (s) =>
      'held' in s &&
      c.known.events.some((e) => s.held.includes(e.type) && isIn(e, c.theme) && isPlanned(e, day)),
  );
  return {
    standing: byDue(c, end, done >= need, done > 0 || planned),
    done: Math.min(done, Math.max(need, done)),
    required: need,
    evidence: [...counted.flatMap((x) => x.evidence), ...reports.map((f) => evidenceOf(f, c.known))],
    due: end,
    period,
    notes: planned && done < need ? ['plannedCovers'] : [],
  };
};

/** Liite 4, rivi 81: every bulletin aimed at the theme. The source gives no time, so it is never overdue. */
export const relay = (c: Case): Finding => {
  const day = lookingDay(c);
  const published = c.known.facts
    .filter(isKind('bulletinPublished'))
    .filter((f) => f.content.by === 'coordinator' && c.theme !== null && f.content.themes.includes(c.theme))
    .filter((f) => f.day <= day && within(f.day, c.span));
  const relays = new Map(
    c.known.facts
      .filter(isKind('bulletinRelayed'))
      .filter((f) => f.content.theme === c.theme)
      .map((f) => [f.content.bulletin, f]),
  );
  // One that was withdrawn asks for nothing; having relayed it still counts.
  const bulletins = published.filter((b) => !b.content.withdrawn || relays.has(b.content.bulletin));
  const waiting = bulletins.filter((b) => !relays.has(b.content.bulletin));
  const late = waiting.some((b) => addWorkingDays(b.day, 2) < day);
  const evidence = bulletins.flatMap((b): Evidence[] => {
    const fact = relays.get(b.content.bulletin);
    return fact
      ? [{ ...evidenceOf(fact, c.known), label: b.content.title.fi ?? b.content.title.sv ?? '' }]
      : [];
  });
  const standing =
    bulletins.length === 0 ? 'notDue' : waiting.length === 0 ? 'fulfilled' : late ? 'atRisk' : 'onTrack';
  return {
    standing,
    done: bulletins.length - waiting.length,
    required: bulletins.length,
    evidence,
    due: null,
    period: 'project',
    notes: bulletins.length === 0 ? ['noBulletins'] : [],
  };
};

/** Liite 4, rivit 50 and 85: due only for events that the ministry has announced (A26). */
export const okmEvents = (c: Case): Finding => {
  const day = lookingDay(c);
  const events = c.known.events.filter(
    (e) => e.type === 'okmEvent' && !e.cancelled && within(firstDayOf(e), c.span),
  );
  const attended = events.filter((e) => attendedSittings(c, e).length > 0);
  const reports = reportsFor(c);
  const done = Math.min(events.length, attended.length + reports.length);
  const base = {
    done,
    required: events.length,
    evidence: [
      ...attended.flatMap((e) => attendedEvidence(c, e)),
      ...reports.map((f) => evidenceOf(f, c.known)),
    ],
    period: 'closing',
  };
  if (events.length === 0) return { ...base, standing: 'notDue', due: null, notes: ['noOkmEvent'] };
  const past = events.filter((e) => firstDayOf(e) < day);
  const next =
    events
      .map(firstDayOf)
      .filter((d) => d >= day)
      .sort()[0] ?? null;
  const standing: Standing =
    done < past.length ? 'overdue' : past.length === events.length ? 'fulfilled' : 'onTrack';
  return { ...base, standing, due: next, notes: [] };
};

/** Liite 4, rivi 65: the division of the theme's organisations into groups, or the word that there are none. */
export const divideGroups = (c: Case, cadence: Cadence): Finding => {
  const { period, end } = phaseEnd(c, cadence);
  const day = lookingDay(c);
  const facts = c.known.facts
    .filter(isKind('groupsDivided'))
    .filter((f) => f.content.theme === c.theme && f.day <= day);
  const reports = reportsFor(c).filter((f) => f.day <= day);
  const isDone = facts.length + reports.length > 0;
  const evidence = [...facts, ...reports].map((f) => evidenceOf(f, c.known));
  const notes: Note[] = facts.some((f) => f.content.none) ? ['noWorkingGroups'] : [];
  return {
    standing: byDue(c, end, isDone, false),
    done: isDone ? 1 : 0,
    required: 1,
    evidence,
    due: end,
    period,
    notes,
  };
};

/** Liite 4, rivi 99: one named person, if the theme has groups at all (A16). */
export const groupSeat = (c: Case): Finding => {
  const day = lookingDay(c);
  const seats = c.known.network.seats.filter((s) => s.theme === c.theme && within(day, s));
  const none = c.known.facts
    .filter(isKind('groupsDivided'))
    .some((f) => f.content.theme === c.theme && f.content.none);
  if (seats.length === 0 || none) return notApplicable('project', 'noWorkingGroups');
  const named = seats.some((s) => s.organisation === c.organisation && s.person !== undefined);
  const reports = reportsFor(c);
  const isDone = named || reports.length > 0;
  const evidence = reports.map((f) => evidenceOf(f, c.known));
  return {
    standing: isDone ? 'onTrack' : 'notDue',
    done: isDone ? 1 : 0,
    required: 1,
    evidence,
    due: null,
    period: 'project',
    notes: isDone ? [] : ['nothingLogged'],
  };
};

const pilotedStages = new Set(['running', 'finished', 'discontinued']);

/** Liite 4, rivi 102: to pilot. An unanswered check-in is no fresh information, never a breach (A22). */
export const pilot = (c: Case, cadence: Cadence): Finding => {
  const { period, end } = phaseEnd(c, cadence);
  const day = lookingDay(c);
  const mine = pilotsOf(c.known.all, endOfDay(day)).filter(
    (p) => p.organisation === c.organisation && p.theme === c.theme,
  );
  const reports = reportsFor(c).filter((f) => f.day <= day);
  const ids = new Set(mine.map((p) => p.answer));
  const evidence = [...c.known.facts.filter((f) => ids.has(f.id)), ...reports].map((f) =>
    evidenceOf(f, c.known),
  );
  const last = lastClosed(roundsOf(c.known.all), day);
  const isFresh = (p: (typeof mine)[number]): boolean =>
    ['finished', 'discontinued'].includes(p.stage) || !last || p.answeredAt >= last.opensAt;
  const piloted = mine.filter((p) => pilotedStages.has(p.stage));
  const done = piloted.length + reports.length;
  const base = { done, required: cadence.min ?? 1, evidence, due: end, period };
  const isOld =
    day <= end &&
    reports.length === 0 &&
    mine.some((p) => p.stage !== 'notStarted') &&
    !mine.some((p) => isFresh(p) && p.stage !== 'notStarted');
  if (isOld) return { ...base, standing: 'noFreshInfo', notes: ['oldPilotInfo'] };
  const begun = mine.some((p) => p.stage === 'planned');
  return { ...base, standing: byDue(c, end, done >= (cadence.min ?? 1), begun), notes: [] };
};

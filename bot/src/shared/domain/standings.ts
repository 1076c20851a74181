import { type Case, evidenceOf, type Finding, isQuiet, type Known, know, lookingDay } from './case';
import { countedFor, reportsFor } from './counting';
import { isEndedBy, reviewKey, unclearKey } from './interpretation';
import { type Measure, measures } from './measures';
import { addMonths, type Day, firstDay, lastDay, monthOfDay } from './month';
import { type OrganisationId, type OrganisationRole, organisationById, type Span } from './network';
import { type Cadence, type Obligation, obligations } from './obligation';
import {
  attend,
  attendOnce,
  divideGroups,
  groupSeat,
  hold,
  holdOnce,
  okmEvents,
  phase,
  pilot,
  relay,
} from './rules';
import type { Ledger, Note, PartStanding, Question, ReadingsOf, Standing, StandingRow } from './standing';
import type { ThemeId } from './theme';

/** From the worst to the best: what a whole of several parts shows. */
const severity: readonly Standing[] = [
  'overdue',
  'atRisk',
  'noFreshInfo',
  'notDue',
  'onTrack',
  'fulfilled',
  'notApplicable',
];
const worst = (all: readonly Standing[]): Standing => severity.find((s) => all.includes(s)) ?? 'notDue';

type Review = { readonly period: string; readonly from: Day; readonly until: Day };
const reviewEvery = (c: Case, cadence: Cadence, part?: string): string | undefined => {
  const set = c.known.readings.get(reviewKey(c.obligation.id, part))?.content;
  return set?.key === 'reviewPeriod' ? set.every : cadence.proposed?.reviewEvery;
};
const reviewOf = (c: Case, cadence: Cadence, part?: string): Review | null => {
  const { month } = c.question;
  const every = reviewEvery(c, cadence, part);
  if (every === 'month') return { period: month, from: firstDay(month), until: lastDay(month) };
  if (every === 'quarter') {
    const number = Math.ceil(Number(month.slice(5)) / 3);
    const first = `${month.slice(0, 4)}-${String(number * 3 - 2).padStart(2, '0')}`;
    return {
      period: `${month.slice(0, 4)}-Q${number}`,
      from: firstDay(first),
      until: lastDay(addMonths(first, 2)),
    };
  }
  const day = lookingDay(c);
  const now = c.known.network.project.phases.find((p) => p.from <= day && day <= p.until);
  if (every === 'phase' && now) return { period: now.id, from: now.from, until: now.until };
  return null;
};

/** Ongoing duties are never overdue: something logged in the review period, or "ei merkintöjä". */
const ongoing = (
  c: Case,
  measure: Extract<Measure, { rule: 'ongoing' }>,
  cadence: Cadence,
  part?: string,
): Finding => {
  const review = reviewOf(c, cadence, part);
  const { project } = c.known.network;
  const phaseNow = project.phases.find((p) => p.from <= lookingDay(c) && lookingDay(c) <= p.until);
  const from = review?.from ?? phaseNow?.from ?? project.starts;
  const until = review?.until ?? lookingDay(c);
  const isWithin = (day: Day): boolean => day >= from && day <= until;
  const counted = countedFor(c, measure.counts).filter((x) => isWithin(x.day));
  const reports = reportsFor(c, part).filter((f) => isWithin(f.day));
  const done = counted.length + reports.length;
  const isQuietReview = reviewEvery(c, cadence, part) === 'month' && isQuiet(c);
  const isFuture = c.question.month > monthOfDay(c.question.today);
  const standing: Standing = isQuietReview
    ? 'notApplicable'
    : done > 0
      ? 'onTrack'
      : review && !isFuture
        ? 'atRisk'
        : 'notDue';
  const notes: Note[] = isQuietReview ? ['quietMonth'] : done === 0 ? ['nothingLogged'] : [];
  return {
    standing,
    done,
    required: null,
    evidence: [...counted.flatMap((x) => x.evidence), ...reports.map((f) => evidenceOf(f, c.known))],
    due: null,
    period: review?.period ?? 'project',
    notes,
  };
};

/** "Mahdollisuuksien mukaan" (A21): counted and shown, never overdue. */
const bestEffort = (c: Case, measure: Extract<Measure, { rule: 'bestEffort' }>): Finding => {
  const day = lookingDay(c);
  const counted = countedFor(c, measure.counts).filter((x) => x.day <= day);
  const reports = reportsFor(c).filter((f) => f.day <= day);
  const done = counted.length + reports.length;
  const evidence = [...counted.flatMap((x) => x.evidence), ...reports.map((f) => evidenceOf(f, c.known))];
  return {
    standing: done > 0 ? 'fulfilled' : 'notDue',
    done,
    required: null,
    evidence,
    due: null,
    period: 'project',
    notes: ['bestEffort'],
  };
};

const find = (c: Case, measure: Measure, cadence: Cadence, part?: string): Finding => {
  switch (measure.rule) {
    case 'hold':
      return hold(c, measure, cadence);
    case 'attend':
      return attend(c, measure, cadence);
    case 'holdOnce':
      return holdOnce(c, measure, cadence);
    case 'attendOnce':
      return attendOnce(c, measure, cadence);
    case 'phase':
      return phase(c, measure, cadence, part);
    case 'ongoing':
      return ongoing(c, measure, cadence, part);
    case 'bestEffort':
      return bestEffort(c, measure);
    case 'relay':
      return relay(c);
    case 'okmEvents':
      return okmEvents(c);
    case 'divideGroups':
      return divideGroups(c, cadence);
    case 'groupSeat':
      return groupSeat(c);
    case 'pilot':
      return pilot(c, cadence);
    case 'parts':
      throw new Error('parts have no parts');
  }
};

type Found = Finding & { readonly parts: readonly PartStanding[] };

/** Each part has its own standing; the whole shows the worst, an ongoing whole at most `atRisk`. */
const findParts = (c: Case, parts: Readonly<Record<string, Measure>>): Found => {
  const found = (c.obligation.parts ?? []).map((p) => {
    const measure = parts[p.id];
    if (!measure) throw new Error(`no measure for ${c.obligation.id}/${p.id}`);
    return { id: p.id, finding: find(c, measure, p.cadence, p.id) };
  });
  const all = worst(found.map((f) => f.finding.standing));
  const standing = c.obligation.cadence.type === 'ongoing' && all === 'overdue' ? 'atRisk' : all;
  const done = found.filter((f) => ['fulfilled', 'onTrack'].includes(f.finding.standing)).length;
  const review = reviewOf(c, c.obligation.cadence);
  return {
    standing,
    done,
    required: found.length,
    evidence: found.flatMap((f) => f.finding.evidence),
    due:
      found
        .map((f) => f.finding.due)
        .filter((d) => d !== null)
        .sort()[0] ?? null,
    period: review?.period ?? c.obligation.cadence.phase ?? 'project',
    notes: [...new Set(found.flatMap((f) => f.finding.notes))],
    parts: found.map(({ id, finding: { standing: s, done: d, required, evidence } }) => ({
      part: id,
      standing: s,
      done: d,
      required,
      evidence,
    })),
  };
};

/** A5 and A17: unclear lines carry the mark until the coordinator has set a reading. */
const readingOf = (c: Case): string | undefined => {
  const key = unclearKey(c.obligation.id);
  const set = key && c.known.readings.get(key)?.content;
  return set && 'value' in set ? set.value : undefined;
};
/** A17: the line may have gone on "… aamukahveihin" as well. */
const measureOf = (c: Case): Measure | undefined =>
  readingOf(c) === 'coffees'
    ? { rule: 'bestEffort', counts: [{ attended: ['coffee'] }] }
    : measures[c.obligation.id];

const blank = (c: Case, note: Note): Found => ({
  standing: 'notApplicable',
  done: 0,
  required: 0,
  evidence: [],
  due: null,
  period:
    c.obligation.cadence.type === 'monthly' ? c.question.month : (c.obligation.cadence.phase ?? 'project'),
  notes: [note],
  parts: [],
});

const rowOf = (c: Case): StandingRow => {
  const measure = measureOf(c);
  if (!measure) throw new Error(`no measure for ${c.obligation.id}`);
  const look = (): Found => {
    if (c.span.from > lastDay(c.question.month)) return blank(c, 'notMemberYet');
    if (isEndedBy(readingOf(c), c.known.network.project, c.question.month)) return blank(c, 'sourceUnclear');
    return measure.rule === 'parts'
      ? findParts(c, measure.parts)
      : { ...find(c, measure, c.obligation.cadence), parts: [] };
  };
  const found = look();
  const isUnclear = unclearKey(c.obligation.id) !== undefined && readingOf(c) === undefined;
  const { needsConfirmation = false, ...rest } = found;
  return {
    obligation: c.obligation.id,
    role: c.obligation.role,
    theme: c.theme,
    ...rest,
    needsConfirmation: needsConfirmation || isUnclear,
    notes: isUnclear ? [...rest.notes, 'sourceUnclear'] : rest.notes,
  };
};

type Duty = { readonly theme: ThemeId | null; readonly span: Span };

/** For which themes, and since when, an organisation has the duties of a role in a month. */
const dutiesOf = (
  known: Known,
  organisation: OrganisationId,
  role: OrganisationRole,
  month: string,
): readonly Duty[] => {
  const found = organisationById(known.network, organisation);
  if (!found) return [];
  // Past its last day an organisation owes nothing more; its history stays (S23).
  const own: Span = { from: found.joined, ...(found.left ? { until: found.left } : {}) };
  if (own.until && own.until < firstDay(month)) return [];
  if (role === 'coordinator') return found.isCoordinator ? [{ theme: null, span: own }] : [];
  const rows = role === 'themeLead' ? known.network.leaderships : known.network.memberships;
  return rows
    .filter((r) => r.organisation === organisation && !(r.until && r.until < firstDay(month)))
    .map((r) => ({ theme: r.theme, span: clipped(r, own) }));
};
const clipped = (span: Span, own: Span): Span => {
  const until = [span.until, own.until].filter((d) => d !== undefined).sort()[0];
  return { from: span.from > own.from ? span.from : own.from, ...(until ? { until } : {}) };
};
/** A duty of the whole organisation lasts as long as any of its themes. */
const wholeOf = (duties: readonly Duty[]): readonly Duty[] => {
  const [first] = [...duties].sort((a, b) => a.span.from.localeCompare(b.span.from));
  return first ? [{ theme: null, span: { from: first.span.from } }] : [];
};
const isPerTheme = (o: Obligation): boolean => o.scope === 'theme' || o.scope === 'organisation-theme';

/** The ledger looked through once, for many questions of one day. */
export const indexLedger = (ledger: Ledger, today: Day, readings?: ReadingsOf): Known =>
  know(ledger, today, readings);

/** How an organisation stands: one row per duty and theme, computed from facts known by the end of the day. */
export const standingsOf = (
  ledger: Ledger | Known,
  question: Question,
  asked: readonly Obligation[] = obligations,
): readonly StandingRow[] => {
  const known = 'events' in ledger ? ledger : know(ledger, question.today, question.readings);
  const { organisation, month } = question;
  return asked.flatMap((obligation) => {
    const duties = dutiesOf(known, organisation, obligation.role, month);
    const instances = isPerTheme(obligation) ? duties : wholeOf(duties);
    return instances.map(({ theme, span }) =>
      rowOf({ known, question, obligation, organisation, theme, span }),
    );
  });
};

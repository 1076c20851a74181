import { type Case, dawnOf, type Finding, hasEnded, notApplicable, since, within } from './case';
import { caseOfTheme, casesOf } from './duties';
import { isEndedBy } from './interpretation';
import { type Known, know } from './known';
import { type Measure, measures, unclearKey } from './measures';
import { firstDay, lastDay } from './month';
import { type Cadence, type Obligation, obligationsOf } from './obligation';
import { oncePerQuestion } from './once';
import { type PartFinding, type Whole, wholeOfParts } from './parts';
import { attend, attendOnce, okmEvents } from './rule-attend';
import { hold, holdOnce } from './rule-hold';
import { bestEffort, lifeSigns, ongoing, reviewOf } from './rule-ongoing';
import { divideGroups, phase } from './rule-phase';
import { pilot } from './rule-pilot';
import { groupSeat, relay } from './rule-theme';
import type { Ledger, Note, ReadingsOf, StandingQuestion, StandingRow } from './standing';
import type { ThemeId } from './theme';
import { wordIn } from './word-in';

const byRule = (c: Case, measure: Measure, cadence: Cadence, part?: string): Finding => {
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
    case 'lifeSigns':
      return lifeSigns(c, cadence);
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

/** What was due before the organisation came is not asked of it. */
const find = (c: Case, measure: Measure, cadence: Cadence, part?: string): Finding => {
  const found = byRule(c, measure, cadence, part);
  const isAsked = found.standing === 'fulfilled' || found.due === null || found.due >= c.askedSince;
  return isAsked ? ended(c, found) : { ...notApplicable(found.period, notYet(c)), evidence: found.evidence };
};
const notYet = (c: Case): Note => (c.obligation.role === 'themeLead' ? 'notLeadYet' : 'notMemberYet');

/** Measured against what was held in the organisation's own time, and so missed in it. */
const isOwnMiss = (c: Case, { standing, due }: Finding): boolean =>
  standing === 'overdue' &&
  c.obligation.scope !== 'theme' &&
  (c.obligation.cadence.type === 'monthly' ||
    c.spans.some(({ until }) => due !== null && due <= (until ?? '9')));

/** Who has the duty no more is asked for nothing more; what a theme lacks passes to who leads it now. */
const ended = (c: Case, found: Finding): Finding => {
  const stays = found.standing === 'fulfilled' || found.standing === 'notApplicable' || isOwnMiss(c, found);
  if (stays || !hasEnded(c)) return found;
  const isLead = c.obligation.role === 'themeLead';
  const reasons: readonly Note[] = [
    isLead ? 'leadEnded' : 'notMemberAnyMore',
    ...(isLead && isLedByOthers(c) ? (['passedOn'] as const) : []),
  ];
  return { ...notApplicable(found.period, ...reasons), done: found.done, evidence: found.evidence };
};
/** What is the theme's own is somebody else's now. */
const isLedByOthers = (c: Case): boolean =>
  c.obligation.scope === 'theme' &&
  c.theme !== null &&
  (c.known.leadsOfTheme.get(c.theme) ?? []).some(
    (l) => l.organisation !== c.organisation && within(dawnOf(c), [l]),
  );

/** Nothing goes on from month to month once the project has ended; what was due by then stays as it stood. */
const isAfterProject = ({ known, obligation, question }: Case): boolean =>
  firstDay(question.month) > known.network.project.ends &&
  (obligation.cadence.type === 'monthly' || obligation.cadence.type === 'ongoing');

/** A5 and A17: what the coordinator has set for an unclear line; undefined while nobody has. */
const readingOf = (c: Case, obligation: string): string | undefined => {
  const key = unclearKey(obligation);
  const set = key && c.known.readings.get(key)?.content;
  return set && 'value' in set ? set.value : undefined;
};
const isEnded = (c: Case, obligation: string): boolean =>
  isEndedBy(readingOf(c, obligation), c.known.network.project, c.question.month);

const findParts = (c: Case, measured: Readonly<Record<string, Measure>>): Whole => {
  const { cadence, id, parts = [] } = c.obligation;
  const found = parts.map((part): PartFinding => {
    const measure = wordIn(measured, part.id);
    if (!measure) throw new Error(`no measure for ${id}/${part.id}`);
    const { derivedFrom } = part.cadence;
    // A meeting that the leads no longer owe to attend is no longer owed to be held (A5).
    if (derivedFrom && isEnded(c, derivedFrom))
      return { id: part.id, finding: notApplicable(c.question.month, 'readingEnds') };
    return { id: part.id, finding: find(c, measure, part.cadence, part.id) };
  });
  return wholeOfParts(c, found, reviewOf(c, cadence)?.period ?? cadence.phase ?? 'project');
};

/** A17: the line may have gone on "… aamukahveihin" as well. */
export const measureOf = (c: Case): Measure => {
  const { id } = c.obligation;
  const measure: Measure | undefined =
    readingOf(c, id) === 'coffees'
      ? { rule: 'bestEffort', counts: [{ attended: ['coffee'] }] }
      : wordIn(measures, id);
  if (!measure) throw new Error(`no measure for ${id}`);
  return measure;
};

const blank = (c: Case, note: Note): Whole => {
  const { type, phase: inPhase } = c.obligation.cadence;
  return {
    ...notApplicable(type === 'monthly' ? c.question.month : (inPhase ?? 'project'), note),
    parts: [],
  };
};
const look = (c: Case): Whole => {
  const measure = measureOf(c);
  if (since(c) > lastDay(c.question.month)) return blank(c, c.returns ? 'notMemberNow' : notYet(c));
  if (isAfterProject(c)) return blank(c, 'projectOver');
  if (isEnded(c, c.obligation.id)) return blank(c, 'readingEnds');
  return measure.rule === 'parts'
    ? findParts(c, measure.parts)
    : { ...find(c, measure, c.obligation.cadence), parts: [] };
};

/** How a theme's own duty stands in a month; null where nobody leads the theme. */
export const rowOfTheme = (
  known: Known,
  question: Omit<StandingQuestion, 'organisation'>,
  obligation: Obligation,
  theme: ThemeId,
): StandingRow | null => {
  const c = caseOfTheme(known, question, obligation, theme);
  return c && rowOf(c);
};

export const rowOf = (c: Case): StandingRow => {
  const { needsConfirmation = false, notes, ...found } = look(c);
  const { id, role } = c.obligation;
  const isUnclear = unclearKey(id) !== undefined && readingOf(c, id) === undefined;
  return {
    obligation: id,
    role,
    theme: c.theme,
    ...found,
    needsConfirmation: needsConfirmation || isUnclear,
    notes: isUnclear ? [...notes, 'sourceUnclear'] : notes,
  };
};

/** The ledger looked through once, for many questions of one day. */
export const indexLedger = (ledger: Ledger, today: string, readings?: ReadingsOf): Known =>
  know(ledger, today, readings);

const mostPages = 300;
const pages = oncePerQuestion<Known, readonly StandingRow[]>(mostPages);

/**
 * How an organisation stands: one row per duty and theme, computed from facts known by the end of the day. Of what is
 * known, a page is worked out once.
 */
export const standingsOf = (
  ledger: Ledger | Known,
  question: StandingQuestion,
  wanted?: readonly Obligation[],
): readonly StandingRow[] => {
  const known = 'events' in ledger ? ledger : know(ledger, question.today, question.readings);
  const asked = wanted ?? obligationsOf(known.network.project);
  const rows = () => asked.flatMap((obligation) => casesOf(known, question, obligation)).map(rowOf);
  const { organisation, month, today } = question;
  return wanted ? rows() : pages(known, `${organisation}~${month}~${today}`, rows);
};

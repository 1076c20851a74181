import { type Case, isPlanned } from './case';
import { casesOf } from './duties';
import type { EventType } from './event';
import type { Known, KnownEvent } from './known';
import { addDays, addMonths, type Day, firstDay, lastDay, monthOf, monthOfDay } from './month';
import type { Obligation } from './obligation';
import type { Standing, StandingQuestion, StandingRow } from './standing';
import { rowOf } from './standings';
import type { ThemeId } from './theme';

/** One row of an organisation's page: what is asked about. */
export type RowQuestion = {
  readonly known: Known;
  readonly question: StandingQuestion;
  readonly obligation: Obligation;
  readonly theme: ThemeId | null;
};

export const caseAsked = ({ known, question, obligation, theme }: RowQuestion): Case | undefined =>
  casesOf(known, question, obligation).find((c) => c.theme === theme);
export const rowAsked = (asked: RowQuestion): StandingRow | undefined => {
  const found = caseAsked(asked);
  return found && rowOf(found);
};

export const isMonthly = (row: Pick<StandingRow, 'period'>): boolean => /^\d{4}-\d{2}$/u.test(row.period);

/** What is planned and would count, the nearest first. */
export const comingFor = (
  asked: RowQuestion,
  row: StandingRow,
  types: readonly EventType[],
): readonly KnownEvent[] =>
  asked.known.events
    .filter((e) => types.includes(e.type) && isPlanned(e, asked))
    .filter((e) => asked.theme === null || e.themes.includes(asked.theme))
    .filter((e) => !isMonthly(row) || monthOf(e.sittings[0].startsAt) === row.period)
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));

export type StandingTurn = { readonly day: Day; readonly standing: Standing };

// Rules know no steps shorter than a week, so nothing turns and turns back between two looks.
const stepDays = 7;

/**
 * The first day on which the standing becomes another one if nothing more is recorded: the rules themselves are
 * asked about the days to come. Null when nothing changes, or when the month asked about is over.
 */
export const nextChange = (asked: RowQuestion, row: StandingRow): StandingTurn | null => {
  const { question, known } = asked;
  const { today, month } = question;
  if (month < monthOfDay(today)) return null;
  // An ongoing duty that is looked at month by month goes on in the next one.
  const monthly = isMonthly(row) && asked.obligation.cadence.type === 'monthly';
  const end = addDays(monthly ? lastDay(month) : latest(known.network.project.ends, lastDay(month)), 1);
  const on = (day: Day): Standing | undefined => {
    const then = monthly || monthOfDay(day) < month ? month : monthOfDay(day);
    return rowAsked({ ...asked, question: { ...question, today: day, month: then } })?.standing;
  };
  let before = today;
  while (before < end) {
    const day = earliest(addDays(before, stepDays), end);
    if (on(day) !== row.standing) return firstOtherThan(row.standing, before, day, on);
    before = day;
  }
  return null;
};
const latest = (a: Day, b: Day): Day => (a > b ? a : b);
const earliest = (a: Day, b: Day): Day => (a < b ? a : b);

const firstOtherThan = (
  standing: Standing,
  after: Day,
  until: Day,
  on: (day: Day) => Standing | undefined,
): StandingTurn | null => {
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    const then = on(day);
    // No row any more: the duty itself has ended.
    if (then !== standing) return { day, standing: then ?? 'notApplicable' };
  }
  return null;
};

/**
 * When a monthly duty is asked for the next time after the month in view: not in a break, not after the project or the
 * organisation's own time. Null when never again.
 */
export const nextAsked = (asked: RowQuestion): Day | null => {
  const { question, known } = asked;
  const last = monthOfDay(known.network.project.ends);
  for (let month = addMonths(question.month, 1); month <= last; month = addMonths(month, 1)) {
    const today = latest(firstDay(month), question.today);
    const row = rowAsked({ ...asked, question: { ...question, month, today } });
    if (row && row.standing !== 'notApplicable') return firstDay(month);
  }
  return null;
};

import type { EventType, EventView } from './event';
import type { Known, KnownEvent } from './known';
import { addDays, type Day, lastDay, monthOfDay } from './month';
import type { OrganisationId, Span } from './network';
import type { Obligation } from './obligation';
import type { Evidence, Note, Standing, StandingQuestion } from './standing';
import type { ThemeId } from './theme';

/** One duty of one organisation, in one theme where it is per theme, looked at for one month. */
export type Case = {
  readonly known: Known;
  readonly question: StandingQuestion;
  readonly obligation: Obligation;
  readonly organisation: OrganisationId;
  readonly theme: ThemeId | null;
  /** From when to when the organisation has had this duty, the first first: it may have left and come again. */
  readonly spans: readonly Span[];
  /** Since when it is asked for: a theme's duty belongs to the theme, and passes from lead to lead. */
  readonly askedSince: Day;
  /** It had the duty before, and will have it again; not now. */
  readonly returns: boolean;
  /** When acts count: in the own time and, after a merger, in that of those who have merged into it (S23). */
  readonly acts: readonly Span[];
  /**
   * Whose acts count: the organisation's own and of those that have merged into it (S23); where the duty is the
   * theme's, those of all who lead it or have led it (A8).
   */
  readonly actors: readonly OrganisationId[];
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

export const notApplicable = (period: string, ...notes: Note[]): Finding => ({
  standing: 'notApplicable',
  done: 0,
  required: 0,
  evidence: [],
  due: null,
  period,
  notes,
});

export const isClosed = ({ question }: Case): boolean => question.month < monthOfDay(question.today);
export const isFuture = ({ question }: Case): boolean => question.month > monthOfDay(question.today);
export const isQuiet = ({ known, question }: Case): boolean =>
  known.network.project.quietMonths.includes(Number(question.month.slice(5)));
/** The day that a past month is looked at from: its last; else today. */
export const lookingDay = ({ question }: Pick<Case, 'question'>): Day => {
  const last = lastDay(question.month);
  return last < question.today ? last : question.today;
};
/**
 * One moment closes a month: the first instant of the next. This is the day that begins with it; in a month that
 * still runs, today. What was due before this day is late.
 */
export const dawnOf = (c: Pick<Case, 'question'>): Day => {
  const last = lastDay(c.question.month);
  return last < c.question.today ? addDays(last, 1) : c.question.today;
};
export const within = (day: Day, spans: readonly Span[]): boolean =>
  spans.some((span) => day >= span.from && (!span.until || day <= span.until));
/** Since when the organisation has had this duty. */
export const since = (c: Case): Day => c.spans[0]?.from ?? '';
/** Since when acts count. */
export const countsFrom = (c: Case): Day =>
  c.acts.reduce((first, { from }) => (from < first ? from : first), c.askedSince);
/** The organisation had this duty, and has it no more at the moment that is looked from. */
export const hasEnded = (c: Case): boolean => {
  const dawn = dawnOf(c);
  return c.spans.every(({ until }) => until !== undefined && until < dawn);
};

export const dayOfSitting = (event: KnownEvent, sitting: number): Day =>
  event.days[sitting - 1] ?? firstDayOf(event);
export const firstDayOf = (event: KnownEvent): Day => event.days[0] ?? '';
export const isHeld = (event: EventView): boolean => !event.cancelled && event.held.includes(true);
type CaseQuestion = Pick<Case, 'question'>;
/** What was held after the day that a past month is looked at from was still to come on it. */
const isAhead = (event: KnownEvent, sitting: number, look: CaseQuestion): boolean => {
  const held = event.held[sitting - 1];
  const on = dayOfSitting(event, sitting);
  return held === undefined ? on >= dawnOf(look) : held && on > lookingDay(look);
};
/** None of it has been yet. */
export const isPlanned = (event: KnownEvent, look: CaseQuestion): boolean =>
  !event.cancelled && event.held.every((_, i) => isAhead(event, i + 1, look));
/** A sitting of it is still to come: of a two-day training perhaps the second only. */
export const isComing = (event: KnownEvent, look: CaseQuestion): boolean =>
  !event.cancelled && event.held.some((_, i) => isAhead(event, i + 1, look));
export const lastDayOf = (event: KnownEvent): Day => event.days.at(-1) ?? '';
export const isIn = (event: EventView, theme: ThemeId | null): boolean =>
  theme === null || event.themes.includes(theme);

export const eventsFor = (c: Case, types: readonly EventType[]): readonly KnownEvent[] =>
  types.flatMap((type) => c.known.eventsOfType.get(type) ?? []).filter((e) => isIn(e, c.theme));
/** Events that start in the month asked about. */
export const inMonth = (c: Case, types: readonly EventType[]): readonly KnownEvent[] =>
  types
    .flatMap((type) => c.known.eventsOfMonth.get(`${type}~${c.question.month}`) ?? [])
    .filter((e) => isIn(e, c.theme));

export type Sat = { readonly event: KnownEvent; readonly sitting: number };
/**
 * How many days of one thing these sittings make up: a second run of day 1 is day 1 again (A10), and two sittings or
 * two events on one calendar day are one day.
 */
export const daysOf = (sat: readonly Sat[]): number => {
  const runs = sat.map(({ event, sitting }) => (event.sittings.length > 1 ? String(sitting) : event.event));
  const dates = sat.map(({ event, sitting }) => dayOfSitting(event, sitting));
  return Math.min(new Set(runs).size, new Set(dates).size);
};
export const sittingsOf = (event: KnownEvent): readonly Sat[] =>
  event.sittings.map((_, i) => ({ event, sitting: i + 1 }));
/** Sittings that were held by a day. */
export const heldBy = (event: KnownEvent, day: Day): readonly Sat[] =>
  event.cancelled
    ? []
    : sittingsOf(event).filter(
        ({ sitting }) => event.held[sitting - 1] === true && dayOfSitting(event, sitting) <= day,
      );

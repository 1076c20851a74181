import type { EventType, EventView } from './event';
import type { Known, KnownEvent } from './known';
import { type Day, lastDay, monthOfDay } from './month';
import type { OrganisationId, Span } from './network';
import type { Obligation } from './obligation';
import type { Evidence, Note, Question, Standing } from './standing';
import type { ThemeId } from './theme';

/** One duty of one organisation, in one theme where it is per theme, looked at for one month. */
export type Case = {
  readonly known: Known;
  readonly question: Question;
  readonly obligation: Obligation;
  readonly organisation: OrganisationId;
  readonly theme: ThemeId | null;
  /** From when to when the organisation has had this duty, the first first: it may have left and come again. */
  readonly spans: readonly Span[];
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
export const within = (day: Day, spans: readonly Span[]): boolean =>
  spans.some((span) => day >= span.from && (!span.until || day <= span.until));
/** Since when the organisation has had this duty. */
export const since = (c: Case): Day => c.spans[0]?.from ?? '';

export const dayOfSitting = (event: KnownEvent, sitting: number): Day =>
  event.days[sitting - 1] ?? firstDayOf(event);
export const firstDayOf = (event: KnownEvent): Day => event.days[0] ?? '';
export const isHeld = (event: EventView): boolean => !event.cancelled && event.held.includes(true);
/** A past month is looked at from its last day: what was held after that was still to come. */
const isAhead = (event: KnownEvent, sitting: number, day: Day): boolean => {
  const held = event.held[sitting - 1];
  const on = dayOfSitting(event, sitting);
  return held === undefined ? on >= day : held && on > day;
};
/** None of it has been yet. */
export const isPlanned = (event: KnownEvent, day: Day): boolean =>
  !event.cancelled && event.held.every((_, i) => isAhead(event, i + 1, day));
/** A sitting of it is still to come: of a two-day training perhaps the second only. */
export const isComing = (event: KnownEvent, day: Day): boolean =>
  !event.cancelled && event.held.some((_, i) => isAhead(event, i + 1, day));
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

/** Sittings of several events that make up the days of one thing: a second run of day 1 is day 1 again (A10). */
export const dayKey = (event: EventView, sitting: number): string =>
  event.sittings.length > 1 ? String(sitting) : event.event;

import { isHeld, isPlanned, lookingDay } from './case';
import { silentSince } from './due';
import type { EventType } from './event';
import { type Known, know, told } from './known';
import { dutyOfHolding } from './measures';
import { addDays, type Day, endOfDay, lastDay, type Month, monthOfDay } from './month';
import { membersOf, type OrganisationId, organisationsOn } from './network';
import { networkStandings } from './network-standings';
import { obligationIn } from './obligation';
import { oncePerQuestion } from './once';
import { type PilotView, pilotsOf } from './pilots';
import { type RoundFigures, type RoundWithState, roundFigures, roundState, roundsOf } from './rounds';
import { lifeOf } from './signs';
import type { Ledger, Note, Standing, StandingQuestion } from './standing';
import { rowOfTheme } from './standings';
import { type ThemeId, themeIds } from './theme';

export type HeldCount = {
  readonly held: number;
  readonly planned: number;
  readonly min: number;
  readonly max: number;
  readonly standing: Standing;
  /** Why, where nothing is asked. */
  readonly note: Note | 'nobodyLeads' | null;
};
export type ThemeMonth = {
  readonly theme: ThemeId;
  readonly organisations: number;
  readonly coffees: HeldCount;
  readonly meetings: HeldCount;
  readonly pilots: {
    readonly total: number;
    readonly running: number;
    readonly finished: number;
    readonly helpOpen: number;
  };
  readonly round: {
    readonly round: string;
    readonly asked: number;
    readonly answered: number;
    readonly closesAt: string;
    readonly open: boolean;
    /** A person has approved these figures: observers see them. */
    readonly approved: boolean;
  } | null;
  readonly bulletins: { readonly published: number; readonly relayed: number };
};
export type Overview = {
  readonly quiet: boolean;
  readonly organisations: number;
  readonly themes: readonly ThemeMonth[];
  /** Each event once, though it may stand in several themes. */
  readonly events: { readonly held: number; readonly planned: number };
  readonly standings: Readonly<Partial<Record<Standing, number>>>;
  readonly silent: readonly { readonly organisation: OrganisationId; readonly lastSign: Day | null }[];
  readonly rounds: readonly (RoundFigures & {
    readonly round: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly themes: readonly (RoundFigures & { readonly theme: ThemeId; readonly approved: boolean })[];
  })[];
};

/** One theme's month as one looks at it on a day; the board, the overview and the card in a channel ask here. */
export type OverviewLook = {
  readonly known: Known;
  readonly month: Month;
  /** The day that the month is looked at from. */
  readonly day: Day;
  readonly question: StandingQuestion;
  readonly pilots: readonly PilotView[];
  readonly rounds: readonly RoundWithState[];
};

export const lookAt = (known: Known, month: Month): OverviewLook => {
  const question = { organisation: '', month, today: known.today };
  const day = lookingDay({ question });
  const until = endOfDay(day);
  return {
    known,
    month,
    day,
    question,
    pilots: pilotsOf(known.all, until),
    rounds: roundsOf(known.facts).filter((r) => r.opensAt < until),
  };
};

const countsOf = ({ known, month, question }: OverviewLook, theme: ThemeId, type: EventType): HeldCount => {
  const events = (known.eventsOfMonth.get(`${type}~${month}`) ?? []).filter((e) => e.themes.includes(theme));
  const duty = obligationIn(known.network.project, dutyOfHolding(type));
  const row = duty ? rowOfTheme(known, question, duty, theme) : null;
  return {
    // What counts: a working group's meeting too, if the lead was there (A7).
    held: Math.max(row?.done ?? 0, events.filter(isHeld).length),
    planned: events.filter((e) => isPlanned(e, { question })).length,
    min: duty?.cadence.min ?? 1,
    max: duty?.cadence.max ?? 1,
    standing: row?.standing ?? 'notApplicable',
    note: row?.notes[0] ?? (row ? null : 'nobodyLeads'),
  };
};

const pilotCounts = (pilots: readonly PilotView[]): ThemeMonth['pilots'] => ({
  total: pilots.length,
  running: pilots.filter((p) => p.stage === 'running').length,
  finished: pilots.filter((p) => p.stage === 'finished').length,
  helpOpen: pilots.filter((p) => p.helpOpen).length,
});
/** A month that is over has its own round or none; the running one the latest. */
export const roundShown = ({ month, day, rounds }: OverviewLook): RoundWithState | undefined =>
  rounds.find((r) => r.round === month) ??
  (month === monthOfDay(day) && day < lastDay(month) ? rounds.at(-1) : undefined);
const roundCounts = (look: OverviewLook, theme: ThemeId): ThemeMonth['round'] => {
  const { known } = look;
  const round = roundShown(look);
  if (!round) return null;
  const figures = roundFigures(known.all, known.network, round).get(theme);
  const isOpen = !round.closed && round.closesAt > endOfDay(addDays(known.today, -1));
  const { asked = 0, answered = 0 } = figures ?? {};
  const approved = roundState(known.facts, round.round, theme).approved !== null;
  return { round: round.round, asked, answered, closesAt: round.closesAt, open: isOpen, approved };
};
const bulletinCounts = ({ known, month }: OverviewLook, theme: ThemeId): ThemeMonth['bulletins'] => {
  const published = told(known, 'bulletinPublished').filter(
    ({ content, day }) =>
      content.by === 'coordinator' &&
      !content.withdrawn &&
      content.themes.includes(theme) &&
      day.startsWith(month),
  );
  const relays = told(known, 'bulletinRelayed').filter(
    (f) => f.content.theme === theme && f.content.posted !== false,
  );
  const relayed = new Set(relays.map((f) => f.content.bulletin));
  return {
    published: published.length,
    relayed: published.filter((b) => relayed.has(b.content.bulletin)).length,
  };
};

/** A theme's month: counts of what was held and planned, pilots, the latest round, bulletins. */
export const themeMonth = (look: OverviewLook, theme: ThemeId): ThemeMonth => ({
  theme,
  organisations: membersOf(look.known.network, theme, look.day).length,
  coffees: countsOf(look, theme, 'coffee'),
  meetings: countsOf(look, theme, 'themeMeeting'),
  pilots: pilotCounts(look.pilots.filter((p) => p.theme === theme)),
  round: roundCounts(look, theme),
  bulletins: bulletinCounts(look, theme),
});

const summed = (known: Known, round: RoundWithState): Overview['rounds'][number] => {
  const themes = [...roundFigures(known.all, known.network, round)]
    .filter(([, { asked }]) => asked > 0)
    .map(([theme, figures]) => ({
      theme,
      ...figures,
      approved: roundState(known.facts, round.round, theme).approved !== null,
    }));
  return { round: round.round, opensAt: round.opensAt, closesAt: round.closesAt, ...sumOf(themes), themes };
};
const sumOf = (figures: readonly RoundFigures[]): RoundFigures => {
  const sum = (of: (f: RoundFigures) => number): number => figures.reduce((n, f) => n + of(f), 0);
  return { asked: sum((f) => f.asked), answered: sum((f) => f.answered), late: sum((f) => f.late) };
};

/** What an observer sees of rounds: the themes whose figures have been approved, and no round without one. */
export const approvedRounds = (rounds: Overview['rounds']): Overview['rounds'] =>
  rounds
    .map((round) => {
      const themes = round.themes.filter((theme) => theme.approved);
      return { ...round, ...sumOf(themes), themes };
    })
    .filter(({ themes }) => themes.length > 0);

/**
 * The whole network's month; the figures are the sum of what each organisation's page shows. A past month counts who
 * was there then: 80 before the 81st had joined (S22).
 */
export const overviewOf = (ledger: Ledger | Known, month: Month, today: Day): Overview => {
  const known = 'events' in ledger ? ledger : know(ledger, today);
  return overviews(known, month, () => overviewKnown(known, month, today));
};
const mostMonths = 40;
const overviews = oncePerQuestion<Known, Overview>(mostMonths);

const overviewKnown = (known: Known, month: Month, today: Day): Overview => {
  const look = lookAt(known, month);
  const { day, question, rounds } = look;
  const rows = [...networkStandings(known, month, today).values()].flat();
  const events = known.events.filter((e) => e.month === month);
  const { silent, last } = lifeOf(known, day, silentSince(day));
  return {
    quiet: known.network.project.quietMonths.includes(Number(month.slice(5))),
    organisations: organisationsOn(known.network, day).length,
    themes: themeIds.map((theme) => themeMonth(look, theme)),
    events: {
      held: events.filter(isHeld).length,
      planned: events.filter((e) => isPlanned(e, { question })).length,
    },
    standings: Object.fromEntries(
      [...Map.groupBy(rows, (r) => r.standing)].map(([standing, all]) => [standing, all.length]),
    ),
    silent: silent.map(({ id }) => ({ organisation: id, lastSign: last.get(id)?.day ?? null })),
    rounds: rounds.map((round) => summed(known, round)),
  };
};

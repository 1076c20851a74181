import { isHeld } from './case';
import type { EventType } from './event';
import { type Known, type KnownEvent, know } from './known';
import type { Bilingual } from './language';
import { addDays, type Day, dayOf, monthOfDay } from './month';
import { beginOf, isIn, organisationsOn, type Phase } from './network';
import { obligationsOf } from './obligation';
import { type PartState, partOfTheme } from './operating-model';
import { pilotsOf } from './pilots';
import { changesOf, isGap, type ReportChange } from './report';
import { lookAt } from './report-look';
import { spreadWithin } from './report-results';
import { roundsOf } from './rounds';
import type { Ledger, Standing } from './standing';
import { standingsOf } from './standings';
import { type ThemeId, themeIds } from './theme';

export type Sums = Readonly<Partial<Record<Standing, number>>>;
/** One page for the steering group: what has changed since it last met, what threatens, and what comes. */
export type SteeringPage = {
  readonly asOf: Day;
  /** The day of its last meeting that was held before; null when there was none: then since the project began. */
  readonly lastMeeting: Day | null;
  readonly since: Day;
  readonly organisations: { readonly before: number; readonly now: number };
  readonly standings: { readonly before: Sums; readonly now: Sums };
  readonly held: Readonly<Partial<Record<EventType, number>>>;
  readonly changes: readonly ReportChange[];
  /** How many themes' parts of the operating model stand where, and how often results were told of since. */
  readonly parts: Readonly<Partial<Record<PartState, number>>>;
  readonly spread: number;
  readonly organisationNames: readonly { readonly id: string; readonly fi: string; readonly sv: string }[];
  /** Duties with rows that are overdue or at risk, those with most first. */
  readonly risks: readonly {
    readonly obligation: string;
    readonly overdue: number;
    readonly atRisk: number;
  }[];
  readonly helpOpen: readonly { readonly theme: ThemeId; readonly pilots: number }[];
  readonly coming: readonly {
    readonly event: string;
    readonly type: EventType;
    readonly title: Bilingual;
    readonly day: Day;
  }[];
  readonly phasesEnding: readonly { readonly phase: Phase['id']; readonly until: Day }[];
  readonly round: { readonly round: string; readonly closesOn: Day } | null;
};

const daysAhead = 60;
const mostRisks = 8;
const mostComing = 8;
/** What a steering group looks forward to; coffees and theme meetings are too many for one page. */
const looksForwardTo: readonly EventType[] = [
  ...(['steeringGroup', 'projectGroup', 'seminarKickoff', 'seminarInterim', 'seminarFinal'] as const),
  ...(['training', 'themeKickoff', 'okmEvent', 'dissemination', 'strategyProject'] as const),
];
const firstDayOf = (event: KnownEvent): Day => event.days[0] ?? '';

const lastMeetingBefore = (known: Known, asOf: Day): Day | null =>
  known.events
    .filter((e) => e.type === 'steeringGroup' && isHeld(e) && firstDayOf(e) < asOf)
    .map(firstDayOf)
    .toSorted()
    .at(-1) ?? null;

const rowsOn = (known: Known, day: Day) =>
  organisationsOn(known.network, day).flatMap(({ id }) =>
    standingsOf(known, { organisation: id, month: monthOfDay(day), today: day }),
  );
const sumsOf = (rows: ReturnType<typeof rowsOn>): Sums =>
  Object.fromEntries(
    [...Map.groupBy(rows, (r) => r.standing)].map(([standing, all]) => [standing, all.length]),
  );

const risksOf = ({ network }: Known, rows: ReturnType<typeof rowsOn>): SteeringPage['risks'] => {
  const byDuty = Map.groupBy(rows.filter(isGap), (r) => r.obligation);
  return obligationsOf(network.project)
    .map(({ id }) => {
      const all = byDuty.get(id) ?? [];
      const overdue = all.filter((r) => r.standing === 'overdue').length;
      return { obligation: id, overdue, atRisk: all.length - overdue };
    })
    .filter((r) => r.overdue + r.atRisk > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.atRisk - a.atRisk)
    .slice(0, mostRisks);
};

const comingOf = ({ events }: Known, asOf: Day): SteeringPage['coming'] =>
  events
    .filter(
      (e) =>
        !e.cancelled &&
        looksForwardTo.includes(e.type) &&
        firstDayOf(e) > asOf &&
        firstDayOf(e) <= addDays(asOf, daysAhead),
    )
    .toSorted((a, b) => firstDayOf(a).localeCompare(firstDayOf(b)))
    .slice(0, mostComing)
    .map((e) => ({ event: e.event, type: e.type, title: e.title, day: firstDayOf(e) }));

const roundOn = (known: Known, asOf: Day): SteeringPage['round'] => {
  const open = roundsOf(known.facts).find((r) => !r.closed && dayOf(r.closesAt) >= asOf);
  return open ? { round: open.round, closesOn: dayOf(open.closesAt) } : null;
};

const partsOf = ({ network, facts }: Known, asOf: Day): SteeringPage['parts'] => {
  const led = themeIds.filter((theme) => network.memberships.some((m) => m.theme === theme && isIn(m, asOf)));
  const states = led.map((theme) => partOfTheme(facts, theme).state);
  return Object.fromEntries([...Map.groupBy(states, (s) => s)].map(([state, all]) => [state, all.length]));
};

/** As it was on record by the end of that day. */
export const steeringPageOf = (ledger: Ledger, asOf: Day): SteeringPage => {
  const known = know(ledger, asOf);
  const lastMeeting = lastMeetingBefore(known, asOf);
  const since = lastMeeting ?? beginOf(known.network.project);
  const rows = rowsOn(known, asOf);
  const changes = changesOf(known.network, { from: since, until: asOf, asOf });
  const named = new Set(changes.flatMap((c) => [c.organisation, ...('into' in c ? [c.into] : [])]));
  const held = known.events.filter((e) => isHeld(e) && firstDayOf(e) > since && firstDayOf(e) <= asOf);
  const help = pilotsOf(known.all).filter((p) => p.helpOpen);
  return {
    asOf,
    lastMeeting,
    since,
    organisations: {
      before: organisationsOn(known.network, since).length,
      now: organisationsOn(known.network, asOf).length,
    },
    standings: { before: sumsOf(rowsOn(know(ledger, since), since)), now: sumsOf(rows) },
    held: Object.fromEntries([...Map.groupBy(held, (e) => e.type)].map(([type, all]) => [type, all.length])),
    changes,
    parts: partsOf(known, asOf),
    spread: spreadWithin(
      lookAt(known, { from: lastMeeting ? addDays(lastMeeting, 1) : since, until: asOf, asOf }),
    ).length,
    organisationNames: known.network.organisations
      .filter(({ id }) => named.has(id))
      .map(({ id, name }) => ({ id, fi: name.fi, sv: name.sv })),
    risks: risksOf(known, rows),
    helpOpen: themeIds
      .map((theme) => ({ theme, pilots: help.filter((p) => p.theme === theme).length }))
      .filter((t) => t.pilots > 0),
    coming: comingOf(known, asOf),
    phasesEnding: known.network.project.phases
      .filter(({ until }) => until >= asOf && until <= addDays(asOf, daysAhead))
      .map(({ id, until }) => ({ phase: id, until })),
    round: roundOn(known, asOf),
  };
};

import type { EventType } from './event';
import { type Known, know } from './known';
import { addMonths, type Day, firstDay, lastDay, type Month, monthOfDay } from './month';
import {
  isIn,
  membersOf,
  type Network,
  type Organisation,
  type OrganisationId,
  type OrganisationRole,
  organisationsOn,
} from './network';
import { obligationsOf } from './obligation';
import type { Stage } from './pilot';
import {
  figuresIn,
  heldOf,
  lastDayOf,
  lookAt,
  pilotsWithin,
  publishedIn,
  type ReportLook,
  relayedIn,
  roundsWithin,
  surveysWithin,
  tookPartIn,
} from './report-look';
import {
  type ReportResults,
  type ReportSpread,
  resultsOf,
  spreadFigures,
  spreadWithin,
} from './report-results';
import { rowKey } from './report-row-key';
import type { Ledger, Note, Standing, StandingRow } from './standing';
import { standingsOf } from './standings';
import { type ThemeId, themeIds } from './theme';

export { rowKey };

/** What a report is about: the days of its period, and the day by whose end everything counted was on record. */
export type ReportScope = { readonly from: Day; readonly until: Day; readonly asOf: Day };

/** One duty of one organisation in one period; facts by their ids, so that each figure opens what it counts. */
export type ReportRow = {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId | null;
  /** `2024-05` for monthly ones, a phase's id, `project`. */
  readonly period: string;
  readonly standing: Standing;
  readonly done: number;
  readonly required: number | null;
  readonly needsConfirmation: boolean;
  readonly notes: readonly Note[];
  readonly evidence: readonly string[];
};
export type ReportDuty = {
  readonly obligation: string;
  readonly role: OrganisationRole;
  readonly counts: Readonly<Partial<Record<Standing, number>>>;
  readonly rows: readonly ReportRow[];
};
export type ReportTheme = {
  readonly theme: ThemeId;
  readonly organisationsFirst: number;
  readonly organisationsLast: number;
  /** Held within the period: how many, and how many organisations took part in at least one. */
  readonly events: Readonly<
    Partial<Record<EventType, { readonly held: number; readonly organisations: number }>>
  >;
  readonly pilots: Readonly<Partial<Record<Stage, number>>>;
  readonly rounds: readonly { readonly round: string; readonly asked: number; readonly answered: number }[];
  readonly bulletins: { readonly published: number; readonly relayed: number };
  /** From form 2 on. */
  readonly results?: ReportResults;
};
export type ReportChange =
  | { readonly what: 'joined' | 'left'; readonly organisation: OrganisationId; readonly day: Day }
  | {
      readonly what: 'merged';
      readonly organisation: OrganisationId;
      readonly into: OrganisationId;
      readonly day: Day;
    }
  | {
      readonly what: 'leads' | 'ledUntil';
      readonly organisation: OrganisationId;
      readonly theme: ThemeId;
      readonly day: Day;
    };
/**
 * What is frozen: figures, organisations and the ids of facts. No person's name stands in it and no free text, so that
 * neither an erasure nor a retention changes it.
 */
export type ReportContent = ReportScope & {
  /** Of this form: it rises when the form changes. What was frozen in an earlier one is read as it is. */
  readonly form: 1 | 2;
  readonly organisations: readonly {
    readonly id: OrganisationId;
    readonly fi: string;
    readonly sv: string;
  }[];
  readonly organisationsFirst: number;
  readonly organisationsLast: number;
  readonly duties: readonly ReportDuty[];
  readonly themes: readonly ReportTheme[];
  /** Each event once, though it may stand in several themes. */
  readonly events: Readonly<Partial<Record<EventType, number>>>;
  readonly surveys: readonly { readonly survey: string; readonly asked: number; readonly answered: number }[];
  readonly changes: readonly ReportChange[];
  /** From form 2 on: each entry once, though an event may stand in several themes. */
  readonly spread?: ReportSpread;
};

const monthsOf = ({ from, until }: ReportScope): readonly Month[] => {
  const months: Month[] = [];
  for (let month = monthOfDay(from); month <= monthOfDay(until); month = addMonths(month, 1))
    months.push(month);
  return months;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rowFrom = (organisation: OrganisationId, row: StandingRow): ReportRow => ({
  organisation,
  theme: row.theme,
  period: row.period,
  standing: row.standing,
  done: row.done,
  required: row.required,
  needsConfirmation: row.needsConfirmation,
  notes: row.notes,
  evidence: [...new Set([...row.evidence, ...row.parts.flatMap((p) => p.evidence)].map((e) => e.fact))].sort(
    compare,
  ),
});

/** In the network by that day, and not gone before the month: who has left in its midst has rows of it too. */
const isThere = ({ joined, left }: Organisation, month: Month, day: Day): boolean =>
  joined <= day && !(left && left < firstDay(month));

/** A month's row stands for itself; what runs over months stands as its last month found it. */
function* dutiesOf(known: Known, scope: ReportScope): Generator<void, readonly ReportDuty[]> {
  // A list of its own: what a report looks at once takes no page's place among those that are kept.
  const everyDuty = [...obligationsOf(known.network.project)];
  const byDuty = new Map<string, Map<string, ReportRow>>(everyDuty.map(({ id }) => [id, new Map()]));
  for (const month of monthsOf(scope)) {
    const day = lastDay(month) < scope.asOf ? lastDay(month) : scope.asOf;
    for (const { id } of known.network.organisations.filter((o) => isThere(o, month, day))) {
      for (const found of standingsOf(known, { organisation: id, month, today: scope.asOf }, everyDuty)) {
        const row = rowFrom(id, found);
        byDuty.get(found.obligation)?.set(rowKey(found.obligation, row), row);
      }
      yield;
    }
  }
  return everyDuty.map(({ id, role }) => {
    const rows = [...(byDuty.get(id) ?? [])].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
    return { obligation: id, role, counts: counted(rows, (r) => r.standing), rows };
  });
}

const counted = <T, K extends string>(
  all: readonly T[],
  of: (one: T) => K,
): Readonly<Partial<Record<K, number>>> =>
  Object.fromEntries([...Map.groupBy(all, of)].map(([key, list]) => [key, list.length])) as Partial<
    Record<K, number>
  >;

const themeOf = (look: ReportLook, theme: ThemeId): ReportTheme => {
  const { known, scope } = look;
  const types = new Set(look.held.filter((e) => e.themes.includes(theme)).map((e) => e.type));
  return {
    theme,
    organisationsFirst: membersOf(known.network, theme, scope.from).length,
    organisationsLast: membersOf(known.network, theme, lastDayOf(scope)).length,
    events: Object.fromEntries(
      [...types].map((type) => [
        type,
        { held: heldOf(look, type, theme).length, organisations: tookPartIn(look, type, theme).length },
      ]),
    ),
    pilots: counted(pilotsWithin(look, theme), (p) => p.stage),
    rounds: roundsWithin(look, theme).map((round) => {
      const { asked = 0, answered = 0 } = figuresIn(look, round).get(theme) ?? {};
      return { round: round.round, asked, answered };
    }),
    bulletins: { published: publishedIn(look, theme).length, relayed: relayedIn(look, theme).length },
    results: resultsOf(look, theme),
  };
};

/** What has changed in the network within the period, in the order of days. */
export const changesOf = (network: Network, scope: ReportScope): readonly ReportChange[] => {
  const within = (day: Day | undefined): day is Day =>
    day !== undefined && day >= scope.from && day <= lastDayOf(scope);
  const organisations = network.organisations.flatMap(
    ({ id, joined, left, mergedInto }): readonly ReportChange[] => [
      ...(within(joined) && joined > scope.from
        ? [{ what: 'joined' as const, organisation: id, day: joined }]
        : []),
      ...(within(left)
        ? [
            mergedInto
              ? { what: 'merged' as const, organisation: id, into: mergedInto, day: left }
              : { what: 'left' as const, organisation: id, day: left },
          ]
        : []),
    ],
  );
  const leads = network.leaderships.flatMap(
    ({ organisation, theme, from, until }): readonly ReportChange[] => [
      ...(within(from) && from > scope.from
        ? [{ what: 'leads' as const, organisation, theme, day: from }]
        : []),
      ...(within(until) && until < scope.until
        ? [{ what: 'ledUntil' as const, organisation, theme, day: until }]
        : []),
    ],
  );
  return [...organisations, ...leads].toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.organisation, b.organisation) || compare(a.what, b.what),
  );
};

/** The same in short steps, for whoever answers others in between. */
export function* reportInSteps(ledger: Ledger, scope: ReportScope): Generator<void, ReportContent> {
  const known = know(ledger, scope.asOf);
  const look = lookAt(known, scope);
  const duties = yield* dutiesOf(known, scope);
  const named = new Set(duties.flatMap((d) => d.rows.map((r) => r.organisation)));
  return {
    form: 2,
    ...scope,
    organisations: known.network.organisations
      .filter(({ id }) => named.has(id))
      .map(({ id, name }) => ({ id, fi: name.fi, sv: name.sv }))
      .toSorted((a, b) => compare(a.id, b.id)),
    organisationsFirst: organisationsOn(known.network, scope.from).length,
    organisationsLast: organisationsOn(known.network, lastDayOf(scope)).length,
    duties,
    themes: themeIds
      .filter((theme) => isThemeInUse(known.network, theme, scope))
      .map((theme) => themeOf(look, theme)),
    events: counted(look.held, (e) => e.type),
    surveys: surveysWithin(look)
      .map(({ content }) => ({ survey: content.survey, asked: content.asked, answered: content.answered }))
      .toSorted((a, b) => compare(a.survey, b.survey)),
    changes: changesOf(known.network, scope),
    spread: spreadFigures(spreadWithin(look)),
  };
}

/** The report of a period as it was known by the end of its as-of day: the same rows give the same content, to the byte. */
export const reportOf = (ledger: Ledger, scope: ReportScope): ReportContent => {
  const steps = reportInSteps(ledger, scope);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const isThemeInUse = ({ memberships }: Network, theme: ThemeId, scope: ReportScope): boolean =>
  memberships.some(
    (m) => m.theme === theme && (isIn(m, scope.from) || isIn(m, lastDayOf(scope)) || m.from >= scope.from),
  );

/** What did not come about, and what may not: the report's gaps. */
export const isGap = ({ standing }: Pick<ReportRow, 'standing'>): boolean =>
  standing === 'overdue' || standing === 'atRisk';

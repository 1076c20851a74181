import type { Area } from './area';
import type { OrganisationId, OrganisationRole } from './network';
import { finds } from './people-text';
import type { Standing } from './standing';
import type { ThemeId } from './theme';

export type HeatDuty = {
  readonly obligation: string;
  readonly title: string;
  readonly role: OrganisationRole;
  readonly area: Area;
  readonly monthly: boolean;
};
/** One organisation's standing in one duty, theme by theme. */
export type HeatCell = {
  readonly duty: string;
  readonly theme: ThemeId | null;
  readonly standing: Standing;
  readonly needsConfirmation: boolean;
};
export type HeatRow = {
  readonly organisation: OrganisationId;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly cells: readonly HeatCell[];
  /** Themes in which the month's check-in round waits for its answer. */
  readonly unanswered: readonly ThemeId[];
};
/** What is asked of the map: everything that stands in the page's address. */
export type HeatAsk = {
  readonly theme?: ThemeId | undefined;
  readonly role?: OrganisationRole | undefined;
  readonly area?: Area | undefined;
  readonly duty?: string | undefined;
  /**
   * One standing, everything that somebody still has to do something about, what waits for a word on its reading, or
   * the organisations that have not answered the month's round.
   */
  readonly standing?: Standing | 'open' | 'confirm' | 'unanswered' | undefined;
  readonly find?: string | undefined;
  readonly sort?: 'name' | 'open' | undefined;
};

/** From what needs somebody most to what asks nothing. */
export const byNeed: readonly Standing[] = [
  'overdue',
  'atRisk',
  'noFreshInfo',
  'notDue',
  'onTrack',
  'fulfilled',
  'notApplicable',
];
const need = (standing: Standing): number => byNeed.indexOf(standing);
export const isOpenStanding = (standing: Standing): boolean => need(standing) <= need('noFreshInfo');

export type ShownCell = {
  readonly standing: Standing;
  /** In so many themes it stands so or better. */
  readonly themes: number;
  readonly needsConfirmation: boolean;
};
export type ShownRow = {
  readonly organisation: OrganisationId;
  readonly name: HeatRow['name'];
  readonly open: number;
  /** In the order of the shown duties; null where the organisation has no such duty. */
  readonly cells: readonly (ShownCell | null)[];
};
export type HeatMap = {
  readonly duties: readonly HeatDuty[];
  readonly rows: readonly ShownRow[];
  /** Per duty: how many of the shown organisations stand how. */
  readonly totals: readonly Readonly<Partial<Record<Standing, number>>>[];
};

/** Of several themes the one that needs somebody most. */
const shown = (cells: readonly HeatCell[]): ShownCell | null => {
  const [worst] = cells.toSorted((a, b) => need(a.standing) - need(b.standing));
  return worst
    ? {
        standing: worst.standing,
        themes: cells.length,
        needsConfirmation: cells.some((c) => c.needsConfirmation),
      }
    : null;
};
const fits = (asked: HeatAsk['standing'], cell: ShownCell | null): boolean =>
  cell !== null &&
  (asked === 'open'
    ? isOpenStanding(cell.standing)
    : asked === 'confirm'
      ? cell.needsConfirmation
      : cell.standing === asked);
/** Whether an organisation belongs on the list that is asked for. */
const isOnList = (
  { standing, theme }: HeatAsk,
  row: HeatRow,
  cells: readonly (ShownCell | null)[],
): boolean =>
  standing === 'unanswered'
    ? row.unanswered.some((one) => !theme || one === theme)
    : cells.some((c) => c !== null && (!standing || fits(standing, c)));
const counted = (cells: readonly (ShownCell | null)[]) => {
  const all = Map.groupBy(
    cells.filter((c) => c !== null),
    (c) => c.standing,
  );
  return Object.fromEntries([...all].map(([standing, some]) => [standing, some.length]));
};

/**
 * Organisations by duties as they were asked for. What applies to nobody has no column; rows come in the order in
 * which they were given, or those first that most is open of.
 */
export const heatMap = (duties: readonly HeatDuty[], rows: readonly HeatRow[], ask: HeatAsk): HeatMap => {
  const asked = duties.filter(
    (d) =>
      (!ask.role || d.role === ask.role) &&
      (!ask.area || d.area === ask.area) &&
      (!ask.duty || d.obligation === ask.duty),
  );
  const found = rows.filter((r) => finds(ask.find ?? '', [r.name.fi, r.name.sv]));
  const drawn = found.map((row) => {
    const own = row.cells.filter((c) => c.standing !== 'notApplicable');
    const byDuty = Map.groupBy(
      own.filter((c) => !ask.theme || c.theme === ask.theme),
      (c) => c.duty,
    );
    return { row, cells: asked.map((d) => shown(byDuty.get(d.obligation) ?? [])) };
  });
  const columns = asked.map((_, at) => drawn.some(({ cells }) => cells[at] !== null));
  const kept = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => columns[at]);
  const shownRows = drawn
    .filter(({ row, cells }) => isOnList(ask, row, cells))
    .map(({ row, cells }) => ({
      organisation: row.organisation,
      name: row.name,
      open: cells.filter((c) => c && isOpenStanding(c.standing)).length,
      cells: kept(cells),
    }));
  const sorted = ask.sort === 'open' ? shownRows.toSorted((a, b) => b.open - a.open) : shownRows;
  return {
    duties: kept(asked),
    rows: sorted,
    totals: kept(asked).map((_, at) => counted(sorted.map((r) => r.cells[at] ?? null))),
  };
};

import { organisationRoles } from '@shared/domain/network';
import type { Standing } from '@shared/domain/standing';
import { themeIds } from '@shared/domain/theme';
import type { CatalogueEntry, DutyRow } from '../../api/types';

export const rowKey = (row: DutyRow): string => `${row.obligation}~${row.theme ?? 'none'}~${row.period}`;
/** Monthly rows are about a month; the others about a phase or the whole project. */
export const isMonthly = (row: DutyRow): boolean => /^\d{4}-\d\d$/.test(row.period);

const urgency: Readonly<Record<Standing, number>> = {
  overdue: 0,
  atRisk: 1,
  noFreshInfo: 2,
  onTrack: 3,
  notDue: 4,
  fulfilled: 5,
  notApplicable: 6,
};
const byUrgency = (a: DutyRow, b: DutyRow): number =>
  urgency[a.standing] - urgency[b.standing] || (a.due ?? '9999').localeCompare(b.due ?? '9999');

/** What to do next in this month: whatever is late or in danger, and what falls due before the month ends. */
export const nextActs = (rows: readonly DutyRow[], month: string): readonly DutyRow[] =>
  rows
    .filter(
      (row) =>
        urgency[row.standing] <= urgency.noFreshInfo ||
        (urgency[row.standing] <= urgency.notDue && row.due?.slice(0, 7) === month),
    )
    .toSorted(byUrgency);

export type DutyGroup = {
  readonly role: DutyRow['role'];
  readonly themes: readonly { readonly theme: DutyRow['theme']; readonly rows: readonly DutyRow[] }[];
};

/** By role as the source prints them, then by theme; what belongs to no theme comes first. */
export const grouped = (rows: readonly DutyRow[]): readonly DutyGroup[] =>
  organisationRoles
    .map((role) => ({
      role,
      themes: [null, ...themeIds]
        .map((theme) => ({ theme, rows: rows.filter((r) => r.role === role && r.theme === theme) }))
        .filter((group) => group.rows.length > 0),
    }))
    .filter((group) => group.themes.length > 0);

/** The catalogue by id: a row names its obligation only. */
export const byId = (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

export const countsOf = (rows: readonly DutyRow[]): readonly (readonly [Standing, number])[] =>
  (Object.keys(urgency) as Standing[])
    .map((standing) => [standing, rows.filter((r) => r.standing === standing).length] as const)
    .filter(([, n]) => n > 0);

import { organisationRoles } from '@shared/domain/network';
import type { Standing } from '@shared/domain/standing';
import { themeIds } from '@shared/domain/theme';
import { byUrgency, byUrgencyOf, isPressing, isToDo } from '@shared/domain/urgency';
import type { CatalogueEntry, DutyRow } from '../../api/types';

export const rowKey = (row: DutyRow): string => `${row.obligation}~${row.theme ?? 'none'}~${row.period}`;
/** Monthly rows are about a month; the others about a phase or the whole project. */
export const isMonthly = (row: DutyRow): boolean => /^\d{4}-\d\d$/.test(row.period);

/** What to do next in this month: whatever is late or in danger, and what falls due before the month ends. */
export const nextActs = (rows: readonly DutyRow[], month: string): readonly DutyRow[] =>
  rows
    .filter((row) => isPressing(row.standing) || (isToDo(row.standing) && row.due?.slice(0, 7) === month))
    .toSorted(byUrgency);

/** What is to be done of one duty by one day, whatever the themes: one line, its rows in their order. */
export const mergedByDuty = (rows: readonly DutyRow[]): readonly (readonly [DutyRow, ...DutyRow[]])[] => {
  const alike = (row: DutyRow): string =>
    JSON.stringify([
      row.obligation,
      row.role,
      row.standing,
      row.due,
      isMonthly(row),
      row.notes.includes('nothingLogged'),
    ]);
  return [...Map.groupBy(rows, alike).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const] : [],
  );
};

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
  byUrgencyOf
    .map((standing) => [standing, rows.filter((r) => r.standing === standing).length] as const)
    .filter(([, n]) => n > 0);

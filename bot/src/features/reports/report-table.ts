import { type Cell, type TableFile, tableFile } from '../../answers/tables';
import type { NumberedReport } from '../../ports';
import type { Language } from '../../shared/domain/language';
import { obligationById } from '../../shared/domain/obligation';
import { isGap, type ReportDuty, type ReportRow, rowKey } from '../../shared/domain/report';
import { themeById } from '../../shared/domain/theme';
import { standingNames } from '../../shared/text/obligations';
import { dutyHeadings, reasonHeading, reportNames, roleNames } from '../../shared/text/reports';
import type { FrozenReport } from './view';

type Asked = { readonly format: 'csv' | 'xlsx'; readonly table: 'duties' | 'gaps'; readonly lang: Language };

/** Every row with its figures, or the gaps with their reasons; the same words as on the page. */
export const reportTable = (
  { number, version }: NumberedReport,
  { content, reasons }: FrozenReport,
  { format, table, lang }: Asked,
): Promise<TableFile> => {
  const nameOf = new Map(content.organisations.map((o) => [o.id, lang === 'sv' ? o.sv : o.fi]));
  const cellsOf = ({ obligation, role }: ReportDuty, row: ReportRow): readonly Cell[] => [
    obligationById(obligation)?.title[lang] ?? obligation,
    roleNames[role][lang],
    nameOf.get(row.organisation) ?? row.organisation,
    row.theme ? themeById(row.theme).name[lang] : '',
    row.period,
    standingNames[row.standing][lang],
    row.done,
    row.required ?? '',
    row.evidence.length,
  ];
  const isGaps = table === 'gaps';
  const headings = [...dutyHeadings, ...(isGaps ? [reasonHeading] : [])].map((h) => h[lang]);
  const lines = content.duties.flatMap((duty) =>
    duty.rows
      .filter((row) => !isGaps || isGap(row))
      .map((row) => [
        ...cellsOf(duty, row),
        ...(isGaps ? [reasons[rowKey(duty.obligation, row)] ?? ''] : []),
      ]),
  );
  return tableFile([headings, ...lines], `${reportNames[table][lang]} ${number}-${version}`, format);
};

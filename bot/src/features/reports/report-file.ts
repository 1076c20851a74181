import { fileMade } from '../../answers/file-made';
import { csvFiles, type TableFile, tableFile, workbookFile } from '../../answers/tables';
import type { Language } from '../../shared/domain/language';
import { reportNames } from '../../shared/text/reports';
import type { PrintedReport } from './printed';
import { reportPaper } from './report-paper';
import { dutyTable, gapTable, reportSheets } from './report-table';

type ReportWish = {
  readonly format: 'csv' | 'xlsx' | 'pdf';
  readonly table: 'duties' | 'gaps' | 'all';
  readonly headings?: 'sv' | undefined;
  readonly lang: Language;
};

/** A numbered report to take away: on paper, as a workbook, or one table of it. */
export const reportFile = async (
  report: PrintedReport,
  { format, table, headings, lang }: ReportWish,
): Promise<TableFile> => {
  const { head } = report;
  const name = `${reportNames[table === 'gaps' ? 'gaps' : 'duties'][lang]} ${head.number}-${head.version}`;
  if (format === 'pdf') {
    const bytes = await fileMade({ paper: reportPaper(report, { lang, also: headings }) });
    return { name: `${name}.pdf`, type: 'application/pdf', content: bytes.toString('base64') };
  }
  if (table === 'gaps') return tableFile(gapTable(report, lang), name, format);
  if (format === 'csv' && table === 'all') return csvFiles(reportSheets(report, lang), name, head.frozenAt);
  if (format === 'csv') return tableFile(dutyTable(report, lang), name, format);
  return workbookFile(reportSheets(report, lang), name);
};

import { renderPdf } from '../../answers/pdf/render';
import { type TableFile, tableFile, workbookFile } from '../../answers/tables';
import type { NumberedReport } from '../../ports';
import type { Language } from '../../shared/domain/language';
import { reportNames } from '../../shared/text/reports';
import type { IndicatorWords } from './indicator-words';
import { reportPaper } from './report-paper';
import { dutyTable, gapTable, reportSheets } from './report-table';
import type { FrozenReport } from './view';

type Asked = {
  readonly format: 'csv' | 'xlsx' | 'pdf';
  readonly table: 'duties' | 'gaps';
  readonly headings?: 'sv' | undefined;
  readonly lang: Language;
};

/** A numbered report to take away: on paper, as a workbook, or one table of it. */
export const reportFile = async (
  head: NumberedReport,
  frozen: FrozenReport,
  measures: IndicatorWords,
  { format, table, headings, lang }: Asked,
): Promise<TableFile> => {
  const name = `${reportNames[table][lang]} ${head.number}-${head.version}`;
  if (format === 'pdf') {
    const bytes = await renderPdf(reportPaper(head, frozen, measures, { lang, also: headings }));
    return { name: `${name}.pdf`, type: 'application/pdf', content: bytes.toString('base64') };
  }
  if (table === 'gaps') return tableFile(gapTable(frozen, lang), name, format);
  if (format === 'csv') return tableFile(dutyTable(frozen, lang), name, format);
  return workbookFile(reportSheets(head, frozen, measures, lang), name);
};

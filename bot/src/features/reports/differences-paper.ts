import type { PaperBlock } from '../../answers/pdf/blocks';
import { obligationIn } from '../../shared/domain/obligation';
import { differencesOf } from '../../shared/domain/report-differences';
import { figureDifferences } from '../../shared/domain/report-figures';
import { numbersSaid } from '../../shared/text/report-figure-name';
import type { PrintedReport } from './printed';
import type { PaperWish } from './report-paper';
import { figureNamed, wordsOf } from './report-words';

/** How a version differs from the one before: each figure, and of the duties how many rows; the rows are in the workbook. */
export const differenceBlocks = (
  { before, frozen, measures, project }: Omit<PrintedReport, 'head'>,
  { lang, also }: PaperWish,
  version: number,
): readonly PaperBlock[] => {
  const { content: after } = frozen;
  if (!before || after.form === 1) return [];
  const d = wordsOf[lang].differences;
  const other = also && also !== lang ? also : undefined;
  const heading: PaperBlock = {
    heading: 2,
    text: d.title(version - 1),
    ...(other ? { also: { lang: other, text: wordsOf[other].differences.title(version - 1) } } : {}),
  };
  const figures = figureDifferences(before, after);
  const rows = Map.groupBy(differencesOf(before, after), (one) => one.obligation);
  if (figures.length + rows.size === 0) return [heading, { paragraph: d.none }];
  return [
    heading,
    ...(figures.length > 0
      ? [
          {
            table: d.figures,
            headings: [d.figure, d.before, d.after],
            rows: figures.map(({ figure, before: was, after: is }) => [
              figureNamed(figure, after, measures, lang),
              was ? numbersSaid(was, lang) : d.absentFigure,
              is ? numbersSaid(is, lang) : d.absentFigure,
            ]),
            widths: [4, 1.5, 1.5],
          },
        ]
      : []),
    ...(rows.size > 0
      ? [
          {
            table: d.rows,
            headings: [wordsOf[lang].duties.duty, d.rowCount],
            rows: [...rows].map(([obligation, all]) => [
              obligationIn(project, obligation)?.title[lang] ?? obligation,
              String(all.length),
            ]),
            widths: [4, 1],
          },
        ]
      : []),
  ];
};

import type { SheetCell, WorkbookSheet } from '../../answers/tables';
import type { Language } from '../../shared/domain/language';
import { obligationIn } from '../../shared/domain/obligation';
import { differencesOf, type ReportDifference } from '../../shared/domain/report-differences';
import { figureDifferences } from '../../shared/domain/report-figures';
import { numbersSaid } from '../../shared/text/report-figure-name';
import type { PrintedReport } from './printed';
import { figureNamed, organisationNames, standingWord, themeName, wordsOf } from './report-words';

/** A sheet of every row, and one of every other figure, that a version tells otherwise than the one before. */
export const differenceSheets = (
  { before, frozen, measures, project }: Omit<PrintedReport, 'head'>,
  lang: Language,
): readonly WorkbookSheet[] => {
  const { content } = frozen;
  if (!before || content.form === 1) return [];
  const { differences: d, duties } = wordsOf[lang];
  const nameOf = organisationNames(frozen, lang);
  const said = (of: ReportDifference['before'], period: string): readonly SheetCell[] =>
    of ? [standingWord(of.standing, period, lang), of.done] : [d.absent, ''];
  const rows = differencesOf(before, content).map(({ obligation, row, before: was, after: is, facts }) => [
    obligationIn(project, obligation)?.title[lang] ?? obligation,
    nameOf(row.organisation),
    row.theme ? themeName(row.theme, lang) : '',
    row.period,
    ...said(was, row.period),
    ...said(is, row.period),
    facts.length > 0 ? d.causes(facts.length) : d.ruleOnly,
  ]);
  const figures = figureDifferences(before, content).map(({ figure, before: was, after: is }) => [
    figureNamed(figure, content, measures, lang),
    was ? numbersSaid(was, lang) : d.absentFigure,
    is ? numbersSaid(is, lang) : d.absentFigure,
  ]);
  return [
    {
      sheet: d.rows,
      table: [
        [
          duties.duty,
          duties.organisation,
          duties.theme,
          duties.period,
          d.before,
          `${d.before}: ${duties.done}`,
          d.after,
          `${d.after}: ${duties.done}`,
          d.cause,
        ],
        ...rows,
      ],
    },
    { sheet: d.figures, table: [[d.figure, d.before, d.after], ...figures] },
  ];
};

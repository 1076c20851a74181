import type { SheetCell, SheetTable, WorkbookSheet } from '../../answers/tables';
import type { Language } from '../../shared/domain/language';
import type { ReportContent } from '../../shared/domain/report';
import type { ReportSpread } from '../../shared/domain/report-results';
import { spreadSorts } from '../../shared/domain/spread';
import { type IndicatorWords, wordsOfIndicator } from './indicator-words';
import { themeName, wordsOf } from './report-words';
import { indicatorCells } from './results-paper';

const indicatorTable = ({ themes }: ReportContent, measures: IndicatorWords, lang: Language): SheetTable => {
  const r = wordsOf[lang].results;
  return [
    [wordsOf[lang].duties.theme, r.indicator, r.baseline, r.target, r.actual, r.unit, r.source],
    ...themes.flatMap(({ theme, results }) =>
      (results?.indicators ?? []).map((one): readonly SheetCell[] => {
        const [name, , , , source] = indicatorCells(one, measures, lang);
        const { unit } = wordsOfIndicator(measures, one.fact);
        const figures = [one.baseline, one.target, one.actual].map((value) => value ?? '');
        return [themeName(theme, lang), name, ...figures, unit, source];
      }),
    ),
  ];
};

const spreadRows = (
  name: string,
  spread: ReportSpread,
  lang: Language,
): readonly (readonly SheetCell[])[] => {
  const r = wordsOf[lang].results;
  return [
    ...spreadSorts
      .filter((sort) => spread.entries[sort])
      .map((sort) => [name, r.sorts[sort], spread.entries[sort] ?? 0]),
    [name, r.national, spread.national],
    ...(spread.reachTold > 0 ? [[name, r.reached(spread.reachTold), spread.reach]] : []),
  ];
};
const spreadTable = ({ themes, spread }: ReportContent, lang: Language): SheetTable => {
  const { results: r, duties, network } = wordsOf[lang];
  return [
    [duties.theme, r.sort, r.entries],
    ...themes.flatMap(({ theme, results }) =>
      results ? spreadRows(themeName(theme, lang), results.spread, lang) : [],
    ),
    ...(spread ? spreadRows(network.title, spread, lang) : []),
  ];
};

const groupTable = ({ themes }: ReportContent, lang: Language): SheetTable => {
  const { results: r, duties } = wordsOf[lang];
  return [
    [duties.theme, r.model, r.groups, r.groupNumber, r.grouped, r.named],
    ...themes.flatMap(({ theme, results }): SheetCell[][] =>
      results
        ? [
            [
              themeName(theme, lang),
              r.states[results.model],
              r.groupStates[results.groups.state],
              results.groups.groups,
              results.groups.organisations,
              results.groups.named,
            ],
          ]
        : [],
    ),
  ];
};

/** A sheet for each table of results; none in a report that was frozen before these figures were. */
export const resultSheets = (
  content: ReportContent,
  measures: IndicatorWords,
  lang: Language,
): readonly WorkbookSheet[] => {
  if (content.form === 1) return [];
  const r = wordsOf[lang].results;
  return [
    { sheet: r.indicators, table: indicatorTable(content, measures, lang) },
    { sheet: r.spread, table: spreadTable(content, lang) },
    { sheet: r.groups, table: groupTable(content, lang) },
  ];
};

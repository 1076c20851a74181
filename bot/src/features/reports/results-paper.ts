import type { PaperBlock } from '../../answers/pdf/blocks';
import type { Language } from '../../shared/domain/language';
import type { ReportTheme } from '../../shared/domain/report';
import type { ReportGroups, ReportIndicator, ReportSpread } from '../../shared/domain/report-results';
import { spreadSorts } from '../../shared/domain/spread';
import { type IndicatorWords, wordsOfIndicator } from './indicator-words';
import { themeName, wordsOf } from './report-words';

const figure = (value: number | null, unit: string, lang: Language): string =>
  value === null ? wordsOf[lang].results.unknown : `${value.toLocaleString(lang)} ${unit}`.trim();

/** Name, baseline, target, actual and source, in the reader's language. */
export const indicatorCells = (
  of: ReportIndicator,
  measures: IndicatorWords,
  lang: Language,
): readonly [string, string, string, string, string] => {
  const { name, unit, source } = wordsOfIndicator(measures, of.fact);
  return [
    (lang === 'sv' && name.sv) || name.fi || name.sv || wordsOf[lang].results.unnamed,
    figure(of.baseline, unit, lang),
    figure(of.target, unit, lang),
    figure(of.actual, unit, lang),
    source,
  ];
};

export const spreadLine = ({ entries, national, reach, reachTold }: ReportSpread, lang: Language): string => {
  const r = wordsOf[lang].results;
  const told = spreadSorts.filter((sort) => entries[sort]).map((sort) => `${r.sorts[sort]} ${entries[sort]}`);
  if (told.length === 0) return `${r.spread}: ${r.noSpread}`;
  return [
    `${r.spread}: ${told.join(', ')}`,
    `${r.national} ${national}`,
    ...(reachTold > 0 ? [r.reach(reach, reachTold)] : []),
  ].join('. ');
};

export const groupsLine = ({ state, groups, organisations, named }: ReportGroups, lang: Language): string => {
  const r = wordsOf[lang].results;
  const said = `${r.groups}: ${r.groupStates[state]}`;
  if (state !== 'divided') return said;
  return `${said}, ${r.groupCount(groups)}, ${r.grouped} ${organisations}, ${r.named} ${named}`;
};

/** What a theme has to show for itself; of a report that was frozen before these figures were, nothing. */
export const resultBlocks = (
  { theme, results }: ReportTheme,
  measures: IndicatorWords,
  lang: Language,
): readonly PaperBlock[] => {
  if (!results) return [];
  const r = wordsOf[lang].results;
  const lines = [
    `${r.model}: ${r.states[results.model]}`,
    groupsLine(results.groups, lang),
    spreadLine(results.spread, lang),
  ];
  if (results.indicators.length === 0) return [{ list: [...lines, `${r.indicators}: ${r.noIndicators}`] }];
  return [
    { list: lines },
    {
      table: `${r.indicators}: ${themeName(theme, lang)}`,
      headings: [r.indicator, r.baseline, r.target, r.actual, r.source],
      rows: results.indicators.map((one) => indicatorCells(one, measures, lang)),
      widths: [3, 1.3, 1.3, 1.3, 3],
    },
  ];
};

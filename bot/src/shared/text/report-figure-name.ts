import type { Language } from '../domain/language';
import { isThemeId, themeById } from '../domain/theme';
import { wordIn } from '../domain/word-in';
import type { TabText } from './tab/fi';
import type { ReportsWords } from './tab/reports/fi';
import { roundName } from './time';

export type FigureWords = {
  readonly report: ReportsWords;
  readonly tab: Pick<TabText, 'eventType' | 'stage'>;
  readonly lang: Language;
  /** What a measure is called. */
  readonly measure: (indicator: string) => string;
};

const calledIn = ({ report: r, tab, measure }: FigureWords, what: string, which: string): string => {
  const word = (words: Readonly<Record<string, string>>) => wordIn(words, which) ?? which;
  switch (what) {
    case 'members':
      return `${r.themes.organisations}, ${which === 'first' ? r.themes.first : r.themes.last}`;
    case 'held':
    case 'events':
      return `${word(tab.eventType)}, ${r.themes.held.toLocaleLowerCase()}`;
    case 'tookPart':
      return `${word(tab.eventType)}, ${r.themes.tookPart.toLocaleLowerCase()}`;
    case 'pilots':
      return `${r.themes.pilots}: ${word(tab.stage)}`;
    case 'round':
      return `${r.themes.rounds} ${roundName(which)}`;
    case 'survey':
      return word(r.network.survey);
    case 'published':
      return r.themes.published;
    case 'relayed':
      return `${r.themes.published}, ${r.themes.relayed}`;
    case 'spread':
      return `${r.results.spread}: ${which === 'national' ? r.results.national.toLocaleLowerCase() : word(r.results.sorts)}`;
    case 'grouped':
      return `${r.results.groups}: ${r.results.grouped}`;
    case 'named':
      return `${r.results.groups}: ${r.results.named}`;
    case 'indicator':
      return `${r.results.indicator}: ${measure(which)} (${[r.results.baseline, r.results.target, r.results.actual].join(' / ')})`;
    default:
      return what;
  }
};

/** A figure of the report in words: whose, and of what. */
export const figureCalled = (figure: string, words: FigureWords): string => {
  const [what = '', of = '', which = ''] = figure.split('~');
  if (isThemeId(of)) return `${themeById(of).name[words.lang]} · ${calledIn(words, what, which)}`;
  return `${words.report.network.title} · ${calledIn(words, what, of)}`;
};
/** `12 / 40 / –` */
export const numbersSaid = (numbers: readonly (number | null)[], lang: Language): string =>
  numbers.map((n) => (n === null ? '–' : n.toLocaleString(lang))).join(' / ');

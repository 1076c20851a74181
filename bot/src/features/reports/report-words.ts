import type { Language } from '../../shared/domain/language';
import type { ReportContent } from '../../shared/domain/report';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import { wordIn } from '../../shared/domain/word-in';
import { periodName as named } from '../../shared/text/period-name';
import { figureCalled } from '../../shared/text/report-figure-name';
import { en } from '../../shared/text/tab/en';
import { fi } from '../../shared/text/tab/fi';
import { reportsEn } from '../../shared/text/tab/reports/en';
import { reportsFi } from '../../shared/text/tab/reports/fi';
import { reportsSv } from '../../shared/text/tab/reports/sv';
import { sv } from '../../shared/text/tab/sv';
import { monthName, roundName } from '../../shared/text/time';
import { type IndicatorWords, wordsOfIndicator } from './indicator-words';
import type { FrozenReport } from './view';

// On paper and in files the report says what its page says, in the same words.
export const wordsOf = { fi: reportsFi, sv: reportsSv, en: reportsEn } as const;
const tabWords = { fi, sv, en } as const;

const word = (words: Readonly<Record<string, string>>, key: string): string => wordIn(words, key) ?? key;
export const eventName = (type: string, lang: Language): string => word(tabWords[lang].eventType, type);
export const stageName = (stage: string, lang: Language): string => word(tabWords[lang].stage, stage);
export const surveyName = (survey: string, lang: Language): string =>
  word(wordsOf[lang].network.survey, survey);
export const themeName = (theme: ThemeId, lang: Language): string => themeById(theme).name[lang];
const isMonth = (period: string): boolean => /^\d{4}-\d\d$/u.test(period);
export const periodName = (period: string, lang: Language): string =>
  named(period, tabWords[lang], (month) => monthName(month, lang));
/** `5/2024`: where a row has many. */
export const shortPeriod = (period: string, lang: Language): string =>
  isMonth(period) ? roundName(period) : periodName(period, lang);
export const roundCalled = (round: string): string => (isMonth(round) ? roundName(round) : round);
export const standingWord = (standing: string, period: string, lang: Language): string =>
  standing === 'overdue' && isMonth(period)
    ? tabWords[lang].notRealised
    : word(tabWords[lang].standing, standing);

/** Names as they were when the report was frozen. */
export const organisationNames = ({ content }: FrozenReport, lang: Language) => {
  const names = new Map(content.organisations.map((o) => [o.id, (lang === 'sv' && o.sv) || o.fi]));
  return (id: string): string => names.get(id) ?? id;
};

/** What a report's own figures mean: one of before says nothing of figures that it does not hold. */
export const definitionsIn = (
  { form }: ReportContent,
  lang: Language,
): readonly (readonly [string, string])[] => {
  const { list, results } = wordsOf[lang].definitions;
  return form === 1 ? list : [...list, ...results];
};

/** A figure in words; a measure's own name as far as it has one. */
export const figureNamed = (
  figure: string,
  { themes }: ReportContent,
  measures: IndicatorWords,
  lang: Language,
): string =>
  figureCalled(figure, {
    report: wordsOf[lang],
    tab: tabWords[lang],
    lang,
    measure: (indicator) => {
      const found = themes.flatMap((t) => t.results?.indicators ?? []).find((i) => i.indicator === indicator);
      const { name } = wordsOfIndicator(measures, found?.fact ?? '');
      return (lang === 'sv' && name.sv) || name.fi || name.sv || wordsOf[lang].results.unnamed;
    },
  });

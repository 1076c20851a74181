import type { Ports } from '../../ports';
import { isKind } from '../../shared/domain/fact';
import type { ReportContent } from '../../shared/domain/report';

/** What its writer called a measure, by the fact's id: words are read where they stand, and are not frozen. */
export type IndicatorWords = ReadonlyMap<
  string,
  {
    readonly name: { readonly fi: string; readonly sv: string };
    readonly unit: string;
    readonly source: string;
  }
>;

export const indicatorWords = async (
  { stores }: Pick<Ports, 'stores'>,
  { themes }: ReportContent,
): Promise<IndicatorWords> => {
  const named = new Set(themes.flatMap((t) => t.results?.indicators.map((i) => i.fact) ?? []));
  if (named.size === 0) return new Map();
  const facts = (await stores.facts.all()).filter(isKind('indicatorSet')).filter((f) => named.has(f.id));
  return new Map(facts.map(({ id, content: { name, unit, source } }) => [id, { name, unit, source }]));
};

const wordless = { name: { fi: '', sv: '' }, unit: '', source: '' };
export const wordsOfIndicator = (words: IndicatorWords, fact: string) => words.get(fact) ?? wordless;

import type { Fact } from './fact';
import type { Network } from './network';
import { answersTo, brokenDown, type QuestionResult, type Survey, type SurveyQuestion } from './survey';
import type { ThemeId } from './theme';

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ');
/** Asked with the same words and the same choices: otherwise two figures would be set beside each other that say different things. */
const isSame = (a: SurveyQuestion, b: SurveyQuestion): boolean =>
  a.type === b.type &&
  a.type !== 'text' &&
  plain(a.fi) === plain(b.fi) &&
  a.options.length === b.options.length &&
  a.options.every((option, n) => plain(option.fi) === plain(b.options[n]?.fi ?? ''));

/** Questions of the start survey with their like in the final one. */
export const samePairs = (
  start: readonly SurveyQuestion[],
  final: readonly SurveyQuestion[],
): readonly (readonly [start: SurveyQuestion, final: SurveyQuestion])[] =>
  start.flatMap((question) => {
    const found = final.find((one) => isSame(question, one));
    return found ? [[question, found] as const] : [];
  });

export type CompareSide = { readonly answered: number; readonly counts: readonly number[] };
export type Beside = {
  readonly question: SurveyQuestion;
  readonly groups: readonly {
    readonly theme: ThemeId | null;
    /** Null where too few have answered. */
    readonly start: CompareSide | null;
    readonly final: CompareSide | null;
  }[];
};

const sideOf = (results: readonly QuestionResult[] | null, id: string): CompareSide | null => {
  const found = results?.find((r) => r.id === id);
  return found ? { answered: found.answered, counts: found.counts } : null;
};

/** Start and final beside each other (Liite 4, rivi 28), of all and of each theme that both were asked in. */
export const besideEachOther = (
  network: Network,
  facts: readonly Fact[],
  start: Survey,
  final: Survey,
): readonly Beside[] => {
  const first = brokenDown(network, start, answersTo(facts, start));
  const last = new Map(brokenDown(network, final, answersTo(facts, final)).map((g) => [g.theme, g.results]));
  return samePairs(start.questions, final.questions).map(([question, same]) => ({
    question,
    groups: first
      .filter(({ theme }) => last.has(theme))
      .map(({ theme, results }) => ({
        theme,
        start: sideOf(results, question.id),
        final: sideOf(last.get(theme) ?? null, same.id),
      })),
  }));
};

/** The mean of a scale that begins at one; null of none. */
export const meanOf = ({ counts }: CompareSide): number | null => {
  const answered = counts.reduce((sum, n) => sum + n, 0);
  return answered === 0 ? null : counts.reduce((sum, n, at) => sum + n * (at + 1), 0) / answered;
};

import type { EventId } from './event';
import { type Fact, type FactOf, ofKind } from './fact';
import { type Day, dayOf, type Instant } from './month';
import { membersOf, type Network, type OrganisationId, organisationsOn } from './network';
import { type ThemeId, themeIds } from './theme';

/** The start and the final survey (Liite 4, rivit 28 ja 38), and the project's own ones. */
export type SurveyId = 'start' | 'final' | `own-${string}`;
export const isSurveyId = (word: string): word is SurveyId =>
  word === 'start' || word === 'final' || /^own-[A-Za-z0-9-]{1,64}$/u.test(word);

type InTwo = { readonly fi: string; readonly sv: string };
export const questionTypes = ['one', 'many', 'scale', 'text'] as const;
export type QuestionType = (typeof questionTypes)[number];
export type SurveyQuestion = InTwo & {
  readonly id: string;
  readonly type: QuestionType;
  /** Of `one` and `many`. */
  readonly options: readonly InTwo[];
};
/** By the question's id: the numbers of the options that were chosen, a number of the scale, or a text. */
export type SurveyAnswers = Readonly<Record<string, readonly number[] | number | string>>;

/** What is asked never changes after the opening: another question is another survey. */
export type SurveyOpened = {
  readonly kind: 'surveyOpened';
  readonly survey: SurveyId;
  readonly title: InTwo;
  readonly questions: readonly SurveyQuestion[];
  /** It is answered elsewhere; here organisations say that they have answered. */
  readonly url?: string;
  readonly closesAt: Instant;
  /** Feedback on this training, asked of who took part in it; without it everybody of the opening day is asked. */
  readonly training?: EventId;
  readonly asked?: readonly OrganisationId[];
};
export type SurveyAnswered = {
  readonly kind: 'surveyAnswered';
  readonly survey: SurveyId;
  readonly organisation: OrganisationId;
  readonly answers: SurveyAnswers;
  /** The coordinator's word that it was answered elsewhere, not the organisation's own. */
  readonly byCoordinator?: boolean;
};

export type Survey = Omit<SurveyOpened, 'kind'> & {
  readonly openedOn: Day;
  readonly closedAt: Instant | null;
  readonly asked: readonly OrganisationId[];
};

/** The scale goes from 1 to this. */
export const scaleTop = 5;
/** Of fewer answers nothing is broken down: nobody is to be told from the others. */
export const smallestGroup = 5;
export const mostQuestions = 30;
export const longestAnswer = 4000;

/** Everything that was ever opened, the newest first. What is over is closed, also before anybody has written it down. */
export const surveysOf = (facts: readonly Fact[], network: Network, now: Instant): readonly Survey[] => {
  const closed = new Map(ofKind(facts, 'surveyClosed').map((f) => [f.content.survey, f.recordedAt]));
  return ofKind(facts, 'surveyOpened')
    .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))
    .map(({ content: { kind: _, ...opened }, day }) => ({
      ...opened,
      openedOn: day,
      closedAt: closed.get(opened.survey) ?? (opened.closesAt <= now ? opened.closesAt : null),
      asked: opened.asked ?? organisationsOn(network, day).map(({ id }) => id),
    }));
};

/** The latest word of each organisation that was asked, from before the close. */
export const answersTo = (facts: readonly Fact[], survey: Survey): readonly FactOf<'surveyAnswered'>[] => {
  const until = survey.closedAt ?? '9';
  const asked = new Set(survey.asked);
  const inTime = ofKind(facts, 'surveyAnswered')
    .filter(
      ({ content, recordedAt }) =>
        content.survey === survey.survey && asked.has(content.organisation) && recordedAt <= until,
    )
    .toSorted((a, b) => a.number - b.number);
  return [...new Map(inTime.map((f) => [f.content.organisation, f])).values()];
};

export type Rate = { readonly asked: number; readonly answered: number };
/** How many of the theme's organisations have answered; an organisation of two themes counts in both. */
export const ratesOf = (
  network: Network,
  survey: Survey,
  answered: ReadonlySet<OrganisationId>,
): readonly (Rate & { readonly theme: ThemeId })[] =>
  themeIds
    .map((theme) => {
      const asked = membersOf(network, theme, survey.openedOn).filter((o) => survey.asked.includes(o));
      return { theme, asked: asked.length, answered: asked.filter((o) => answered.has(o)).length };
    })
    .filter((rate) => rate.asked > 0);

/** The first question that the answers do not fit; null when all is well. An empty answer is none. */
export const amissIn = (questions: readonly SurveyQuestion[], answers: SurveyAnswers): string | null => {
  const known = new Map(questions.map((q) => [q.id, q]));
  for (const [id, answer] of Object.entries(answers)) {
    const question = known.get(id);
    if (!question || !fits(question, answer)) return id;
  }
  return null;
};
const fits = ({ type, options }: SurveyQuestion, answer: SurveyAnswers[string]): boolean => {
  switch (type) {
    case 'text':
      return typeof answer === 'string' && answer.length <= longestAnswer;
    case 'scale':
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= scaleTop;
    default:
      return (
        typeof answer === 'object' &&
        (type === 'many' || answer.length <= 1) &&
        new Set(answer).size === answer.length &&
        answer.every((n) => Number.isInteger(n) && n >= 0 && n < options.length)
      );
  }
};

/** How often each option or number was given; `texts` are people's own words. */
export type QuestionResult = {
  readonly id: string;
  readonly answered: number;
  readonly counts: readonly number[];
  readonly texts: readonly string[];
};
const given = (answers: readonly SurveyAnswers[], id: string): readonly SurveyAnswers[string][] =>
  answers.flatMap((a) => {
    const answer = a[id];
    const isEmpty = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
    return isEmpty ? [] : [answer];
  });
export const resultsOf = (
  questions: readonly SurveyQuestion[],
  answers: readonly SurveyAnswers[],
): readonly QuestionResult[] =>
  questions.map(({ id, type, options }) => {
    const all = given(answers, id);
    const slots = type === 'scale' ? scaleTop : options.length;
    const hits = (n: number): number =>
      all.filter((a) => (typeof a === 'number' ? a === n + 1 : typeof a === 'object' && a.includes(n)))
        .length;
    return {
      id,
      answered: all.length,
      counts: type === 'text' ? [] : Array.from({ length: slots }, (_, n) => hits(n)),
      texts: type === 'text' ? all.filter((a) => typeof a === 'string') : [],
    };
  });

/** Its results by theme, and those of everybody: where too few have answered, only how many. */
export const brokenDown = (
  network: Network,
  survey: Survey,
  answers: readonly FactOf<'surveyAnswered'>[],
): readonly {
  readonly theme: ThemeId | null;
  readonly answered: number;
  readonly results: readonly QuestionResult[] | null;
}[] =>
  [null, ...themeIds].flatMap((theme) => {
    const members = theme ? new Set(membersOf(network, theme, survey.openedOn)) : null;
    const own = answers.filter((f) => !members || members.has(f.content.organisation));
    if (theme && members?.size === 0) return [];
    const results =
      own.length < smallestGroup
        ? null
        : resultsOf(
            survey.questions,
            own.map((f) => f.content.answers),
          );
    // Words are told of all together: of one theme they would tell who wrote them.
    const wordless = theme && results ? results.map((r) => ({ ...r, texts: [] })) : results;
    return [{ theme, answered: own.length, results: wordless }];
  });

export const closedOn = ({ closedAt, closesAt }: Survey): Day => dayOf(closedAt ?? closesAt);

import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { execute } from '../../answers/cards';
import type { Turn } from '../../routes';
import type { Language } from '../../shared/domain/language';
import { inCard, nameInCard } from '../../shared/domain/people-text';
import {
  longestAnswer,
  type Survey,
  type SurveyAnswers,
  type SurveyQuestion,
  scaleTop,
} from '../../shared/domain/survey';
import { checkInText } from '../../shared/text/check-ins';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';

/** A phone's screen holds so many; more are answered on the page. */
const mostInCard = 5;
export const fitsCard = ({ questions, url }: Survey): boolean =>
  !url && questions.length > 0 && questions.length <= mostInCard;

const prefix = 'question-';

const choicesOf = ({ type, options }: SurveyQuestion, lang: Language) =>
  type === 'scale'
    ? Array.from({ length: scaleTop }, (_, n) => ({ title: String(n + 1), value: String(n + 1) }))
    : options.map((option, n) => ({ title: written(option, lang), value: String(n) }));

const inputOf = (question: SurveyQuestion, lang: Language) => {
  const base = { id: `${prefix}${question.id}`, label: written(question, lang) };
  if (question.type === 'text')
    return { type: 'Input.Text', ...base, isMultiline: true, maxLength: longestAnswer };
  return {
    type: 'Input.ChoiceSet',
    ...base,
    style: question.type === 'scale' ? 'compact' : 'expanded',
    isMultiSelect: question.type === 'many',
    wrap: true,
    choices: choicesOf(question, lang),
  };
};

const line = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });

const carried = cardButton({
  verb: 'survey.answer',
  act: 'reportFact',
  title: t.send,
  carries: { survey: z.string().min(1).max(80), organisation: z.string().min(1).max(100) },
  amiss: 'oldCard',
});
/** What is typed has a name for each question: it is read when the survey is known. */
export const sendAnswers = {
  ...carried,
  read: (turn: Pick<Turn, 'data' | 'lang'>) => ({ ...carried.read(turn), typed: turn.data }),
};

/** The questions of a survey for one organisation; above them what was said, below them the way to send. */
export const questionCard = (
  survey: Survey,
  organisation: { readonly id: string; readonly name: string },
  said: string,
  lang: Language,
): unknown => {
  const { questions, title } = survey;
  const hasText = questions.some((q) => q.type === 'text');
  const hasScale = questions.some((q) => q.type === 'scale');
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      line(nameInCard(written(title, lang)), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      line(nameInCard(organisation.name), { weight: 'Bolder', spacing: 'None' }),
      line(inCard(said), { isSubtle: true, spacing: 'Small' }),
      ...(hasScale ? [line(t.scale[lang], { isSubtle: true, size: 'Small' })] : []),
      ...questions.map((q) => inputOf(q, lang)),
      ...(hasText ? [line(checkInText.noPersonal[lang], { isSubtle: true, size: 'Small' })] : []),
    ],
    actions: [
      execute(
        sendAnswers.title[lang],
        sendAnswers.press({ survey: survey.survey, organisation: organisation.id }),
      ),
    ],
  };
};

const answerIn = ({ type }: SurveyQuestion, value: unknown): SurveyAnswers[string] | undefined => {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (type === 'text') return value.trim();
  return type === 'scale' ? Number(value) : value.split(',').map(Number);
};

/** What the card sent, question by question; what was left empty is no answer. */
export const answersIn = ({ questions }: Survey, data: Readonly<Record<string, unknown>>): SurveyAnswers =>
  Object.fromEntries(
    questions.flatMap((q) => {
      const answer = answerIn(q, data[`${prefix}${q.id}`]);
      return answer === undefined ? [] : [[q.id, answer] as const];
    }),
  );

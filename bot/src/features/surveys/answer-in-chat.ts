import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { AnswerTo } from '../../routes';
import { organisationById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { amissIn } from '../../shared/domain/survey';
import { written } from '../../shared/text/say';
import { surveyText as t } from '../../shared/text/surveys';
import saidTemplate from './cards/said.json';
import { surveyNamed } from './look';
import { answersIn, fitsCard, questionCard, type sendAnswers } from './question-card';
import { answerSurvey } from './run-survey';
import { leftFor } from './waiting';

/** "Lähetä": one organisation's answer; who speaks for another one too gets its questions next. */
export const answerInChat: AnswerTo<typeof sendAnswers> = async (turn) => {
  const { ports, actor, network, lang, data } = turn;
  const survey = await surveyNamed(turn, data.survey);
  const answers = answersIn(survey, data.typed);
  const amiss = amissIn(survey.questions, answers);
  const question = survey.questions.find((q) => q.id === amiss) ?? survey.questions[0];
  // An empty form is no answer.
  if (amiss || Object.keys(answers).length === 0)
    throw new Refusal('badInput', { field: written(question ?? {}, lang) });
  const { organisation } = data;
  await answerSurvey({ ports, actor, network }, survey.survey, { organisation, answers });
  const nameOf = (id: string): string => written(organisationById(network, id)?.name ?? {}, lang) || id;
  const said = t.saved(nameOf(organisation), survey.closesAt)[lang];
  const title = written(survey.title, lang);
  const [next] = (await leftFor(turn, survey)).filter((id) => id !== organisation);
  const card =
    next && fitsCard(survey)
      ? questionCard(survey, { id: next, name: nameOf(next) }, said, lang)
      : expand(saidTemplate, {
          heading: title,
          sentence: said,
          actions: [pageButton(ports, t.change[lang], `kyselyt?survey=${survey.survey}`)],
        });
  return { is: 'card', card, summary: title, done: { said } };
};

import { runAsking } from '../../delivery/asking-round';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/surveys';
import * as feedback from '../../shared/contract/training-feedback';
import { answerInChat } from './answer-in-chat';
import { readBeside } from './beside';
import { renderCall, renderReminder, surveyAsking, surveyTitles } from './call';
import { readSurveys } from './look';
import { sendAnswers } from './question-card';
import { readResults, resultFile } from './results';
import { answerSurvey, closeDue, closeSurvey, markAnswered, openSurvey, planSurveys } from './run-survey';
import { askFeedback, feedbackWaiting, readFeedback } from './training-feedback';
import { surveysWaiting } from './waiting';

/** Surveys of the network: start, final, and own ones. */
export const surveys: Room = (routes) => {
  routes.start(planSurveys);
  routes.message('surveyCall', renderCall);
  routes.message('surveyReminder', renderReminder);
  for (const kind of ['surveyCall', 'surveyReminder']) routes.title(kind, surveyTitles);
  runAsking(routes, surveyAsking, ({ ports, network, id }) => closeDue(ports, network, id));

  routes.waits(feedbackWaiting);

  routes.button(sendAnswers, answerInChat);
  routes.waits(surveysWaiting);

  routes.call(contract.surveys, readSurveys);
  routes.call(contract.openSurvey, (call) => openSurvey(call, call.body));
  routes.call(contract.answerSurvey, (call) => answerSurvey(call, call.params.survey ?? '', call.body));
  routes.call(contract.markAnswered, (call) =>
    markAnswered(call, call.params.survey ?? '', call.body.organisations),
  );
  routes.call(contract.closeSurvey, (call) => closeSurvey(call, call.params.survey ?? ''));
  routes.call(feedback.readFeedback, (call) => readFeedback(call, call.params.id ?? ''));
  routes.call(feedback.askFeedback, (call) => askFeedback(call, call.params.id ?? ''));
  routes.call(contract.surveyResults, (call) => readResults(call, call.params.survey ?? ''));
  routes.call(contract.surveysBeside, readBeside);
  routes.call(contract.surveyFile, (call) =>
    resultFile(call, call.params.survey ?? '', {
      format: call.query.format,
      lang: call.query.language ?? call.lang,
    }),
  );
};

import type * as contract from '@shared/contract/surveys';
import { change, reading } from '../way';

export const surveysApi = {
  surveys: reading<typeof contract.surveys>('/api/surveys'),
  openSurvey: change<typeof contract.openSurvey>('post', '/api/surveys'),
  surveysBeside: reading<typeof contract.surveysBeside>('/api/surveys-beside'),
  markAnswered: change<typeof contract.markAnswered>('post', '/api/surveys/:survey/answered'),
  answerSurvey: change<typeof contract.answerSurvey>('post', '/api/surveys/:survey/answers'),
  closeSurvey: change<typeof contract.closeSurvey>('post', '/api/surveys/:survey/close'),
  surveyFile: reading<typeof contract.surveyFile>('/api/surveys/:survey/file'),
  surveyResults: reading<typeof contract.surveyResults>('/api/surveys/:survey/results'),
};

import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/surveys';

export type SurveyView = Answered<typeof contract.surveys>['surveys'][number];
export type OwnSurvey = SurveyView['own'][number];
export type SurveyQuestion = SurveyView['questions'][number];
export type OwnAnswers = NonNullable<OwnSurvey['answers']>;
export type SurveyResults = Answered<typeof contract.surveyResults>;
export type ResultGroup = SurveyResults['groups'][number];
export type BesideView = Answered<typeof contract.surveysBeside>;
export type BesideQuestion = BesideView['questions'][number];

import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/surveys';

export type SurveyView = Answered<typeof contract.surveys>['surveys'][number];
export type Own = SurveyView['own'][number];
export type Question = SurveyView['questions'][number];
export type Answers = NonNullable<Own['answers']>;
export type Results = Answered<typeof contract.surveyResults>;
export type Group = Results['groups'][number];
export type BesideView = Answered<typeof contract.surveysBeside>;
export type BesideQuestion = BesideView['questions'][number];

import type { ContentOf } from './fact';
import { type FactKindOf, ofOrganisation, words } from './fact-kind';

type SurveyKind = 'surveyOpened' | 'surveyAnswered';

/** Surveys held here: what was asked, and what organisations answered. */
export const kindsOfSurveys: { readonly [K in SurveyKind]: FactKindOf<ContentOf<K>> } = {
  surveyOpened: {
    slot: (c) => [c.survey],
    names: words('Kysely avattu', 'Enkät öppnad', 'Survey opened'),
    title: (c) => c.title,
    freeText: ['title', 'questions', 'url'],
  },
  surveyAnswered: {
    slot: (c) => [c.survey, c.organisation],
    subject: ofOrganisation,
    names: words('Kyselyyn vastattu', 'Enkäten besvarad', 'Survey answered'),
    freeText: ['answers'],
  },
};

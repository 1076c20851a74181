import { type FactKindOf, words } from './fact-kind';
import { dayField } from './record-fields';
import { recordForm } from './record-form';
import type { SurveyId } from './survey';

/** Liite 4, rivit 28 and 38: the start survey and the final survey, closed, with their rate of answers. */
export type SurveyClosed = {
  readonly kind: 'surveyClosed';
  readonly survey: SurveyId;
  readonly asked: number;
  readonly answered: number;
};

const most = 10_000;

export const surveyClosed: FactKindOf<SurveyClosed> = {
  slot: (c) => [c.survey],
  names: words('Kysely suljettu', 'Enkät stängd', 'Survey closed'),
  form: recordForm<SurveyClosed>()({
    name: 'survey',
    path: '/api/facts/surveys',
    summary: 'A survey that was closed: how many were asked and how many answered',
    act: 'closeSurvey',
    of: 'project',
    fields: {
      survey: {
        is: 'choice',
        label: words('Kysely', 'Enkät', 'Survey'),
        options: {
          final: words('Loppukysely', 'Slutenkät', 'Final survey'),
          start: words('Aloituskysely', 'Startenkät', 'Start survey'),
        },
      },
      asked: {
        is: 'number',
        label: words('Kuinka monelta kysyttiin', 'Hur många som tillfrågades', 'How many were asked'),
        least: 1,
        most,
      },
      answered: {
        is: 'number',
        label: words('Kuinka moni vastasi', 'Hur många som svarade', 'How many answered'),
        least: 0,
        most,
      },
      day: dayField,
    },
    onTop: true,
    open: words('Kirjaa päättynyt kysely', 'Registrera en avslutad enkät', 'Record a closed survey'),
    amiss: ({ asked, answered }) => (answered > asked ? { code: 'badInput', path: 'answered' } : null),
    content: ({ survey, asked, answered }) => ({ kind: 'surveyClosed', survey, asked, answered }),
  }),
};

import type { Fact } from '../../../src/shared/domain/fact';
import { themeIds } from '../../../src/shared/domain/theme';
import { anybodys, organisations, type Row, type Rows, themes } from '../row';
import type { PermissionWorld } from '../world';

const network: Pick<Row, 'over'> = { over: ['whole network'] };
const closesAt = '2024-12-13T14:00:00.000Z';
const question = { id: 'q1', type: 'scale', fi: 'Kysymys', sv: 'Fråga', options: [] } as const;
const title = { fi: 'Loppukysely', sv: 'Slutenkät' };
const params = { survey: 'final' };

/** Two that are open: one with a question, one held elsewhere. */
const opened = async ({ house }: PermissionWorld): Promise<void> => {
  const at = '2024-02-01';
  const open = (survey: 'final' | 'own-elsewhere', more: object) =>
    house.stores.facts.insert({
      id: `surveyOpened~${survey}~000001`,
      slot: `surveyOpened~${survey}`,
      number: 1,
      content: { kind: 'surveyOpened', survey, title, questions: [], closesAt, ...more },
      day: at,
      recordedAt: `${at}T08:00:00.000Z`,
      recordedBy: 'p-pm',
    });
  await open('final', { questions: [question] });
  await open('own-elsewhere', { url: 'https://kysely.example/1' });
};

/** A training of each theme that is over, with one who took part in it. */
const trained = async ({ house }: PermissionWorld): Promise<void> => {
  const day = '2024-05-13';
  const sitting = { startsAt: `${day}T06:00:00.000Z`, endsAt: `${day}T12:00:00.000Z` };
  const put = (slot: string, content: Fact['content']) =>
    house.stores.facts.insert({
      id: `${slot}~000001`,
      slot,
      number: 1,
      content,
      day,
      recordedAt: `${day}T13:00:00.000Z`,
      recordedBy: 'p-pm',
    });
  for (const theme of themeIds) {
    const event = `training-${theme}`;
    const content = {
      kind: 'eventPlanned',
      event,
      type: 'training',
      themes: [theme],
      organiser: 'koivu',
    } as const;
    await put(`eventPlanned~${event}`, {
      ...content,
      title: { fi: 'Koulutus' },
      format: 'live',
      sittings: [sitting],
    });
    await put(`eventHeld~${event}~1`, { kind: 'eventHeld', event, sitting: 1, held: true });
    const there = { kind: 'attended', event, sitting: 1, organisation: 'paju', presence: 'present' } as const;
    await put(`attended~${event}~1~paju`, there);
  }
};

/** Run by the coordination, answered by whoever reports for an organisation. */
export const surveys: Rows = {
  'GET /api/surveys': anybodys,
  'POST /api/surveys': {
    ...network,
    ask: () => ({
      body: { survey: 'start', title, questions: [question], closesOn: '2024-12-13', closesAt: '16:00' },
    }),
  },
  'POST /api/surveys/:survey/answers': {
    over: organisations,
    before: opened,
    ask: ({ organisation }) => ({ params, body: { organisation, answers: { q1: 4 } } }),
  },
  'action survey.answer': {
    over: organisations,
    before: opened,
    ask: ({ organisation }) => ({ data: { survey: 'final', organisation, 'question-q1': '4' } }),
  },
  'POST /api/surveys/:survey/answered': {
    ...network,
    before: opened,
    ask: ({ organisation }) => ({
      params: { survey: 'own-elsewhere' },
      body: { organisations: [organisation] },
    }),
  },
  'POST /api/surveys/:survey/close': { ...network, before: opened, ask: () => ({ params, body: {} }) },
  'GET /api/surveys/:survey/results': { ...network, before: opened, ask: () => ({ params }) },
  'GET /api/events/:id/feedback': {
    over: themes,
    before: trained,
    ask: ({ theme }) => ({ params: { id: `training-${theme}` } }),
  },
  'POST /api/events/:id/feedback': {
    over: themes,
    before: trained,
    ask: ({ theme }) => ({ params: { id: `training-${theme}` }, body: {} }),
  },
  'GET /api/surveys-beside': network,
  'GET /api/surveys/:survey/file': {
    ...network,
    before: opened,
    ask: () => ({ params, query: { format: 'csv' } }),
  },
};

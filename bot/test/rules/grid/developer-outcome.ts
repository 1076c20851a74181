import type { Duty } from './cell';
import { quality } from './scene';

const at = { organisation: 'paju', theme: quality };

/** Liite 4, rivit 102–108. */
export const developerOutcome: readonly Duty[] = [
  {
    obligation: 'dev-pilot-in-own-organisation',
    at,
    fulfilled: {
      says: 'a pilot is running, by its answer in the open round',
      from: '2024-09-19',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-09-23');
        await s.answered('contact', '2024-09', 'running');
      },
      asked: '2024-09-24',
      shows: { standing: 'fulfilled', done: 1, required: 1 },
    },
    notYet: {
      says: 'a pilot is planned',
      from: '2024-09-19',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-09-23');
        await s.answered('contact', '2024-09', 'planned');
      },
      asked: '2024-09-24',
      shows: { standing: 'onTrack', done: 0 },
      missing: ['pilot'],
    },
    awkward: {
      says: 'its last word is older than the last round that closed: no fresh information, never a breach',
      from: '2024-08-22',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-08-26');
        await s.answered('contact', '2024-08', 'running');
      },
      asked: '2024-09-30',
      shows: { standing: 'noFreshInfo', notes: ['oldPilotInfo'] },
      missing: ['freshAnswer'],
    },
  },
  {
    obligation: 'dev-spread-results',
    at,
    fulfilled: {
      says: 'told about in the theme',
      from: '2024-11-04',
      tell: (s) => s.report('contact', 'dev-spread-results', { theme: quality }),
      asked: '2024-11-15',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'nothing in the last thirty days',
      from: '2024-12-02',
      tell: async () => undefined,
      asked: '2024-12-03',
      shows: { standing: 'atRisk' },
      missing: ['entry'],
    },
    awkward: {
      says: 'one word that names no theme, told after the end about a day before it',
      from: '2025-01-07',
      tell: (s) => s.report('contact', 'dev-spread-results', { day: '2024-12-18' }),
      asked: '2025-01-08',
      shows: { standing: 'fulfilled', evidence: [expect.objectContaining({ late: true })] },
    },
  },
  {
    obligation: 'dev-communicate-internally',
    at,
    fulfilled: {
      says: 'ticked in the check-in',
      from: '2024-05-23',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-05-27');
        await s.answered('contact', '2024-05', 'planned', true);
      },
      asked: '2024-05-28',
      shows: { standing: 'onTrack', done: 1, period: '2024-Q2' },
    },
    notYet: {
      says: 'answered without the tick',
      from: '2024-05-23',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-05-27');
        await s.answered('contact', '2024-05', 'planned');
      },
      asked: '2024-05-28',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['log'],
    },
    awkward: {
      says: 'a word of March is the quarter’s before',
      from: '2024-03-25',
      tell: (s) => s.report('contact', 'dev-communicate-internally', { theme: quality }),
      asked: '2024-04-02',
      shows: { standing: 'atRisk', done: 0, period: '2024-Q2' },
    },
  },
  {
    obligation: 'dev-take-part-as-possible-truncated',
    at: { organisation: 'paju' },
    fulfilled: {
      says: 'was at the ministry’s event; the line itself waits for a reading',
      from: '2024-11-04',
      tell: async (s) => {
        const event = await s.held('coordinator', 'okmEvent', [], '2024-11-06');
        await s.attended('coordinator', event, { paju: 'present' });
      },
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 1, needsConfirmation: true },
    },
    notYet: {
      says: 'not there, and nobody is late for that',
      from: '2024-11-04',
      tell: (s) => s.held('coordinator', 'okmEvent', [], '2024-11-06'),
      asked: '2024-12-31',
      shows: { standing: 'notDue', done: 0, needsConfirmation: true },
    },
    awkward: {
      says: 'read as "aamukahveihin", a coffee counts and the mark goes',
      from: '2024-05-13',
      tell: async (s) => {
        const event = await s.held('lead', 'coffee', [quality], '2024-05-16');
        await s.attended('lead', event, { paju: 'present' });
        await s.read({ key: 'truncatedLine', value: 'coffees' });
      },
      asked: '2024-05-17',
      shows: { standing: 'fulfilled', done: 1, needsConfirmation: false },
    },
  },
];

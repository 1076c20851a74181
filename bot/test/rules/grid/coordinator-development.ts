import type { Duty } from './cell';
import { future, quality, url } from './scene';

const at = { organisation: 'koivu' };

/** Liite 4, rivit 39–46. */
export const commonDevelopment: readonly Duty[] = [
  {
    obligation: 'coord-survey-joint-service-purchases',
    at,
    fulfilled: {
      says: 'a document is linked',
      from: '2024-01-08',
      tell: (s) => s.document('coordinator', 'coord-survey-joint-service-purchases'),
      asked: '2024-01-09',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'nothing, and the phase has long to go',
      from: '2024-01-08',
      tell: async () => undefined,
      asked: '2024-01-09',
      shows: { standing: 'notDue' },
      missing: ['document'],
    },
    awkward: {
      says: 'an entry without a link is no document, and is not taken',
      from: '2024-02-12',
      tell: (s) =>
        expect(s.report('coordinator', 'coord-survey-joint-service-purchases')).rejects.toMatchObject({
          code: 'needsLink',
        }),
      asked: '2024-02-13',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['document'],
    },
  },
  {
    obligation: 'coord-procure-training-and-providers',
    at,
    fulfilled: {
      says: 'an entry with its link',
      from: '2024-05-02',
      tell: (s) => s.report('coordinator', 'coord-procure-training-and-providers', { url }),
      asked: '2024-05-16',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'nothing, and the phase has long to go',
      from: '2024-05-02',
      tell: async () => undefined,
      asked: '2024-05-16',
      shows: { standing: 'notDue' },
      missing: ['document'],
    },
    awkward: {
      says: 'a document that was withdrawn does not count, and the phase is over',
      from: '2024-08-26',
      tell: async (s) =>
        s.withdrawn('coordinator', await s.document('coordinator', 'coord-procure-training-and-providers')),
      asked: '2024-09-02',
      shows: { standing: 'overdue', done: 0 },
    },
  },
  {
    obligation: 'coord-cooperation-between-themes',
    at,
    fulfilled: {
      says: 'two themes met together',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'themeMeeting', [quality, future], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'nothing this month',
      from: '2024-05-02',
      tell: (s) => s.planned('coordinator', 'projectGroup', [], '2024-05-27'),
      asked: '2024-05-16',
      shows: { standing: 'atRisk' },
      missing: ['log'],
    },
    awkward: {
      says: 'a meeting of one theme is no joint one',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'themeMeeting', [quality], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 0 },
    },
  },
  {
    obligation: 'coord-enable-peer-learning',
    at,
    fulfilled: {
      says: 'a joint coffee',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'coffee', [quality, future], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'nothing on record in the phase',
      from: '2024-05-02',
      tell: async () => undefined,
      asked: '2024-05-16',
      shows: { standing: 'notDue' },
      missing: ['log'],
    },
    awkward: {
      says: 'a joint coffee that was called off is none',
      from: '2024-05-02',
      tell: async (s) =>
        s.cancelled('lead', await s.planned('lead', 'coffee', [quality, future], '2024-05-07')),
      asked: '2024-05-16',
      shows: { standing: 'notDue', done: 0 },
    },
  },
  {
    obligation: 'coord-compile-operating-model',
    at,
    fulfilled: {
      says: 'every theme has delivered its part and the common model is linked',
      from: '2024-11-04',
      tell: async (s) => {
        await s.handedOff('lead', quality);
        await s.handedOff('colead', future);
        await s.document('coordinator', 'coord-compile-operating-model');
      },
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 3, required: 3 },
    },
    notYet: {
      says: 'the parts are there, the common model is not',
      from: '2024-11-04',
      tell: async (s) => {
        await s.handedOff('lead', quality);
        await s.handedOff('colead', future);
      },
      asked: '2024-11-15',
      shows: { standing: 'onTrack', done: 2, required: 3 },
      missing: ['document'],
    },
    awkward: {
      says: 'a model without one theme’s part is not whole, and the project is over',
      from: '2024-12-16',
      tell: async (s) => {
        await s.handedOff('lead', quality);
        await s.document('coordinator', 'coord-compile-operating-model');
      },
      asked: '2025-01-02',
      shows: { standing: 'overdue', done: 2, required: 3 },
      missing: ['themes'],
    },
  },
];

import type { Duty } from './cell';

const at = { organisation: 'koivu' };

/** Liite 4, rivit 37–38. */
export const seminars: readonly Duty[] = [
  {
    obligation: 'coord-kickoff-and-interim-seminars',
    at,
    fulfilled: {
      says: 'both seminars were held',
      from: '2024-01-08',
      tell: async (s) => {
        await s.held('coordinator', 'seminarKickoff', [], '2024-01-16');
        await s.held('coordinator', 'seminarInterim', [], '2024-06-11');
      },
      asked: '2024-06-12',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
    notYet: {
      says: 'the kick-off was held, the interim seminar is planned',
      from: '2024-01-08',
      tell: async (s) => {
        await s.held('coordinator', 'seminarKickoff', [], '2024-01-16');
        await s.planned('coordinator', 'seminarInterim', [], '2024-06-11');
      },
      asked: '2024-03-04',
      shows: { standing: 'onTrack', due: '2024-08-31' },
      missing: ['holdOnce'],
    },
    awkward: {
      says: 'the kick-off was called off and its phase is almost over',
      from: '2024-02-05',
      tell: async (s) =>
        s.cancelled('coordinator', await s.planned('coordinator', 'seminarKickoff', [], '2024-02-20')),
      asked: '2024-02-12',
      shows: { standing: 'atRisk', due: '2024-02-29' },
    },
  },
  {
    obligation: 'coord-final-survey-and-seminar',
    at,
    fulfilled: {
      says: 'the survey has closed and the seminar was held',
      from: '2024-11-04',
      tell: async (s) => {
        await s.held('coordinator', 'seminarFinal', [], '2024-11-12');
        await s.survey('final');
      },
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 2 },
    },
    notYet: {
      says: 'the survey has closed, the seminar is planned',
      from: '2024-11-04',
      tell: async (s) => {
        await s.planned('coordinator', 'seminarFinal', [], '2024-12-03');
        await s.survey('final');
      },
      asked: '2024-11-15',
      shows: { standing: 'onTrack' },
      missing: ['holdOnce'],
    },
    awkward: {
      says: 'the seminar was not held after all, and the start survey is not the final one',
      from: '2024-11-25',
      tell: async (s) => {
        const event = await s.planned('coordinator', 'seminarFinal', [], '2024-12-03');
        await s.on('2024-12-03');
        await s.marked('coordinator', event, false);
        await s.survey('start');
      },
      asked: '2024-12-04',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['entry', 'holdOnce'],
    },
  },
];

import type { Duty } from './cell';
import { future, quality } from './scene';

const at = { organisation: 'haapa', theme: quality };
const shared = { organisation: 'haapa', theme: future };

/** Liite 4, rivit 65–67. */
export const leadMeetings: readonly Duty[] = [
  {
    obligation: 'lead-attend-working-group-meetings',
    at: shared,
    fulfilled: {
      says: 'visited a group that somebody else held',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('coordinator', 'workingGroup', [future], '2024-05-07');
        await s.attended('coordinator', event, { haapa: 'present' });
      },
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 1, notes: ['bestEffort'] },
    },
    notYet: {
      says: 'a group met without the lead, and nobody is late for that',
      from: '2024-05-02',
      tell: (s) => s.held('coordinator', 'workingGroup', [future], '2024-05-07'),
      asked: '2024-12-31',
      shows: { standing: 'notDue', done: 0 },
    },
    awkward: {
      says: 'the co-lead’s visit is the theme’s',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('coordinator', 'workingGroup', [future], '2024-05-07');
        await s.attended('coordinator', event, { manty: 'present' });
      },
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 1 },
    },
  },
  {
    obligation: 'lead-regular-meetings-with-developers',
    at,
    fulfilled: {
      says: 'a meeting in the month',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'themeMeeting', [quality], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 1 },
    },
    notYet: {
      says: 'one is planned',
      from: '2024-05-02',
      tell: (s) => s.planned('lead', 'themeMeeting', [quality], '2024-05-28'),
      asked: '2024-05-27',
      shows: { standing: 'onTrack', done: 0 },
      missing: ['hold'],
    },
    awkward: {
      says: 'moved over the month’s edge, May loses it',
      from: '2024-05-02',
      tell: async (s) =>
        s.moved('lead', await s.planned('lead', 'themeMeeting', [quality], '2024-05-31'), '2024-06-03'),
      asked: '2024-05-27',
      shows: { standing: 'atRisk', done: 0 },
    },
  },
  {
    obligation: 'lead-technical-delivery-of-training',
    at,
    fulfilled: {
      says: 'the training stands in the calendar with its place, and its material is noted',
      from: '2024-05-02',
      tell: async (s) => {
        await s.planned('lead', 'training', [quality], '2024-08-14', { days: ['2024-08-15'], place: 'Sali' });
        await s.report('lead', 'lead-technical-delivery-of-training', { theme: quality });
      },
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
    notYet: {
      says: 'a training without a place or a link is not arranged',
      from: '2024-05-02',
      tell: async (s) => {
        await s.planned('lead', 'training', [quality], '2024-08-14', { days: ['2024-08-15'] });
        await s.report('lead', 'lead-technical-delivery-of-training', { theme: quality });
      },
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1, required: 2 },
      missing: ['arranged'],
    },
    awkward: {
      says: 'a training that was called off is arranged no more',
      from: '2024-05-02',
      tell: async (s) =>
        s.cancelled('lead', await s.planned('lead', 'training', [quality], '2024-08-14', { place: 'Sali' })),
      asked: '2024-08-05',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['arranged', 'entry'],
    },
  },
];

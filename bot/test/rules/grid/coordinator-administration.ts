import type { Duty } from './cell';
import { future, quality, url } from './scene';

const at = { organisation: 'koivu' };

/** Liite 4, rivit 25–32. */
export const administration: readonly Duty[] = [
  {
    obligation: 'coord-lead-and-administer-project',
    at,
    fulfilled: {
      says: 'the steering group and twice the project group met, support to the leads is noted',
      from: '2024-05-02',
      tell: async (s) => {
        await s.held('coordinator', 'steeringGroup', [], '2024-05-07');
        await s.held('coordinator', 'projectGroup', [], '2024-05-08');
        await s.held('coordinator', 'projectGroup', [], '2024-05-15');
        await s.report('coordinator', 'coord-lead-and-administer-project', { part: 'support-theme-leads' });
      },
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 3, required: 3 },
    },
    notYet: {
      says: 'a week before the month’s end the project group has met once, and no more is planned',
      from: '2024-05-07',
      tell: (s) => s.held('coordinator', 'projectGroup', [], '2024-05-08'),
      asked: '2024-05-27',
      shows: { standing: 'atRisk' },
      missing: ['log', 'hold', 'log'],
    },
    awkward: {
      says: 'a month without a project group is over: the part did not take place, the ongoing whole is at risk',
      from: '2024-05-02',
      tell: (s) => s.held('coordinator', 'steeringGroup', [], '2024-05-07'),
      asked: '2024-06-03',
      at: { month: '2024-05' },
      shows: {
        standing: 'atRisk',
        parts: [
          expect.objectContaining({ part: 'steering-group-meetings', standing: 'onTrack' }),
          expect.objectContaining({ part: 'project-group-coordination', standing: 'overdue' }),
          expect.objectContaining({ part: 'support-theme-leads', standing: 'notDue' }),
        ],
      },
    },
  },
  {
    obligation: 'coord-internal-and-external-communications',
    at,
    fulfilled: {
      says: 'a briefing, the announced office hours and outward communication are on record',
      from: '2024-05-02',
      tell: async (s) => {
        await s.held('coordinator', 'briefing', [], '2024-05-07');
        await s.held('coordinator', 'officeHours', [], '2024-05-08');
        await s.report('coordinator', 'coord-internal-and-external-communications', {
          part: 'external-communications',
        });
      },
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 3 },
    },
    notYet: {
      says: 'neither a bulletin nor a briefing this month',
      from: '2024-05-02',
      tell: (s) => s.held('coordinator', 'officeHours', [], '2024-05-08'),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 1 },
      missing: ['log', 'log'],
    },
    awkward: {
      says: 'office hours were announced, their day is over, and nobody has said whether they were held',
      from: '2024-05-02',
      tell: async (s) => {
        await s.held('coordinator', 'briefing', [], '2024-05-07');
        await s.planned('coordinator', 'officeHours', [], '2024-05-08');
      },
      asked: '2024-05-16',
      shows: { standing: 'atRisk' },
      missing: ['announced', 'log'],
    },
  },
  {
    obligation: 'coord-leadership-training-programmes',
    at,
    fulfilled: {
      says: 'trainers were tendered and both days of every theme’s training held',
      from: '2024-04-02',
      tell: async (s) => {
        await s.document('coordinator', 'coord-leadership-training-programmes', { part: 'tender-trainers' });
        await s.held('lead', 'training', [quality], '2024-05-14', { days: ['2024-05-15'] });
        await s.held('colead', 'training', [future], '2024-05-21', { days: ['2024-05-22'] });
      },
      asked: '2024-05-23',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
    notYet: {
      says: 'one theme’s training has been held, the other’s not yet',
      from: '2024-04-02',
      tell: async (s) => {
        await s.document('coordinator', 'coord-leadership-training-programmes', { part: 'tender-trainers' });
        await s.held('lead', 'training', [quality], '2024-05-14', { days: ['2024-05-15'] });
      },
      asked: '2024-05-23',
      shows: { standing: 'onTrack', done: 1, required: 2 },
      missing: ['themes'],
    },
    awkward: {
      says: 'of one theme only the first day was held when the phase ended',
      from: '2024-05-02',
      tell: async (s) => {
        await s.document('coordinator', 'coord-leadership-training-programmes', { part: 'tender-trainers' });
        await s.held('lead', 'training', [quality], '2024-05-14', { days: ['2024-05-15'] });
        await s.held('colead', 'training', [future], '2024-05-21');
      },
      asked: '2024-09-02',
      shows: { standing: 'overdue' },
      missing: ['themes'],
    },
  },
  {
    obligation: 'coord-ensure-management-competence',
    at,
    fulfilled: {
      says: 'the start survey has closed',
      from: '2024-03-04',
      tell: (s) => s.survey('start'),
      asked: '2024-03-05',
      shows: { standing: 'onTrack', period: 'development' },
    },
    notYet: {
      says: 'neither a survey nor a training in the phase',
      from: '2024-03-04',
      tell: (s) => s.planned('lead', 'training', [quality], '2024-05-14', { days: ['2024-05-15'] }),
      asked: '2024-03-05',
      shows: { standing: 'atRisk' },
      missing: ['log'],
    },
    awkward: {
      says: 'a survey of the phase before says nothing about this one',
      from: '2024-02-26',
      tell: (s) => s.survey('start'),
      asked: '2024-03-05',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['log'],
    },
  },
  {
    obligation: 'coord-national-spread-of-best-practices',
    at,
    fulfilled: {
      says: 'a dissemination event was held',
      from: '2024-11-04',
      tell: (s) => s.held('coordinator', 'dissemination', [], '2024-11-06'),
      asked: '2024-11-15',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'an event is planned',
      from: '2024-11-04',
      tell: (s) => s.planned('coordinator', 'dissemination', [], '2024-11-27'),
      asked: '2024-11-15',
      shows: { standing: 'onTrack', notes: ['plannedCovers'] },
      missing: ['entry'],
    },
    awkward: {
      says: 'an entry in the other line’s log serves this one too',
      from: '2024-11-04',
      tell: (s) =>
        s.report('coordinator', 'coord-national-dissemination-of-results', { url, theme: 'quality' }),
      asked: '2024-11-15',
      shows: { standing: 'fulfilled' },
    },
  },
];

import type { Duty } from './cell';
import { future, quality } from './scene';

const at = { organisation: 'haapa', theme: quality };
const shared = { organisation: 'haapa', theme: future };

/** Liite 4, rivit 71–75. */
export const leadDevelopment: readonly Duty[] = [
  {
    obligation: 'lead-cooperation-between-themes',
    at,
    fulfilled: {
      says: 'met the other leads in the project group',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('coordinator', 'projectGroup', [], '2024-05-07');
        await s.attended('coordinator', event, { haapa: 'present' });
      },
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'the project group met without this lead',
      from: '2024-05-02',
      tell: (s) => s.held('coordinator', 'projectGroup', [], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['log'],
    },
    awkward: {
      says: 'a joint coffee counts, whoever held it',
      from: '2024-05-02',
      tell: (s) => s.held('coordinator', 'coffee', [quality, future], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
  },
  {
    obligation: 'lead-monitor-organisation-level-development',
    at,
    fulfilled: {
      says: 'looked through the round’s answers',
      from: '2024-05-23',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-05-27');
        await s.seenRound('lead', quality, '2024-05');
      },
      asked: '2024-05-28',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'the round is open and nobody has looked',
      from: '2024-05-23',
      tell: (s) => s.rounds(),
      asked: '2024-05-28',
      shows: { standing: 'atRisk' },
      missing: ['log'],
    },
    awkward: {
      says: 'the co-lead looked: that is the theme’s, and this lead’s other theme is still open',
      from: '2024-05-23',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-05-27');
        await s.seenRound('colead', future, '2024-05');
      },
      asked: '2024-05-28',
      at: { theme: future },
      shows: { standing: 'onTrack', done: 1 },
    },
  },
  {
    obligation: 'lead-enable-peer-learning',
    at,
    fulfilled: {
      says: 'a morning coffee',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'coffee', [quality], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'nothing on record in the phase',
      from: '2024-05-02',
      tell: (s) => s.held('colead', 'coffee', [future], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'notDue', done: 0 },
      missing: ['log'],
    },
    awkward: {
      says: 'on a day in two phases, what came in the earlier one still counts',
      from: '2024-07-29',
      tell: (s) => s.held('lead', 'coffee', [quality], '2024-07-30'),
      asked: '2024-08-05',
      shows: { standing: 'onTrack', done: 1 },
    },
  },
  {
    obligation: 'lead-hold-theme-kickoff',
    at,
    fulfilled: {
      says: 'held in person',
      from: '2024-01-08',
      tell: (s) => s.held('lead', 'themeKickoff', [quality], '2024-01-17'),
      asked: '2024-01-18',
      shows: { standing: 'fulfilled', needsConfirmation: false },
    },
    notYet: {
      says: 'planned, and due on its day',
      from: '2024-01-08',
      tell: (s) => s.planned('lead', 'themeKickoff', [quality], '2024-01-17'),
      asked: '2024-01-10',
      shows: { standing: 'onTrack', due: '2024-01-17' },
      missing: ['holdOnce'],
    },
    awkward: {
      says: 'held remotely, it waits for the coordination',
      from: '2024-01-08',
      tell: (s) => s.held('lead', 'themeKickoff', [quality], '2024-01-17', { format: 'remote' }),
      asked: '2024-01-18',
      shows: { standing: 'notDue', needsConfirmation: true, notes: ['remoteAwaitsAcceptance'] },
      missing: ['acceptance'],
    },
  },
  {
    obligation: 'lead-two-day-theme-training',
    at,
    fulfilled: {
      says: 'both days were held, a week apart',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'training', [quality], '2024-05-14', { days: ['2024-05-21'] }),
      asked: '2024-05-22',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
    notYet: {
      says: 'one day was held, the other is to come',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.planned('lead', 'training', [quality], '2024-05-14', { days: ['2024-05-21'] });
        await s.on('2024-05-14');
        await s.marked('lead', event, true);
      },
      asked: '2024-05-15',
      shows: { standing: 'onTrack', done: 1, due: '2024-05-21' },
      missing: ['holdOnce'],
    },
    awkward: {
      says: 'the co-leads held a day each, as events of their own: two days',
      from: '2024-05-02',
      tell: async (s) => {
        await s.held('lead', 'training', [future], '2024-05-14');
        await s.held('colead', 'training', [future], '2024-05-21');
      },
      asked: '2024-05-22',
      at: shared,
      shows: { standing: 'fulfilled', done: 2 },
    },
  },
];

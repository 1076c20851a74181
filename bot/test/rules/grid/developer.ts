import type { Duty } from './cell';
import { quality } from './scene';

const at = { organisation: 'paju', theme: quality };
const kickoff = ['lead', 'themeKickoff', [quality], '2024-01-17'] as const;
const training = ['lead', 'training', [quality], '2024-05-14', { days: ['2024-05-15'] }] as const;

/** Liite 4, rivit 99–101. */
export const developer: readonly Duty[] = [
  {
    obligation: 'dev-attend-theme-kickoff',
    at,
    fulfilled: {
      says: 'was there in person',
      from: '2024-01-08',
      tell: async (s) => s.attended('lead', await s.held(...kickoff), { paju: 'present' }),
      asked: '2024-01-18',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'it is still to come',
      from: '2024-01-08',
      tell: (s) => s.planned(...kickoff),
      asked: '2024-01-10',
      shows: { standing: 'onTrack', due: '2024-01-17' },
      missing: ['notHeldYet'],
    },
    awkward: {
      says: 'joined in May and was introduced instead',
      from: '2024-01-08',
      tell: async (s) => {
        await s.held(...kickoff);
        await s.on('2024-05-14');
        await s.introduced('lehmus');
      },
      asked: '2024-05-16',
      at: { organisation: 'lehmus' },
      shows: { standing: 'fulfilled', notes: ['introduced'] },
    },
  },
  {
    obligation: 'dev-take-part-in-working-group',
    at,
    fulfilled: {
      says: 'the theme has groups, and the organisation tells who takes part',
      from: '2024-02-05',
      tell: async (s) => {
        await s.groups(false);
        await s.report('contact', 'dev-take-part-in-working-group', { theme: quality });
      },
      asked: '2024-02-06',
      shows: { standing: 'onTrack', done: 1, required: 1 },
    },
    notYet: {
      says: 'the theme has been divided, nobody is named yet',
      from: '2024-02-05',
      tell: (s) => s.groups(false),
      asked: '2024-02-06',
      shows: { standing: 'notDue', done: 0 },
      missing: ['seat'],
    },
    awkward: {
      says: 'the theme has no groups: the duty does not apply',
      from: '2024-02-05',
      tell: (s) => s.groups(true),
      asked: '2024-02-06',
      shows: { standing: 'notApplicable', notes: ['noWorkingGroups'] },
    },
  },
  {
    obligation: 'dev-attend-regular-theme-meetings',
    at,
    fulfilled: {
      says: 'was at the month’s meeting',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('lead', 'themeMeeting', [quality], '2024-05-07');
        await s.attended('lead', event, { paju: 'remote' });
      },
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 1, required: 1 },
    },
    notYet: {
      says: 'one was held, and nobody has marked the organisation',
      from: '2024-05-02',
      tell: (s) => s.held('lead', 'themeMeeting', [quality], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 0, required: 1 },
      missing: ['attend'],
    },
    awkward: {
      says: 'marked as absent and "Olimme paikalla": the miss stands, and is not certain',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('lead', 'themeMeeting', [quality], '2024-05-07');
        await s.attended('lead', event, { paju: 'absent' });
        await s.disputed('contact', event);
      },
      asked: '2024-06-03',
      at: { month: '2024-05' },
      shows: { standing: 'overdue', needsConfirmation: true, notes: ['disputed'] },
    },
  },
  {
    obligation: 'dev-attend-two-day-theme-training',
    at,
    fulfilled: {
      says: 'was there on both days',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held(...training);
        await s.attended('lead', event, { paju: 'present' }, 1);
        await s.attended('lead', event, { paju: 'present' }, 2);
      },
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
    notYet: {
      says: 'both days are still to come',
      from: '2024-05-02',
      tell: (s) => s.planned(...training),
      asked: '2024-05-06',
      shows: { standing: 'onTrack', done: 0, due: '2024-05-15' },
      missing: ['notHeldYet'],
    },
    awkward: {
      says: 'day 1 only is one of two',
      from: '2024-05-02',
      tell: async (s) => s.attended('lead', await s.held(...training), { paju: 'present' }, 1),
      asked: '2024-05-16',
      shows: { standing: 'overdue', done: 1, required: 2 },
      missing: ['attendOnce'],
    },
  },
];

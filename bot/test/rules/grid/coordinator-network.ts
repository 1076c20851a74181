import type { Duty } from './cell';
import type { GridScene } from './scene';

const at = { organisation: 'koivu' };
const told = 'dev-communicate-internally';
/** Each developer organisation gives a sign of life. */
const everybody = async (s: GridScene): Promise<void> => {
  await s.report('contact', told);
  await s.report('lead', told);
  await s.report('colead', told);
};

/** Liite 4, rivit 30–36. */
export const steering: readonly Duty[] = [
  {
    obligation: 'coord-engage-network',
    at,
    fulfilled: {
      says: 'every developer has a contact person and was seen lately; who has just joined is not silent',
      from: '2024-05-13',
      tell: everybody,
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 4, required: 4 },
    },
    notYet: {
      says: 'two organisations have given no sign for long',
      from: '2024-05-13',
      tell: (s) => s.report('contact', told),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 2, required: 4 },
      missing: ['lifeSigns'],
    },
    awkward: {
      says: 'a sign of sixty-one days ago is one too old',
      from: '2024-05-13',
      tell: async (s) => {
        await s.report('contact', told, { day: '2024-03-16' });
        await s.report('lead', told);
        await s.report('colead', told, { day: '2024-03-17' });
      },
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 3, required: 4 },
    },
  },
  {
    obligation: 'coord-monitor-evaluate-document',
    at,
    fulfilled: {
      says: 'the month’s round has closed, and a lead has approved its figures',
      from: '2024-05-23',
      tell: async (s) => {
        await s.rounds();
        await s.on('2024-05-31');
        await s.approvedRound('lead', 'quality', '2024-05');
      },
      asked: '2024-05-31',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'the round is open',
      from: '2024-05-23',
      tell: (s) => s.rounds(),
      asked: '2024-05-28',
      shows: { standing: 'atRisk' },
      missing: ['log'],
    },
    awkward: {
      says: 'there is no round in July, and none is missed',
      from: '2024-07-01',
      tell: (s) => s.rounds(),
      asked: '2024-07-31',
      shows: { standing: 'notApplicable', notes: ['quietMonth'] },
    },
  },
  {
    obligation: 'coord-cooperate-with-other-strategy-projects',
    at,
    fulfilled: {
      says: 'a joint event with another project',
      from: '2024-05-02',
      tell: (s) => s.held('coordinator', 'strategyProject', [], '2024-05-07'),
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'planned, and nothing on record in the phase',
      from: '2024-05-02',
      tell: (s) => s.planned('coordinator', 'strategyProject', [], '2024-05-27'),
      asked: '2024-05-16',
      shows: { standing: 'notDue' },
      missing: ['log'],
    },
    awkward: {
      says: 'what was in the phase before does not count in this one',
      from: '2024-02-26',
      tell: (s) => s.held('coordinator', 'strategyProject', [], '2024-02-28'),
      asked: '2024-03-01',
      shows: { standing: 'notDue', done: 0 },
    },
  },
  {
    obligation: 'coord-prepare-steering-and-project-groups',
    at,
    fulfilled: {
      says: 'the project group met and its memo is linked',
      from: '2024-05-02',
      tell: async (s) => {
        await s.held('coordinator', 'projectGroup', [], '2024-05-07');
        await s.document('coordinator', 'coord-prepare-steering-and-project-groups');
      },
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 2 },
    },
    notYet: {
      says: 'nothing this month',
      from: '2024-05-02',
      tell: (s) => s.planned('coordinator', 'steeringGroup', [], '2024-05-27'),
      asked: '2024-05-16',
      shows: { standing: 'atRisk' },
      missing: ['log'],
    },
    awkward: {
      says: 'a meeting marked as not held is none',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.planned('coordinator', 'steeringGroup', [], '2024-05-07');
        await s.on('2024-05-07');
        await s.marked('coordinator', event, false);
      },
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 0 },
    },
  },
];

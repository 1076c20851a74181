import type { Duty } from './cell';
import { future, quality } from './scene';

const whole = { organisation: 'haapa' };
const at = { organisation: 'haapa', theme: quality };

/** Liite 4, rivit 62–65. */
export const leadParticipation: readonly Duty[] = [
  {
    obligation: 'lead-theme-procurements',
    at,
    fulfilled: {
      says: 'a document of the theme is linked',
      from: '2024-05-02',
      tell: (s) => s.document('lead', 'lead-theme-procurements', { theme: quality }),
      asked: '2024-05-16',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'the other theme’s document is not this one’s',
      from: '2024-05-02',
      tell: (s) => s.document('lead', 'lead-theme-procurements', { theme: future }),
      asked: '2024-05-16',
      shows: { standing: 'notDue', done: 0 },
      missing: ['document'],
    },
    awkward: {
      says: '"ei hankintoja": nothing is owed, also after the phase',
      from: '2024-05-02',
      tell: (s) => s.report('lead', 'lead-theme-procurements', { theme: quality, notApplicable: true }),
      asked: '2024-09-02',
      shows: { standing: 'notApplicable', notes: ['reportedNotApplicable'] },
    },
  },
  {
    obligation: 'lead-participate-in-project-group',
    at: whole,
    fulfilled: {
      says: 'was at both meetings; the line itself waits for a reading',
      from: '2024-05-02',
      tell: async (s) => {
        for (const day of ['2024-05-07', '2024-05-14'])
          await s.attended('coordinator', await s.held('coordinator', 'projectGroup', [], day), {
            haapa: 'remote',
          });
      },
      asked: '2024-05-16',
      shows: { standing: 'fulfilled', done: 2, required: 2, needsConfirmation: true },
    },
    notYet: {
      says: 'was at one of two',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('coordinator', 'projectGroup', [], '2024-05-07');
        await s.attended('coordinator', event, { haapa: 'present' });
        await s.held('coordinator', 'projectGroup', [], '2024-05-14');
      },
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 1, required: 2 },
      missing: ['attend'],
    },
    awkward: {
      says: 'the coordination held only one: measured against one',
      from: '2024-05-02',
      tell: async (s) => {
        const event = await s.held('coordinator', 'projectGroup', [], '2024-05-07');
        await s.attended('coordinator', event, { haapa: 'present' });
      },
      asked: '2024-06-03',
      at: { month: '2024-05' },
      shows: { standing: 'fulfilled', done: 1, required: 1 },
    },
  },
  {
    obligation: 'lead-first-project-group-meeting',
    at: whole,
    fulfilled: {
      says: 'was at the first',
      from: '2023-12-04',
      tell: async (s) => {
        const event = await s.held('coordinator', 'projectGroup', [], '2023-12-12');
        await s.attended('coordinator', event, { haapa: 'present' });
      },
      asked: '2023-12-14',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'the first is still to come',
      from: '2023-12-04',
      tell: (s) => s.planned('coordinator', 'projectGroup', [], '2023-12-12'),
      asked: '2023-12-05',
      shows: { standing: 'onTrack', due: '2023-12-12' },
      missing: ['notHeldYet'],
    },
    awkward: {
      says: 'who came to the second was not at the first',
      from: '2023-12-04',
      tell: async (s) => {
        await s.held('coordinator', 'projectGroup', [], '2023-12-12');
        const event = await s.held('coordinator', 'projectGroup', [], '2023-12-19');
        await s.attended('coordinator', event, { haapa: 'present' });
      },
      asked: '2023-12-20',
      shows: { standing: 'overdue', done: 0 },
      missing: ['attendOnce'],
    },
  },
  {
    obligation: 'lead-divide-into-working-groups',
    at,
    fulfilled: {
      says: 'the theme is divided',
      from: '2024-01-08',
      tell: (s) => s.groups(false),
      asked: '2024-01-09',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'nothing yet',
      from: '2024-01-08',
      tell: async () => undefined,
      asked: '2024-01-09',
      shows: { standing: 'notDue' },
      missing: ['groups'],
    },
    awkward: {
      says: 'the lead says that there are no groups',
      from: '2024-01-08',
      tell: (s) => s.groups(true),
      asked: '2024-01-09',
      shows: { standing: 'fulfilled', notes: ['noWorkingGroups'] },
    },
  },
];

import type { Duty } from './cell';
import { future, quality } from './scene';

const at = { organisation: 'haapa', theme: quality };
const shared = { organisation: 'haapa', theme: future };

/** Liite 4, rivit 79–85. */
export const leadOutcome: readonly Duty[] = [
  {
    obligation: 'lead-compile-theme-operating-model',
    at,
    fulfilled: {
      says: 'the part is delivered',
      from: '2024-11-04',
      tell: (s) => s.handedOff('lead', quality),
      asked: '2024-11-15',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'a document that names the duty is not yet a delivery, and is not taken',
      from: '2024-11-04',
      tell: (s) =>
        expect(
          s.document('lead', 'lead-compile-theme-operating-model', { theme: quality }),
        ).rejects.toMatchObject({ code: 'takesNoReport' }),
      asked: '2024-11-15',
      shows: { standing: 'notDue', done: 0 },
      missing: ['entry'],
    },
    awkward: {
      says: 'the co-lead delivered it, after the project’s end',
      from: '2025-01-07',
      tell: (s) => s.handedOff('colead', future),
      asked: '2025-01-08',
      at: shared,
      shows: { standing: 'fulfilled', evidence: [expect.objectContaining({ day: '2025-01-07' })] },
    },
  },
  {
    obligation: 'lead-relay-bulletins',
    at,
    fulfilled: {
      says: 'the bulletin is relayed',
      from: '2024-05-13',
      tell: async (s) => s.relayed('lead', await s.bulletin('coordinator', [quality]), quality),
      asked: '2024-05-14',
      shows: { standing: 'fulfilled', done: 1, required: 1 },
    },
    notYet: {
      says: 'it waits, over a weekend too',
      from: '2024-05-17',
      tell: (s) => s.bulletin('coordinator', [quality]),
      asked: '2024-05-21',
      shows: { standing: 'onTrack', done: 0 },
      missing: ['relay'],
    },
    awkward: {
      says: 'after two working days it is at risk, and never overdue',
      from: '2024-05-17',
      tell: (s) => s.bulletin('coordinator', [quality]),
      asked: '2024-12-31',
      shows: { standing: 'atRisk', due: null },
    },
  },
  {
    obligation: 'lead-communicate-theme-work',
    at,
    fulfilled: {
      says: 'the lead’s own bulletin to the theme',
      from: '2024-05-13',
      tell: (s) => s.bulletin('lead', [quality]),
      asked: '2024-05-14',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'nothing this month',
      from: '2024-05-13',
      tell: async () => undefined,
      asked: '2024-05-14',
      shows: { standing: 'atRisk' },
      missing: ['log'],
    },
    awkward: {
      says: 'the coordination’s bulletin to the theme is not the lead’s',
      from: '2024-05-13',
      tell: async (s) => s.relayed('lead', await s.bulletin('coordinator', [quality]), quality),
      asked: '2024-05-14',
      shows: { standing: 'atRisk', done: 0 },
    },
  },
  {
    obligation: 'lead-disseminate-theme-results',
    at,
    fulfilled: {
      says: 'the theme’s results were told at an event',
      from: '2024-11-04',
      tell: (s) => s.held('lead', 'dissemination', [quality], '2024-11-12'),
      asked: '2024-11-15',
      shows: { standing: 'fulfilled' },
    },
    notYet: {
      says: 'an event is planned',
      from: '2024-11-04',
      tell: (s) => s.planned('lead', 'dissemination', [quality], '2024-12-03'),
      asked: '2024-11-15',
      shows: { standing: 'onTrack', notes: ['plannedCovers'] },
      missing: ['entry'],
    },
    awkward: {
      says: 'the other theme’s event is not this one’s, and the project is over',
      from: '2024-11-04',
      tell: (s) => s.held('colead', 'dissemination', [future], '2024-11-12'),
      asked: '2025-01-02',
      shows: { standing: 'overdue', done: 0 },
    },
  },
  {
    obligation: 'lead-morning-coffees',
    at,
    fulfilled: {
      says: 'a coffee in the month',
      from: '2024-05-13',
      tell: (s) => s.held('lead', 'coffee', [quality], '2024-05-16'),
      asked: '2024-05-17',
      shows: { standing: 'fulfilled', done: 1 },
    },
    notYet: {
      says: 'planned and not marked as held',
      from: '2024-05-13',
      tell: (s) => s.planned('lead', 'coffee', [quality], '2024-05-16'),
      asked: '2024-05-17',
      shows: { standing: 'notDue', done: 0 },
      missing: ['hold'],
    },
    awkward: {
      says: 'in July nothing is owed, and an extra one is counted',
      from: '2024-07-01',
      tell: (s) => s.held('lead', 'coffee', [quality], '2024-07-04'),
      asked: '2024-07-05',
      shows: { standing: 'notApplicable', done: 1, notes: ['quietMonth'] },
    },
  },
  {
    obligation: 'lead-attend-okm-dissemination-events',
    at: { organisation: 'haapa' },
    fulfilled: {
      says: 'was there',
      from: '2024-11-04',
      tell: async (s) => {
        const event = await s.held('coordinator', 'okmEvent', [], '2024-11-06', { format: 'live' });
        await s.attended('coordinator', event, { haapa: 'present' });
      },
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 1, required: 1 },
    },
    notYet: {
      says: 'the ministry has announced nothing',
      from: '2024-11-04',
      tell: async () => undefined,
      asked: '2024-12-31',
      shows: { standing: 'notDue', required: 0, notes: ['noOkmEvent'] },
    },
    awkward: {
      says: 'followed a live event on a screen: it waits for the coordination',
      from: '2024-11-04',
      tell: async (s) => {
        const event = await s.held('coordinator', 'okmEvent', [], '2024-11-06', { format: 'live' });
        await s.attended('coordinator', event, { haapa: 'remote' });
      },
      asked: '2024-11-15',
      shows: { standing: 'notDue', needsConfirmation: true, notes: ['remoteAwaitsAcceptance'] },
    },
  },
];

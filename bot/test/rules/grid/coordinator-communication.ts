import type { Duty } from './cell';
import { future, quality } from './scene';

const at = { organisation: 'koivu' };
const platforms = 'coord-communication-platforms-and-guidelines';

/** Liite 4, rivit 47–50. */
export const coordinatorCommunication: readonly Duty[] = [
  {
    obligation: platforms,
    at,
    fulfilled: {
      says: 'a bulletin is out, the platform is bought and kept, guidelines are pinned',
      from: '2024-01-08',
      tell: async (s) => {
        await s.bulletin('coordinator', [quality]);
        await s.document('coordinator', platforms, { part: 'acquire-development-platform' });
        await s.platform();
        await s.pinned('communication');
      },
      asked: '2024-01-16',
      shows: { standing: 'onTrack', done: 4 },
    },
    notYet: {
      says: 'only the platform is bought',
      from: '2024-01-08',
      tell: (s) => s.document('coordinator', platforms, { part: 'acquire-development-platform' }),
      asked: '2024-01-16',
      shows: { standing: 'notDue', done: 1 },
      missing: ['log', 'log', 'entry'],
    },
    awkward: {
      says: 'material that is pinned is no guideline',
      from: '2024-02-12',
      tell: async (s) => {
        await s.document('coordinator', platforms, { part: 'acquire-development-platform' });
        await s.pinned('material');
      },
      asked: '2024-02-16',
      shows: { standing: 'atRisk', done: 1 },
    },
  },
  {
    obligation: 'coord-communicate-development-work',
    at,
    fulfilled: {
      says: 'a bulletin in the month',
      from: '2024-05-02',
      tell: (s) => s.bulletin('coordinator', [quality]),
      asked: '2024-05-16',
      shows: { standing: 'onTrack', done: 1 },
    },
    notYet: {
      says: 'none this month, though there was one in the last',
      from: '2024-04-29',
      tell: (s) => s.bulletin('coordinator', [quality]),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 0 },
      missing: ['log'],
    },
    awkward: {
      says: 'a bulletin that was withdrawn does not count',
      from: '2024-05-02',
      tell: async (s) => s.withdrawnBulletin(await s.bulletin('coordinator', [quality])),
      asked: '2024-05-16',
      shows: { standing: 'atRisk', done: 0 },
    },
  },
  {
    obligation: 'coord-national-dissemination-of-results',
    at,
    fulfilled: {
      says: 'an event about one theme, an entry about the other',
      from: '2024-11-04',
      tell: async (s) => {
        await s.held('coordinator', 'dissemination', [quality], '2024-11-06');
        await s.report('coordinator', 'coord-national-dissemination-of-results', { theme: future });
      },
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
    notYet: {
      says: 'one theme is still without',
      from: '2024-11-04',
      tell: (s) => s.held('coordinator', 'dissemination', [quality], '2024-11-06'),
      asked: '2024-11-15',
      shows: { standing: 'onTrack', done: 1, required: 2 },
      missing: ['themes'],
    },
    awkward: {
      says: 'an event about the whole project is about each theme',
      from: '2024-11-04',
      tell: (s) => s.held('coordinator', 'dissemination', [], '2024-11-06'),
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 2, required: 2 },
    },
  },
  {
    obligation: 'coord-attend-okm-dissemination-events',
    at,
    fulfilled: {
      says: 'was there',
      from: '2024-11-04',
      tell: async (s) => {
        const event = await s.held('coordinator', 'okmEvent', [], '2024-11-06');
        await s.attended('coordinator', event, { koivu: 'present' });
      },
      asked: '2024-11-15',
      shows: { standing: 'fulfilled', done: 1, required: 1 },
    },
    notYet: {
      says: 'the ministry’s event is still to come',
      from: '2024-11-04',
      tell: (s) => s.planned('coordinator', 'okmEvent', [], '2024-11-27'),
      asked: '2024-11-15',
      shows: { standing: 'onTrack', due: '2024-11-27' },
    },
    awkward: {
      says: 'an event of the ministry’s that was not held is not missed',
      from: '2024-11-04',
      tell: async (s) => {
        const event = await s.planned('coordinator', 'okmEvent', [], '2024-11-06');
        await s.on('2024-11-06');
        await s.marked('coordinator', event, false);
      },
      asked: '2024-11-15',
      shows: { standing: 'notDue', notes: ['noOkmEvent'] },
    },
  },
];

import type { Delivery } from '../shared/domain/delivery';
import {
  begun,
  type DeliveryRow,
  dueIn,
  type JobClock,
  known,
  landed,
  launched,
  newJob,
  nextOf,
  woken,
} from './job-state';

const tick = 1_000_000;
const row = (person: string, more: Partial<Delivery> = {}): DeliveryRow => ({
  version: '1',
  value: {
    message: { kind: 'word', id: 'w' },
    target: { to: 'person', person },
    state: 'planned',
    wanted: 1,
    shown: 0,
    attempts: 0,
    notBefore: 0,
    plannedAt: '2024-05-16T06:00:00.000Z',
    ...more,
  } as Delivery,
});
const clock = (more: Partial<JobClock> = {}): JobClock => ({
  tick,
  waitFor: () => 0,
  roomIn: () => 0,
  isPaused: () => false,
  ...more,
});
const done = row('done', { state: 'delivered', shown: 1 });
const next = (rows: readonly DeliveryRow[], at = clock(), canWait = true, isOld = false) =>
  nextOf(known(newJob, rows), { rows, isOld, canWait }, at);

test.each([
  ['all is settled: the end', [done], clock(), true, { is: 'end' }],
  [
    'put off for a while that is worth sitting out',
    [row('a', { notBefore: tick + 5_000 })],
    clock(),
    true,
    { is: 'nap', ms: 5_000, rests: true },
  ],
  [
    'put off for long: somebody comes back',
    [row('a', { notBefore: tick + 60_000 })],
    clock(),
    true,
    { is: 'leave', ms: 60_000 },
  ],
  [
    'nobody may wait: somebody comes back',
    [row('a', { notBefore: tick + 5_000 })],
    clock(),
    false,
    { is: 'leave', ms: 5_000 },
  ],
  [
    'due, and its conversation is full: it waits for its turn',
    [row('a')],
    clock({ waitFor: () => 30_000 }),
    true,
    { is: 'nap', ms: 15_000, rests: false },
  ],
  [
    'Teams has asked for a long pause there',
    [row('a')],
    clock({ waitFor: () => 30_000, isPaused: () => true }),
    true,
    { is: 'leave', ms: 30_000 },
  ],
] as const)('%s', (_, rows, at, canWait, expected) => {
  expect(next(rows, at, canWait)).toEqual(expected);
});

test('what is on its way is waited for, and is not sent again meanwhile', () => {
  const [a, b] = [row('a'), row('b')];
  const state = launched(known(newJob, [a, b]), [a]);
  expect(dueIn(state, [a, b], 'me', clock())).toEqual([b]);
  expect(nextOf(state, { rows: [a, b], isOld: false, canWait: true }, clock()).is).toBe('awaitFlight');
});

test('what has landed is known as it stands; where that is not known of all, everything is read anew', () => {
  const [a, b] = [row('a'), row('b')];
  const state = launched(known(newJob, [a, b]), [a, b]);
  const stands = landed(state, [a], [row('a', { state: 'delivered', shown: 1 })]);
  expect([...(stands.rows?.values() ?? [])].map(({ value }) => value.state)).toEqual([
    'delivered',
    'planned',
  ]);
  expect([...stands.inFlight]).toEqual(['person~b']);
  expect(landed(state, [a], []).rows).toBeNull();
});

test('whoever asks for it meanwhile makes it look again, at rows read anew', () => {
  const state = woken(known(newJob, [done]));
  expect(nextOf(state, { rows: [done], isOld: false, canWait: true }, clock())).toEqual({ is: 'lookAgain' });
  expect(begun(state)).toEqual(newJob);
  expect(next([done], clock(), true, true)).toEqual({ is: 'lookAgain' });
});

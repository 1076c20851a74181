import { PassThrough } from 'node:stream';
import { errorAnswer } from '../../src/answers/error-answer';
import { readJson } from '../../src/http/body';
import { memoryRows } from '../../src/store/memory-rows';
import type { Rows } from '../../src/store/rows';
import { type Doors, openDoors } from './house';

// How long and how much a caller may send, and what an instance says of itself.

let doors: Doors | undefined;
let running: Doors['work'] | undefined;
afterEach(async () => {
  jest.useRealTimers();
  await running?.stop();
  running = undefined;
  doors?.close();
  doors = undefined;
});

test('a body that is not there after fifteen seconds is waited for no longer, and whoever sends it is told', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  const headers = { 'content-type': 'application/json', 'content-length': '100' };
  const req = Object.assign(new PassThrough(), { headers });
  let told: unknown;
  const read = readJson(req as never, {} as never, 1_000).catch((error: unknown) => {
    told = error;
  });
  req.write('{"a"');
  jest.advanceTimersByTime(14_999);
  await new Promise((done) => setImmediate(done));
  expect(told).toBeUndefined();
  // Somebody who goes on drop by drop gets no more time.
  req.write(':1');
  jest.advanceTimersByTime(1);
  await read;
  expect(told).toMatchObject({ code: 'tooSlow' });
  const answer = errorAnswer(told, { lang: 'fi', id: '01234567', contact: '', reads: false });
  expect(answer.status).toBe(408);
});

test('an attendance report may be two megabytes long and no longer', async () => {
  const open = await openDoors();
  doors = open;
  await open.moveIn();
  const send = async (length: number) => {
    const token = await open.tabToken('coordinator');
    return open.toTab('/api/events/none/attendance-report', token, { text: 'x'.repeat(length) });
  };
  expect((await send(1_990_000)).status).toBe(404);
  expect(await send(2 * 1024 * 1024)).toMatchObject({ status: 413, body: { error: { code: 'tooLarge' } } });
});

test('whether it is ready is told from what the loop knows: true while storage answers, and it costs nothing', async () => {
  const rows = memoryRows();
  let isDown = false;
  const list: Rows['list'] = (...asked) => {
    if (isDown) throw new Error('storage does not answer');
    return rows.list(...asked);
  };
  const open = await openDoors({ ...rows, list });
  doors = open;
  await open.moveIn();
  const ready = async () => {
    const answer = await fetch(`${open.url}/readyz`, { headers: { connection: 'close' } });
    return [answer.status, (await answer.json()) as object] as const;
  };
  expect(await ready()).toEqual([503, expect.objectContaining({ ready: false, storage: false })]);
  open.spent();
  for (let i = 0; i < 20; i += 1) await ready();
  expect(open.spent()).toEqual({ reads: 0, writes: 0 });
  await open.work.run();
  running = open.work;
  expect(await ready()).toEqual([200, expect.objectContaining({ ready: true, storage: true })]);
  isDown = true;
  open.pass(31_000);
  expect(await ready()).toEqual([503, expect.objectContaining({ ready: false, storage: false })]);
});

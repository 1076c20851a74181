import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { endCleanly } from '../../src/last-resort';
import type { LogLine } from '../../src/ports';
import { memoryRows } from '../../src/store/memory-rows';
import type { Rows } from '../../src/store/rows';
import { openDoors } from './house';
import { headOf, wired } from './wire';

/** Storage that takes its time from a moment on. */
const slowRows = () => {
  const rows = memoryRows();
  let waits = 0;
  const slow: Rows = {
    ...rows,
    list: async (...asked) => {
      await sleep(waits);
      return rows.list(...asked);
    },
  };
  const dawdle = (): void => {
    waits = 400;
  };
  return { slow, dawdle };
};

test('an instance that goes ends what is in flight, and waits for nobody who has sent half', async () => {
  const { slow, dawdle } = slowRows();
  const doors = await openDoors(slow);
  await doors.moveIn();
  const token = await doors.tabToken('contact');
  await doors.toTab('/api/me', token);
  dawdle();
  const half = wired(doors.url, [headOf('POST', '/api/messages', { 'content-length': 100 }), 'x']);
  const authorised = headOf('POST', '/api/reports', {
    'content-type': 'application/json',
    'content-length': 100,
    authorization: `Bearer ${token}`,
  });
  const unfinished = wired(doors.url, [authorised, '{"a"'], { longest: 20_000 });
  const inFlight = doors.toTab('/api/obligations?organisation=paju', token);
  await sleep(200);
  const began = performance.now();
  await doors.leave();
  expect(performance.now() - began).toBeLessThan(9_000);
  expect((await inFlight).status).toBe(200);
  expect((await unfinished).status).toBe(0);
  await half;
  await expect(fetch(`${doors.url}/healthz`)).rejects.toThrow('fetch failed');
  doors.close();
});

test.each([
  ['the platform’s word', 'SIGTERM', 0, 0],
  ['an error that nobody caught', 'uncaughtException', 1, 1],
  ['a promise that nobody waited for', 'unhandledRejection', 1, 1],
] as const)('%s ends the instance in order, once', async (_what, event, code, lines) => {
  const process = new EventEmitter();
  const logged: LogLine[] = [];
  let [closed, exited] = [0, -1];
  endCleanly(
    {
      close: async () => {
        closed += 1;
      },
    },
    Object.assign(process, {
      exit: (status: number) => {
        exited = status;
      },
    }) as never,
    (line) => void logged.push(line),
    () => '0123456789abcdef',
  );
  for (let i = 0; i < 2; i += 1) process.emit(event, new Error('unexpected'));
  await sleep(10);
  expect([closed, exited]).toEqual([1, code]);
  expect(logged.slice(0, 1)).toHaveLength(lines);
  for (const line of logged) expect(line).toMatchObject({ event: 'process.failed', id: '01234567' });
});

test('an instance whose log nobody takes any more ends too, instead of telling for ever that it cannot tell', async () => {
  const process = new EventEmitter();
  let [told, exited] = [0, -1];
  endCleanly(
    { close: async () => undefined },
    Object.assign(process, {
      exit: (status: number) => {
        exited = status;
      },
    }) as never,
    () => {
      told += 1;
      setImmediate(() => process.emit('uncaughtException', new Error('write EPIPE')));
    },
    () => '0123456789abcdef',
  );
  process.emit('uncaughtException', new Error('write EPIPE'));
  await sleep(50);
  expect(exited).toBe(1);
  expect(told).toBeLessThan(10);
});

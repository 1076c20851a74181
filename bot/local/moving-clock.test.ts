import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openHouse } from '../test/house';
import { sampleNetwork } from '../test/houses/events';
import { handleControls } from './controls';
import { movableClock } from './moving-clock';

const from = '2024-05-24T05:00:00.000Z';
const later = '2024-06-06T05:00:00.000Z';
let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

/** The controls over HTTP, with a clock whose move ends when the test says so. */
const opened = async () => {
  const house = await openHouse(from, sampleNetwork, []);
  let now = from;
  let end = { well: (): void => undefined, badly: (_: Error): void => undefined };
  const work = {
    advance: (target: string, setNow: (instant: string) => void) =>
      new Promise<readonly unknown[]>((done, failed) => {
        setNow('2024-05-27T05:30:00.000Z');
        end = {
          well: () => {
            setNow(target);
            done([]);
          },
          badly: failed,
        };
      }),
  };
  const set = (instant: string): void => {
    now = instant;
  };
  const app = { ports: house.ports, work } as never;
  const controls = {
    app,
    clock: movableClock(app, { now: () => now, set }),
    aliveMs: 20,
    people: async () => [],
    sign: async () => '',
  };
  server = createServer((req, res) => void handleControls(controls, req, res));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/local/clock`;
  const move = (to: string) => fetch(base, { method: 'POST', body: JSON.stringify({ now: to }) });
  const look = async () => (await (await fetch(base)).json()) as { now: string; moving?: { to: string } };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((done) => setTimeout(done, 5));
  };
  return { move, look, until, end: () => end };
};

test('a clock that takes long to move says where it is, and its answer is heard to be coming', async () => {
  const { move, look, until, end } = await opened();
  expect(await look()).toEqual({ now: from });
  const answer = await move(later);
  // The head has come, the answer has not.
  expect(answer.status).toBe(200);
  await until(async () => (await look()).moving !== undefined);
  expect(await look()).toEqual({
    now: '2024-05-27T05:30:00.000Z',
    moving: { from, to: later, waiting: 0, done: 0 },
  });
  end().well();
  expect(await answer.json()).toEqual({ now: later });
  expect(await look()).toEqual({ now: later });
});

test('a move that fails half-way ends without an answer, and the next one goes on', async () => {
  const { move, look, end } = await opened();
  const answer = await move(later);
  end().badly(new Error('no storage'));
  await expect(answer.text()).rejects.toThrow();
  expect((await look()).moving).toBeUndefined();
  const next = await move(later);
  end().well();
  expect(await next.json()).toEqual({ now: later });
});

test('two who move it at once go one after the other', async () => {
  const { move, look, end } = await opened();
  const first = await move(later);
  const second = move('2024-06-07T05:00:00.000Z');
  expect((await look()).moving).toMatchObject({ to: later });
  end().well();
  expect(await first.json()).toEqual({ now: later });
  const answer = await second;
  end().well();
  expect(await answer.json()).toEqual({ now: '2024-06-07T05:00:00.000Z' });
});

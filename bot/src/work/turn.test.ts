import { openHouse } from '../../test/house';
import { network, start } from '../../test/houses/bulletins';
import { planMessage } from '../delivery/plan';
import type { Messenger, SendResult } from '../ports';
import { startWork } from './work';

const quality = { to: 'channel', channel: '19:quality' } as const;
/** More than a conversation takes in two seconds. */
const words = Array.from({ length: 8 }, (_, i) => ({ kind: 'word', id: `w${i}` }));

/** A running instance in real time, whose Teams answers the post number `n` like this. */
const running = async (answer: (n: number) => SendResult) => {
  const house = await openHouse(start, network, [
    (routes) => routes.message('word', async () => ({ summary: 'Sana', text: 'Sana' })),
  ]);
  let asked = 0;
  const messenger: Messenger = { ...house.ports.messenger, toChannel: async () => answer(asked++) };
  const ports = { ...house.ports, messenger, tick: () => performance.now() };
  const work = startWork(ports, house.table);
  stop = work.stop;
  await work.run();
  return { ports, work, asked: () => asked };
};
const accepted: SendResult = { outcome: 'accepted', conversation: '19:quality', activity: '1' };
const throttled: SendResult = { outcome: 'refused', code: '429', retryAfterMs: 10_000, throttled: true };
let stop = async (): Promise<void> => undefined;
afterEach(() => stop());

test('the movable clock stands only when all that was due is out, also what had to wait for its turn', async () => {
  const { ports, work, asked } = await running(() => accepted);
  for (const word of words) await planMessage(ports, word, [quality]);
  await work.advance(start, () => undefined);
  expect(asked()).toBe(words.length);
});

test('it does not wait for what Teams asked to send later', async () => {
  const { ports, work, asked } = await running(() => throttled);
  for (const word of words) await planMessage(ports, word, [quality]);
  await work.advance(start, () => undefined);
  const open = await ports.stores.work.open();
  expect([asked() > 0, open.length]).toEqual([true, words.length]);
});

test('a turn in which storage fails counts as a turn, and what can be done is done', async () => {
  const { ports, work, asked } = await running(() => accepted);
  const fails = async (): Promise<never> => {
    throw new Error('away');
  };
  // As whatever is thrown in every turn before the deliveries have theirs.
  ports.stores.agenda.upTo = fails;
  const before = work.lastTurn();
  for (const word of words.slice(0, 3)) await planMessage(ports, word, [quality]);
  const until = performance.now() + 20_000;
  while (asked() < 3 && performance.now() < until) await new Promise((done) => setTimeout(done, 20));
  expect(asked()).toBe(3);
  expect(work.lastTurn()).toBeGreaterThan(before);
});

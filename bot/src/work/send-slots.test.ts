import { makeBudget } from './budget';
import { makeSendSlots } from './send-slots';

let now = 0;
beforeEach(() => {
  now = 1_000_000;
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance', 'Date'] });
});
afterEach(() => jest.useRealTimers());

const open = (size: number, perSecond: number) => {
  const budget = makeBudget({ perSecond, tick: () => now });
  const slots = makeSendSlots(size, budget);
  const got: (readonly [who: string, places: number])[] = [];
  const ask = (who: string, wanted: number, canWait = true): void => {
    void slots.take(wanted, canWait).then((places) => got.push([who, places]));
  };
  const turn = async (): Promise<readonly (readonly [string, number])[]> => {
    await new Promise((done) => setImmediate(done));
    return got.splice(0);
  };
  const pass = (ms: number): void => {
    now += ms;
    jest.advanceTimersByTime(ms);
  };
  return { slots, ask, turn, pass };
};

test('places are handed out in turn, as many as are free', async () => {
  const { slots, ask, turn } = open(10, 100);
  ask('long', 50);
  ask('short', 2);
  expect(await turn()).toEqual([['long', 10]]);
  slots.free(10);
  expect(await turn()).toEqual([['short', 2]]);
});

test('a few free places wait until they are worth a window, or a quarter of a second', async () => {
  const { slots, ask, turn, pass } = open(10, 100);
  ask('first', 10);
  await turn();
  ask('second', 10);
  slots.free(4);
  expect(await turn()).toEqual([]);
  slots.free(1);
  expect(await turn()).toEqual([['second', 5]]);
  ask('third', 10);
  slots.free(1);
  pass(249);
  expect(await turn()).toEqual([]);
  pass(1);
  expect(await turn()).toEqual([['third', 1]]);
});

test('where the budget is spent, who can wait waits for it, and who cannot gets none', async () => {
  const { ask, turn, pass } = open(10, 5);
  ask('first', 10);
  expect(await turn()).toEqual([['first', 5]]);
  ask('patient', 3);
  ask('hasty', 3, false);
  expect(await turn()).toEqual([['hasty', 0]]);
  pass(1_030);
  expect(await turn()).toEqual([['patient', 3]]);
});

test('who is shut gives none, to those who wait and to those who come', async () => {
  const { slots, ask, turn, pass } = open(10, 5);
  ask('first', 5);
  ask('waiting', 3);
  await turn();
  slots.shut();
  ask('late', 3);
  expect(await turn()).toEqual([
    ['waiting', 0],
    ['late', 0],
  ]);
  pass(5_000);
  expect(await turn()).toEqual([]);
});

import type { FactContent } from '../shared/domain/fact';
import { memoryRows } from '../store/memory-rows';
import { makeStores } from '../store/stores';
import { type RecordOutcome, recordFact } from './record-fact';

const setUp = () => {
  const ports = {
    stores: makeStores(memoryRows(), { tick: () => 0 }),
    now: () => '2024-05-16T06:00:00.000Z',
  };
  const say = (content: FactContent): Promise<RecordOutcome> =>
    recordFact(ports, { content, day: '2024-05-16', by: 'p1' });
  return { ...ports, say };
};
const reply = (answer: 'yes' | 'maybe' | 'no', version = 1): FactContent => ({
  kind: 'replied',
  event: 'e1',
  version,
  person: 'p1',
  answer,
});
const historyOf = ({ stores }: ReturnType<typeof setUp>) => stores.facts.slot('event~e1', 'replied~e1~p1');

test('a double click makes one record', async () => {
  const house = setUp();
  const first = await house.say(reply('yes'));
  const second = await house.say(reply('yes'));
  expect(first).toMatchObject({ fresh: true, replaced: null });
  expect(second).toEqual({ fact: first.fact, fresh: false, replaced: null });
  expect(await historyOf(house)).toEqual([first.fact]);
});

test('yes, then no, then yes again is three records, and each names the one it replaced', async () => {
  const house = setUp();
  const yes = await house.say(reply('yes'));
  const no = await house.say(reply('no'));
  const again = await house.say(reply('yes'));
  expect(no.replaced).toEqual(yes.fact);
  expect(again.replaced).toEqual(no.fact);
  expect((await historyOf(house)).map((f) => [f.number, f.content])).toEqual([
    [1, reply('yes')],
    [2, reply('no')],
    [3, reply('yes')],
  ]);
});

test('ten equal answers at once make one record, and one of the ten is told that it made it', async () => {
  const house = setUp();
  const told = await Promise.all(Array.from({ length: 10 }, () => house.say(reply('yes'))));
  expect(told.filter((t) => t.fresh)).toHaveLength(1);
  expect(new Set(told.map((t) => t.fact.id))).toEqual(new Set(['replied~e1~p1~000001']));
  expect(await historyOf(house)).toHaveLength(1);
});

test('ten different answers at once make ten records in some order, none is lost', async () => {
  const house = setUp();
  const told = await Promise.all(Array.from({ length: 10 }, (_, i) => house.say(reply('maybe', i))));
  expect(told.every((t) => t.fresh)).toBe(true);
  const history = await historyOf(house);
  expect(history.map((f) => f.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(history.map((f) => JSON.stringify(f.content))).size).toBe(10);
});

test('a field left out and a field that is undefined are the same content', async () => {
  const house = setUp();
  const attended = {
    kind: 'attended',
    event: 'e1',
    sitting: 0,
    organisation: 'o1',
    presence: 'present',
  } as const;
  await house.say(attended);
  const withHole: object = { ...attended, person: undefined };
  expect((await house.say(withHole as FactContent)).fresh).toBe(false);
});

test('the record carries who, the day it is about and when it was written down', async () => {
  const { stores, now } = setUp();
  const { fact } = await recordFact(
    { stores, now },
    { content: reply('yes'), day: '2024-05-03', by: 'import', at: '2024-05-04T08:00:00.000Z' },
  );
  expect(fact).toMatchObject({
    day: '2024-05-03',
    recordedBy: 'import',
    recordedAt: '2024-05-04T08:00:00.000Z',
  });
});

test('a slot that never comes free ends in an error, not in an endless loop', async () => {
  const { stores, now } = setUp();
  const stubborn = { ...stores, facts: { ...stores.facts, insert: async () => false } };
  await expect(
    recordFact({ stores: stubborn, now }, { content: reply('yes'), day: '2024-05-03', by: 'p1' }),
  ).rejects.toThrow('no free number');
});

import { canonical } from './canonical';

test.each<[says: string, one: unknown, other: unknown, isSame: boolean]>([
  ['keys in another order', { a: 1, b: [{ d: 2, c: 1 }] }, { b: [{ c: 1, d: 2 }], a: 1 }, true],
  ['a key without a value', { a: 1, b: undefined }, { a: 1 }, true],
  ['a key that is null', { a: 1, b: null }, { a: 1 }, false],
  ['a list in another order', [1, 2], [2, 1], false],
  ['a number and its words', { a: 1 }, { a: '1' }, false],
  ['a list and its object', ['x'], { 0: 'x' }, false],
])('%s', (_says, one, other, isSame) => {
  expect(canonical(one) === canonical(other)).toBe(isSame);
});

test('is the text that reports are sealed by', () => {
  expect(canonical({ b: ['ä', null, true], a: { d: 1, c: undefined } })).toBe(
    '{"a":{"d":1},"b":["ä",null,true]}',
  );
});

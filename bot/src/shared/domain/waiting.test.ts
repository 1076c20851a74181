import { inOrder, sharedOut, thisWeek, type Waiting, weightOf } from './waiting';

// A Tuesday.
const now = '2024-05-14T09:00:00.000Z';
const item = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  kind: 'thing',
  id,
  title: { fi: id, sv: id, en: id },
  theme: null,
  due: null,
  acts: [{ title: { fi: 'Tee', sv: 'Gör', en: 'Do' } }],
  page: 'vastuut',
  ...more,
});

test.each([
  ['late and still to be mended', { isLate: true, due: '2024-05-30' }, 'late'],
  ['due today', { due: '2024-05-14' }, 'soon'],
  ['due within two working days', { due: '2024-05-16T13:00:00.000Z' }, 'soon'],
  ['due on the third', { due: '2024-05-17' }, 'thisMonth'],
  ['waited for by somebody, without a day', { isAwaited: true }, 'awaited'],
  ['due on the month’s last day', { due: '2024-05-31' }, 'thisMonth'],
  ['due next month', { due: '2024-06-01' }, 'later'],
  ['due never', {}, 'later'],
] as const)('what is %s weighs as %s', (_, more, weight) => {
  expect(weightOf(item('a', more), now)).toBe(weight);
});

test('duties stand before offers, late ones first, then the nearest; what is waited for comes after two working days', () => {
  const items = [
    item('offer', { isOffer: true, due: '2024-05-14T10:00:00.000Z' }),
    item('never'),
    item('friday', { due: '2024-05-17' }),
    item('awaited', { isAwaited: true }),
    item('thursday', { due: '2024-05-16T05:30:00.000Z' }),
    item('late', { isLate: true, due: '2024-05-31' }),
  ];
  const order = ['late', 'thursday', 'awaited', 'friday', 'never', 'offer'];
  expect(inOrder(items, now).map((i) => i.id)).toEqual(order);
  expect(inOrder(items.toReversed(), now).map((i) => i.id)).toEqual(order);
});

test('the week is seven days long, and holds what is late and what somebody waits for', () => {
  const items = [
    item('monday', { due: '2024-05-20' }),
    item('tuesday', { due: '2024-05-21' }),
    item('late', { isLate: true }),
    item('open'),
    item('awaited', { isAwaited: true }),
    item('awaited in June', { isAwaited: true, due: '2024-06-03' }),
  ];
  expect(thisWeek(items, now).map((i) => i.id)).toEqual(['monday', 'late', 'awaited']);
});

test.each([
  [[2, 3, 1], 6, [2, 3, 1]],
  [[3, 3, 3], 6, [3, 2, 1]],
  [[1, 1, 1], 6, [1, 1, 1]],
  [[3], 2, [2]],
])('%j buttons share %i places as %j', (wanted, most, shared) => {
  expect(sharedOut(wanted, most)).toEqual(shared);
});

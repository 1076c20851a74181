/** @jest-environment jsdom */
import type { ShownPerson, ShownThread } from '../wire';
import { h, keyedList, swap } from './dom';
import { messageList, type Panel } from './messages';
import { matching } from './people';
import { wordsIn } from './words';

const panel: Panel = {
  words: wordsIn.fi,
  language: 'fi',
  theme: 'light',
  isChannel: true,
  press: () => undefined,
  open: () => undefined,
  send: async () => true,
};
const thread = (id: string, more: Partial<ShownThread> = {}): ShownThread => ({
  id,
  from: { is: 'bot', id: '28:b', name: 'Strapetsi' },
  at: '2024-05-16T05:30:00.000Z',
  editedAt: null,
  deleted: false,
  text: `Viesti ${id}`,
  textFormat: 'markdown',
  summary: '',
  cards: [],
  ownView: false,
  replies: [],
  ...more,
});
const withInput = [
  { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text', id: 'a', label: 'A' }] },
];

describe('messages', () => {
  test('a half-filled card stays as it is while others write', () => {
    const list = messageList(panel);
    list.update([thread('1', { cards: withInput })]);
    const field = list.element.querySelector('input') as HTMLInputElement;
    field.value = 'puoliksi';
    list.update([thread('1', { cards: withInput, replies: [thread('3')] }), thread('2')]);
    expect(list.element.querySelector('input')).toBe(field);
    expect([...list.element.querySelectorAll<HTMLElement>('article')].map((a) => a.dataset.id)).toEqual([
      '1',
      '3',
      '2',
    ]);
  });

  test('a card that was edited is drawn anew, and says so', () => {
    const list = messageList(panel);
    list.update([thread('1', { cards: withInput })]);
    const field = list.element.querySelector('input');
    list.update([thread('1', { cards: withInput, editedAt: '2024-05-16T06:00:00.000Z' })]);
    expect(list.element.querySelector('input')).not.toBe(field);
    expect(list.element.textContent).toContain('Muokattu');
  });

  test('a deleted message, one’s own version and an empty place are told in words', () => {
    const list = messageList(panel);
    list.update([]);
    const empty = list.element.querySelector<HTMLElement>('[data-testid="empty"]');
    expect(empty?.hidden).toBe(false);
    list.update([thread('1', { deleted: true, text: '' }), thread('2', { ownView: true, cards: withInput })]);
    expect(empty?.hidden).toBe(true);
    expect(list.element.textContent).toContain('Viesti on poistettu.');
    expect(list.element.textContent).toContain('Vain sinä näet tämän version kortista.');
  });

  test('what a person wrote is text, also where it looks like HTML or Markdown', () => {
    const list = messageList(panel);
    list.update([thread('1', { text: '<b>**x**</b>', textFormat: 'plain' })]);
    expect(list.element.querySelector('.text')?.innerHTML).toBe('&lt;b&gt;**x**&lt;/b&gt;');
  });
});

test('things come, go and change places, and those that stay are the same', () => {
  const box = h('div');
  const show = keyedList<string>(
    box,
    (key) => key,
    (key) => ({ element: h('i', {}, key), update: () => undefined }),
  );
  show(['a', 'b', 'c']);
  const [a] = box.children;
  show(['c', 'a', 'd']);
  expect(box.textContent).toBe('cad');
  expect(box.children[1]).toBe(a);
});

test('who is at a button by keyboard stays at it when it is drawn anew', () => {
  const draw = () =>
    h('div', {}, ...['1', '2'].map((id) => h('button', { 'data-testid': 'channel', 'data-id': id }, id)));
  const box = h('div');
  document.body.replaceChildren(box);
  swap(box, draw());
  box.querySelectorAll('button')[1]?.focus();
  swap(box, draw());
  expect(document.activeElement).toBe(box.querySelectorAll('button')[1]);
});

test('people are found by name, organisation and role, in the page’s language', () => {
  const person = (name: string, roles: string[], organisation: string): ShownPerson => ({
    id: name,
    name,
    email: `${name}@a.example`,
    language: 'fi',
    organisations: [organisation],
    roles,
    guest: false,
  });
  const people = [person('Aino', ['coordinator'], 'kaupunki'), person('Eero', ['lead'], 'koulu-a')];
  const found = (search: string) => matching(people, search, wordsIn.fi).map((p) => p.name);
  expect([found(''), found('AINO'), found('vetäjä koulu'), found('lead'), found('vetäjä kaupunki')]).toEqual([
    ['Aino', 'Eero'],
    ['Aino'],
    ['Eero'],
    ['Eero'],
    [],
  ]);
});

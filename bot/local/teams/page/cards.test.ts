/** @jest-environment jsdom */
import type { CardAction } from './api';
import { drawCard } from './cards';

const card = (more: object) => ({ type: 'AdaptiveCard', version: '1.5', ...more });
const pressed: CardAction[] = [];
const opened: string[] = [];
const draw = (source: unknown): HTMLElement => {
  const drawn = drawCard(source, 'light', {
    pressed: (a) => pressed.push(a),
    opened: (href) => opened.push(href),
  });
  if (!drawn) throw new Error('not drawn');
  document.body.replaceChildren(drawn);
  return drawn;
};
const click = (within: HTMLElement, title: string): void => {
  const found = [...within.querySelectorAll('button')].find((b) => b.textContent === title);
  if (!found) throw new Error(`no button ${title}`);
  found.click();
};
// The renderer writes titles by innerText, which jsdom does not have.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});
beforeEach(() => {
  pressed.length = 0;
  opened.length = 0;
});

const input = {
  type: 'Input.Text',
  id: 'topic',
  label: 'Aihe',
  isRequired: true,
  errorMessage: 'Aihe puuttuu.',
};
const fill = (within: HTMLElement, value: string): void => {
  const field = within.querySelector('input');
  if (!field) throw new Error('no field');
  field.value = value;
};

test('a button hands over its data with the inputs', () => {
  const actions = [
    { type: 'Action.Execute', id: 'a', title: 'Tallenna', verb: 'save', data: { round: 3 } },
    { type: 'Action.Submit', title: 'Lähetä', data: { verb: 'send' } },
    { type: 'Action.Submit', title: 'Peruuta', data: { verb: 'cancel' }, associatedInputs: 'none' },
  ];
  const drawn = draw(card({ body: [input], actions }));
  fill(drawn, 'Palaute');
  for (const title of ['Tallenna', 'Lähetä', 'Peruuta']) click(drawn, title);
  expect(pressed).toEqual([
    {
      type: 'Action.Execute',
      id: 'a',
      title: 'Tallenna',
      verb: 'save',
      data: { round: 3, topic: 'Palaute' },
    },
    { type: 'Action.Submit', title: 'Lähetä', data: { verb: 'send', topic: 'Palaute' } },
    { type: 'Action.Submit', title: 'Peruuta', data: { verb: 'cancel' } },
  ]);
});

test('a required input that is empty is told beside it, and nothing is sent', () => {
  const drawn = draw(
    card({ body: [input], actions: [{ type: 'Action.Execute', title: 'Tallenna', verb: 'save' }] }),
  );
  click(drawn, 'Tallenna');
  expect(pressed).toEqual([]);
  expect(drawn.textContent).toContain('Aihe puuttuu.');
});

test('parts are shown and hidden, and a card within the card opens', () => {
  const drawn = draw(
    card({
      body: [{ type: 'TextBlock', id: 'more', text: 'Lisätieto', isVisible: false }],
      actions: [
        { type: 'Action.ToggleVisibility', title: 'Lisää', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Terveiset',
          card: card({ body: [{ type: 'TextBlock', text: 'Sisällä' }] }),
        },
      ],
    }),
  );
  const isShown = (words: string): boolean =>
    [...drawn.querySelectorAll<HTMLElement>('.ac-textBlock')].some(
      (e) => e.textContent === words && !e.closest('[style*="display: none"]'),
    );
  expect([isShown('Lisätieto'), isShown('Sisällä')]).toEqual([false, false]);
  click(drawn, 'Lisää');
  click(drawn, 'Terveiset');
  expect([isShown('Lisätieto'), isShown('Sisällä')]).toEqual([true, true]);
  expect(pressed).toEqual([]);
});

test('links, in a text and as a button, are left to the page', () => {
  const drawn = draw(
    card({
      body: [{ type: 'TextBlock', text: '[Liity](https://a.example/kokous)' }],
      actions: [{ type: 'Action.OpenUrl', title: 'Avaa', url: 'https://teams.microsoft.com/l/chat/0/0' }],
    }),
  );
  drawn.querySelector('a')?.click();
  click(drawn, 'Avaa');
  expect(opened).toEqual(['https://a.example/kokous', 'https://teams.microsoft.com/l/chat/0/0']);
});

test('HTML in a card is text', () => {
  const drawn = draw(card({ body: [{ type: 'TextBlock', text: '<img src=x onerror=alert(1)>' }] }));
  expect(drawn.querySelector('img')).toBeNull();
  expect(drawn.textContent).toContain('<img');
});

test('at most six buttons are drawn, as in Teams', () => {
  const actions = Array.from({ length: 8 }, (_, n) => ({ type: 'Action.Submit', title: `Nappi ${n}` }));
  const titles = [...draw(card({ body: [], actions })).querySelectorAll('button')].map((b) => b.textContent);
  expect(titles).toEqual(['Nappi 0', 'Nappi 1', 'Nappi 2', 'Nappi 3', 'Nappi 4', 'Nappi 5']);
});

test.each([
  ['no card', 'x'],
  ['null', null],
  ['a card newer than Teams draws', { ...card({ body: [] }), version: '1.6' }],
])('%s is not drawn', (_, source) => {
  expect(drawCard(source, 'dark', { pressed: () => undefined, opened: () => undefined })).toBeNull();
});

import { type House, openHouse, themeChannel } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import type { Reply } from '../../routes';
import { planEvent } from '../../shared/contract/events';
import { now as endpoint } from '../../shared/contract/now';

type CardNode = Readonly<Record<string, unknown>>;
let house: House;
// A Thursday; the round of May opens the day after.
beforeEach(async () => {
  house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
  await house.prepare();
});
const cardOf = (reply: Reply): CardNode => {
  if (reply.is !== 'card' && reply.is !== 'dialog') throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.card as CardNode;
};
const nodes = (node: unknown): readonly CardNode[] => {
  if (Array.isArray(node)) return node.flatMap(nodes);
  if (typeof node !== 'object' || node === null) return [];
  return [node as CardNode, ...Object.values(node).flatMap(nodes)];
};
const wordsOf = (card: unknown): string =>
  nodes(card)
    .flatMap((n) => [n.text, n.title])
    .filter((x) => typeof x === 'string')
    .join('\n');
const buttonsOf = (card: unknown): readonly CardNode[] =>
  nodes(card).filter((n) => String(n.type).startsWith('Action.') && n.title !== undefined);
const press = (who: string, card: unknown, title: string): Promise<Reply> => {
  const found = buttonsOf(card).find((n) => n.title === title);
  if (!found) throw new Error(`no button ${title} in ${buttonsOf(card).map((n) => String(n.title))}`);
  const data = found.data as CardNode;
  return house.turn(who, { verb: String(data.verb), data });
};
const vastuut = async (who: string) => cardOf(await house.turn(who, { command: 'obligations' }));
const items = async (who: string) => (await house.call(endpoint, who)).items;
const coffee = (day = '2024-05-23') =>
  house.call(planEvent, 'lead', {
    body: { form: 'lomake-0001', type: 'coffee', themes: ['quality'], day, starts: '08:30', ends: '09:15' },
  });

test('an invitation is one message and one tap away, and gone everywhere once it is answered', async () => {
  await coffee();
  const card = await vastuut('contact');
  expect(wordsOf(card)).toContain('to 23.5. klo 8.30');
  const after = await press('contact', card, 'Tulossa');
  expect(wordsOf(cardOf(after))).toContain('Tallennettu: Aamukahvit');
  expect(buttonsOf(cardOf(after)).map((b) => b.title)).not.toContain('Tulossa');
  expect((await items('contact')).filter((i) => i.kind === 'invitation')).toEqual([]);
});

test('card and tab tell the same in the same order: duties before offers', async () => {
  await coffee();
  await house.advance('2024-05-24T06:00:00.000Z');
  const told = await items('lead');
  expect(told.map((i) => i.offer)).toEqual(told.map((i) => i.offer).toSorted());
  expect(told.find((i) => i.kind === 'held')).toMatchObject({
    weight: 'awaited',
    offer: false,
    act: { title: 'Pidettiin', call: { method: 'post', body: { held: true, sitting: 1 } } },
  });
  const words = wordsOf(await vastuut('lead'));
  for (const { title } of told.slice(0, 3)) expect(words).toContain(title);
});

test('"Ei pidetty" says what was done, and is taken back by the same card', async () => {
  await coffee();
  await house.advance('2024-05-24T06:00:00.000Z');
  const saved = cardOf(await press('lead', await vastuut('lead'), 'Ei pidetty'));
  expect(wordsOf(saved)).toMatch(/Merkitty: ei pidetty\. Aamukahvit/u);
  expect((await items('lead')).filter((i) => i.kind === 'held')).toEqual([]);
  // Taken back it was held, and who took part is asked.
  expect(wordsOf(cardOf(await press('lead', saved, 'Kumoa')))).toContain('Ketkä osallistuivat');
});

test('the open round is one line for a person’s pilots, an offer, until it is answered', async () => {
  await house.advance('2024-05-24T06:00:00.000Z');
  const round = (await items('contact')).filter((i) => i.kind === 'checkIn');
  expect(round).toMatchObject([
    { id: '2024-05', due: '2024-05-31T13:00:00.000Z', offer: true, act: { title: 'Vastaa' } },
  ]);
  expect((await items('observer')).filter((i) => i.kind === 'checkIn')).toEqual([]);
});

test('a stranger is refused, and an observer is owed nothing and reads the closed month', async () => {
  await expect(house.turn('nobody', { command: 'obligations' })).rejects.toMatchObject({
    code: 'unknownPerson',
  });
  expect(await items('observer')).toEqual([]);
  expect(wordsOf(await vastuut('observer'))).toContain('huhtikuu 2024');
});

test('the notification names what is near', async () => {
  await coffee('2024-05-21');
  const reply = await house.turn('contact', { command: 'obligations' });
  expect(reply).toMatchObject({
    summary: expect.stringMatching(/tällä viikolla: .*aamukahvit: .* ti 21\.5\. klo 8\.30/u),
  });
});

test('in a channel the theme’s month stands for all, and one’s own opens for the presser alone', async () => {
  await coffee();
  const channel = themeChannel('quality');
  const theme = cardOf(await house.turn('contact', { command: 'obligations', channel }));
  expect(wordsOf(theme)).not.toContain('Hei ');
  const own = await house.turn('contact', { verb: 'now.open', channel });
  expect(own.is).toBe('dialog');
  const [yes] = buttonsOf(cardOf(own)).filter((b) => b.title === 'Tulossa');
  const data = yes?.data as CardNode;
  const after = await house.turn('contact', { verb: String(data.verb), data, channel });
  expect(after.is).toBe('dialog');
  expect(wordsOf(cardOf(after))).toContain('Tallennettu');
});

test('a press on what is gone is told on the card as it now stands', async () => {
  await coffee();
  const old = await vastuut('contact');
  await house.advance('2024-05-23T06:00:00.000Z');
  const reply = cardOf(await press('contact', old, 'Tulossa'));
  expect(wordsOf(reply)).toContain('Hei ');
  expect(buttonsOf(reply).map((b) => b.title)).not.toContain('Tulossa');
});

test.each([
  ['another card’s verb that nobody answers', { do: { verb: 'no.such' } }, 'oldCard'],
  ['itself', { do: { verb: 'now.do' } }, 'oldCard'],
])('a forged press that names %s is refused', async (_, data, code) => {
  await expect(house.turn('contact', { verb: 'now.do', data })).rejects.toMatchObject({ code });
});

test('an act of somebody else’s is refused by the act itself', async () => {
  const { id } = await coffee();
  const data = { do: { verb: 'event.held', data: { event: id, sitting: 1, held: true } } };
  await expect(house.turn('contact', { verb: 'now.do', data })).rejects.toMatchObject({ code: 'notAllowed' });
});

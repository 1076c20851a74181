import { type House, openHouse, themeChannel } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import type { Reply } from '../../routes';
import { recordEventHeld } from '../../shared/contract/facts';
import { selfReport } from '../../shared/contract/obligations';
import { isKind } from '../../shared/domain/fact';
import { obligations } from '../../shared/domain/obligation';

type CardNode = Readonly<Record<string, unknown>>;
let house: House;
beforeEach(async () => {
  house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
});
const cardOf = (reply: Reply): unknown => {
  if (reply.is !== 'card' && reply.is !== 'dialog') throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.card;
};
const nodes = (node: unknown): readonly CardNode[] => {
  if (Array.isArray(node)) return node.flatMap(nodes);
  if (typeof node !== 'object' || node === null) return [];
  return [node as CardNode, ...Object.values(node).flatMap(nodes)];
};
const wordsOf = (card: unknown): string =>
  nodes(card)
    .flatMap((n) => [n.text, n.title, n.label])
    .filter((x) => typeof x === 'string')
    .join('\n');
const verbsOf = (card: unknown): readonly string[] =>
  nodes(card)
    .filter((n) => typeof n.type === 'string' && n.type.startsWith('Action.'))
    .filter((n) => n.type !== 'Action.OpenUrl')
    .map((n) => String(n.verb ?? (n.data as CardNode).verb));

/** What Teams takes: whole, small enough, labelled inputs, at most six buttons, each of them answered. */
const expectWhole = (card: unknown): void => {
  const json = JSON.stringify(card);
  expect(json).not.toContain('${');
  expect(Buffer.byteLength(json)).toBeLessThanOrEqual(25 * 1024);
  expect((card as { version: string }).version).toBe('1.5');
  expect((card as { actions: unknown[] }).actions.length).toBeLessThanOrEqual(6);
  for (const input of nodes(card).filter((n) => String(n.type).startsWith('Input.')))
    expect(input.label).toBeTruthy();
  for (const verb of verbsOf(card)) expect([verb, house.table.actions.has(verb)]).toEqual([verb, true]);
};

const row = 'dev-attend-regular-theme-meetings|quality';
const open = (who: string, key = row, dialog = false) =>
  house.turn(who, { verb: 'obligation.open', data: { row: key, ...(dialog ? { dialog } : {}) } });
const hold = () =>
  house.call(recordEventHeld, 'lead', {
    body: {
      form: 'lomake-0001',
      type: 'themeMeeting',
      themes: ['quality'],
      day: '2024-05-14',
      starts: '09:00',
      ends: '10:00',
    },
  });

test('the own list opens each duty, and its card says the source, what is missing and what comes next', async () => {
  await hold();
  const own = cardOf(await house.turn('contact', { verb: 'obligation.mine' }));
  expectWhole(own);
  const card = cardOf(await open('contact'));
  expectWhole(card);
  const words = wordsOf(card);
  for (const said of [
    'Lähde: Liite 4, rivi 100',
    'Puuttuu 1 osallistuminen.',
    'tilanne muuttuu la 1.6.2024: Ei toteutunut',
    'Olimme paikalla',
  ])
    expect(words).toContain(said);
  // A form whose answer would count nowhere is not offered.
  expect(words).not.toContain('Kirjaa toteumatieto');
});

test('`vastuut 2024-04` shows that month, its duties open in it, and another organisation too', async () => {
  await hold();
  const asked = { command: 'obligations', args: '2024-04' } as const;
  const april = cardOf(await house.turn('contact', asked));
  expectWhole(april);
  expect(wordsOf(april)).toContain('huhtikuu 2024');
  const press = nodes(april).find((n) => n.verb === 'obligation.open');
  const opened = await house.turn('contact', {
    verb: 'obligation.open',
    data: { ...(press?.data as CardNode), row },
  });
  expect(wordsOf(cardOf(opened))).not.toContain('Puuttuu 1 osallistuminen.');
  expect(wordsOf(cardOf(await open('contact')))).toContain('Puuttuu 1 osallistuminen.');
  const theme = cardOf(await house.turn('contact', { ...asked, channel: themeChannel('quality') }));
  expect(wordsOf(theme)).toContain('huhtikuu 2024');
});

test.each(['2024-13', '9999-99', '5/2024'])(
  'an obligations command with %s, which is no month, is told so with the form expected',
  async (args) => {
    await expect(house.turn('contact', { command: 'obligations', args })).rejects.toMatchObject({
      code: 'badMonth',
      values: { value: args },
    });
  },
);

test('an observer opens closed months, and hears it about the running one', async () => {
  const asked = (args: string) => house.turn('observer', { command: 'obligations', args });
  for (const args of ['', '2024-04']) expect(wordsOf(cardOf(await asked(args)))).toContain('huhtikuu 2024');
  await expect(asked('2024-05')).rejects.toMatchObject({ code: 'notClosed' });
  const mine = await house.turn('observer', { verb: 'obligation.mine', channel: themeChannel('quality') });
  expect(wordsOf(cardOf(mine))).toContain('huhtikuu 2024');
});

test('a Swedish speaker reads the same in Swedish', async () => {
  await hold();
  const words = wordsOf(cardOf(await open('swedish')));
  expect(words).toContain('Källa: Bilaga 4, rad 100');
  expect(words).toContain('1 deltagande saknas.');
  expect(words).toContain('Vi var på plats');
});

test('every duty of an organisation opens as a card that Teams takes', async () => {
  for (const o of obligations.filter(({ role }) => role === 'themeLead')) {
    const theme = o.scope === 'theme' || o.scope === 'organisation-theme' ? 'quality' : '';
    expectWhole(cardOf(await open('lead', `${o.id}|${theme}`)));
    expectWhole(cardOf(await open('lead', `${o.id}|${theme}`, true)));
  }
});

test('a guest in a channel opens the own organisation in a form that nobody else sees', async () => {
  const channel = themeChannel('quality');
  const theme = cardOf(await house.turn('contact', { command: 'obligations', channel }));
  expectWhole(theme);
  expect(verbsOf(theme)).toEqual(['now.open']);
  expect(wordsOf(theme)).toContain('Mitä minulta odotetaan / Vad som väntar på mig');
  expect(wordsOf(theme)).toMatch(/Aamukahvit: [^:]+ – pidetty 0, tulossa 0/u);
  const waiting = await house.turn('contact', { verb: 'now.open', channel });
  expect(waiting.is).toBe('dialog');
  expectWhole(cardOf(waiting));
  const mine = await house.turn('contact', { verb: 'obligation.mine', channel });
  expect(mine.is).toBe('dialog');
  expectWhole(cardOf(mine));
  expect(wordsOf(cardOf(mine))).toContain('Pajuopisto');
});

test('toteumatieto is told from the card, once, with its link', async () => {
  const place = { organisation: 'paju', obligation: 'dev-communicate-internally' };
  const form = cardOf(await house.turn('contact', { verb: 'obligation.reporting', data: place }));
  expectWhole(form);
  const [save] = nodes(form).filter((n) => n.type === 'Action.Submit');
  const data = {
    ...(save?.data as CardNode),
    day: '2024-05-15',
    note: 'Kerrottu palaverissa',
    url: 'https://esimerkki.example/a',
  };
  const first = await house.turn('contact', { verb: 'obligation.report', data });
  const second = await house.turn('contact', { verb: 'obligation.report', data });
  expect([first, second]).toEqual([
    { is: 'text', text: 'Kirjattu: Sisäinen viestintä omassa organisaatiossa.' },
    { is: 'text', text: 'Tämä oli jo kirjattu: Sisäinen viestintä omassa organisaatiossa.' },
  ]);
  const told = (await house.ports.stores.facts.all()).filter(isKind('selfReported'));
  expect(told.map((f) => [f.content.note, f.content.url, f.recordedBy])).toEqual([
    ['Kerrottu palaverissa', 'https://esimerkki.example/a', 'contact'],
  ]);
});

const reported = {
  form: 'lomake-0005',
  organisation: 'paju',
  obligation: 'dev-communicate-internally',
  day: '2024-05-15',
  note: 'Kerrottu',
};
test.each([
  ['a link that runs code', { url: 'javascript:alert(1)' }, 'Linkki ei kelpaa'],
  ['a day to come', { day: '2024-05-17' }, 'Päivä on vasta tulossa'],
  ['no note', { note: '' }, 'Mitä tehtiin'],
])(
  '%s is refused in the form, which keeps what was typed, and nothing is stored',
  async (_what, change, said) => {
    const reply = await house.turn('contact', {
      verb: 'obligation.report',
      data: { ...reported, ...change, dialog: true },
    });
    if (reply.is !== 'dialog') throw new Error('no form');
    const card = JSON.stringify(reply.card);
    expect(card).toMatch(new RegExp(said, 'u'));
    expect(card).toContain('Mitään ei tallennettu');
    for (const typed of Object.values({ ...reported, ...change })) expect(card).toContain(typed);
    expect(await house.ports.stores.facts.all()).toEqual([]);
  },
);

test('another organisation, forged into the card, is refused, and nothing is stored', async () => {
  const data = { ...reported, organisation: 'lehmus' };
  await expect(house.turn('contact', { verb: 'obligation.report', data })).rejects.toMatchObject({
    code: 'notAllowed',
  });
  expect(await house.ports.stores.facts.all()).toEqual([]);
});

test.each([
  ['dev-attend-regular-theme-meetings', 'useAttendance'],
  ['dev-pilot-in-own-organisation', 'takesNoReport'],
])('an old card’s form for %s does not open, and says which act counts', async (obligation, code) => {
  const data = { organisation: 'paju', obligation, theme: 'quality' };
  await expect(house.turn('contact', { verb: 'obligation.reporting', data })).rejects.toMatchObject({ code });
});

test('markup in a note is words on the card, no link and no mention', async () => {
  await house.call(selfReport, 'contact', {
    body: {
      form: 'lomake-0006',
      organisation: 'paju',
      obligation: 'dev-communicate-internally',
      day: '2024-05-15',
      note: '[klikkaa](https://paha.example) <at>Kaikki</at> **nyt**',
    },
  });
  const words = wordsOf(cardOf(await open('contact', 'dev-communicate-internally|quality')));
  expect(words).toContain('\\[klikkaa\\](https://paha.example) Kaikki \\*\\*nyt\\*\\*');
  expect(words).not.toContain('<at>');
});

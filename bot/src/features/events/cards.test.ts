import type { HousePress } from '../../../test/house';
import { type EventsHouse, openHouse, sampleNetwork } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, cardOf, wordsOf } from '../../../test/houses/seen';
import type { Reply } from '../../routes';
import { markAttendance, planEvent } from '../../shared/contract/events';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';

/** The whole sample in one language, with as many organisations in the theme as a real one may have. */
const network = (language: Language): Network => {
  const many = Array.from({ length: 75 }, (_, i) => `org-${i}`);
  const name = 'Keskisen seudun ammatillisen koulutuksen kuntayhtymä';
  return {
    ...sampleNetwork,
    organisations: [
      ...sampleNetwork.organisations,
      ...many.map((id, i) => ({
        id,
        name: { fi: `${name} ${i}`, sv: `${name} ${i}` },
        language,
        joined: '2023-12-01',
        isCoordinator: false,
      })),
    ],
    memberships: [
      ...sampleNetwork.memberships,
      ...many.map((organisation) => ({ organisation, theme: 'quality' as const, from: '2023-12-01' })),
    ],
    people: sampleNetwork.people.map((p) => ({ ...p, language })),
  };
};

const inputsOf = (thing: unknown): readonly Record<string, unknown>[] => {
  if (Array.isArray(thing)) return thing.flatMap(inputsOf);
  if (typeof thing !== 'object' || thing === null) return [];
  const entry = thing as Record<string, unknown>;
  return typeof entry.type === 'string' && entry.type.startsWith('Input.')
    ? [entry]
    : Object.values(entry).flatMap(inputsOf);
};

const demandFit = (house: EventsHouse, card: unknown): void => {
  const text = wordsOf(card);
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(text).not.toContain('${');
  expect(text).not.toMatch(/undefined|\[object|null/);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(25 * 1024);
  const buttons = buttonsOf(card);
  expect(buttons.length).toBeLessThanOrEqual(6);
  for (const { type, verb, data, ...rest } of buttons) {
    if (type === 'Action.OpenUrl') continue;
    expect(house.table.actions.has(String(data?.verb))).toBe(true);
    if (type !== 'Action.Execute') continue;
    expect(verb).toBe(data?.verb);
    expect(rest).toMatchObject({
      title: expect.stringMatching(/./),
      fallback: { type: 'Action.Submit', data },
    });
  }
  for (const input of inputsOf(card)) expect(input.label).toMatch(/./);
};

const quality = themeChannel('quality');
const id = 'e-form-0001';
const plan = {
  form: 'form-0001',
  type: 'coffee',
  themes: ['quality'],
  day: '2024-05-16',
  starts: '08:30',
  ends: '09:15',
  topic: 'Aihe',
  place: 'Sali',
  joinUrl: 'https://teams.example/j',
};

/** Walks through everything that the room can show. */
const everyCard = async (language: Language) => {
  const house = await openHouse('2024-05-13T06:00:00.000Z', network(language));
  const cards: unknown[] = [];
  const see = async (who: string, press: HousePress): Promise<Reply> => {
    const reply = await house.turn(who, press);
    if (reply.is === 'card' || reply.is === 'dialog') cards.push(reply.card);
    return reply;
  };
  const at = (verb: string, data: object, channel?: string): HousePress => ({
    verb,
    data: { event: id, ...data },
    ...(channel ? { channel } : {}),
  });
  await see('lead', { command: 'coffee' });
  await see('coordinator', { command: 'coffee' });
  await see('lead', { command: 'coffee', channel: quality });
  await see('lead', { verb: 'coffee.open', channel: quality });
  await see('lead', {
    verb: 'coffee.invite',
    data: { form: 'form-0000', theme: 'quality', day: '2024-05-15', starts: '08:30' },
  });
  await house.call(planEvent, 'lead', { body: plan });
  await house.call(planEvent, 'lead', {
    body: {
      ...plan,
      form: 'form-0002',
      type: 'themeKickoff',
      asks: ['future-and-vision'],
      day: '2024-05-17',
      moreDays: [{ day: '2024-05-18', starts: '08:30', ends: '12:00' }],
    },
  });
  for (let i = 3; i < 8; i += 1)
    await house.call(planEvent, 'coordinator', {
      body: { ...plan, form: `form-000${i}`, themes: [], type: 'briefing', day: `2024-06-1${i}` },
    });
  for (const who of ['lead', 'contact', 'coordinator']) {
    await see(who, { command: 'events' });
    await see(who, { command: 'events', channel: quality });
    await see(who, { verb: 'event.list', channel: quality });
    await see(who, at('event.open', {}));
    await see(who, at('event.reply', { version: 1, answer: 'yes' }, quality));
    await see(who, at('event.reply', { version: 7, answer: 'yes' }));
  }
  await see('contact', { command: 'coffee' });
  await see('lead', at('event.editing', {}));
  await see('lead', at('event.moving', {}));
  await see('lead', at('event.cancelling', {}));
  await house.advance('2024-05-18T12:00:00.000Z');
  const kickoff = 'e-form-0002';
  await see('lead', at('event.ask', {}, quality));
  await see('lead', at('event.held', { sitting: 1, held: true }));
  await see('lead', at('event.ask', { sitting: 1 }));
  await see('lead', at('event.held', { event: kickoff, sitting: 2, held: false }));
  await see('lead', at('event.held', { event: kickoff, sitting: 1, held: true, dialog: true }));
  await see(
    'lead',
    at('event.attendance', { event: kickoff, sitting: 1, organisations: 'lehmus', remote: 'org-1' }),
  );
  await see('contact', { command: 'events' });
  await see('contact', at('event.dispute', { event: kickoff, sitting: 1, organisation: 'paju' }));
  await see(
    'lead',
    at('event.settle', { event: kickoff, sitting: 1, organisation: 'paju', confirmed: true }),
  );
  await see('coordinator', at('event.remote', { event: kickoff }));
  const next = 'e-form-0003';
  await see('contact', at('event.reply', { event: next, version: 1, answer: 'yes' }));
  await see(
    'coordinator',
    at('event.move', { event: next, day: '2024-06-20', starts: '09:00', ends: '10:00' }),
  );
  await see('contact', at('event.reply', { event: next, version: 2, answer: 'yes' }));
  await see('coordinator', at('event.cancel', { event: next, reason: 'Sairastapaus' }));
  await see('contact', at('event.open', { event: next }));
  return {
    house,
    cards: [...cards, ...house.outbox.flatMap((s) => s.posts.flatMap((p) => (p.text ? [] : [p.card])))],
    posts: house.outbox.flatMap((s) => s.posts),
  };
};

test.each<[Language, readonly string[]]>([
  [
    'fi',
    [
      'Kutsu aamukahveille',
      'Vastauksesi on tallennettu: Tulossa.',
      'Pidettiinkö tilaisuus?',
      'Peruttu: Sairastapaus',
    ],
  ],
  [
    'sv',
    [
      'Bjud in till morgonkaffe',
      'Ditt svar har sparats: Kommer.',
      'Hölls evenemanget?',
      'Inställt: Sairastapaus',
    ],
  ],
  [
    'en',
    [
      'Invite to morning coffee',
      'Your reply is saved: Coming.',
      'Was the event held?',
      'Cancelled: Sairastapaus',
    ],
  ],
])(
  'every card of the room in %s is whole, small enough, labelled, and its buttons are answered',
  async (language, sentences) => {
    const { house, cards, posts } = await everyCard(language);
    for (const card of cards) demandFit(house, card);
    for (const post of posts) expect(post.summary).toMatch(/./);
    for (const sentence of sentences) expect(wordsOf(cards)).toContain(sentence);
    const verbs = new Set(cards.flatMap((card) => buttonsOf(card).map((b) => String(b.data?.verb))));
    verbs.delete('undefined');
    // Every verb that the room answers stands on some card.
    expect([...verbs].sort()).toEqual([...house.table.actions.keys()].sort());
  },
  30_000,
);

test('before the Swedish theme’s channel Swedish stands first', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'coordinator', { body: { ...plan, themes: ['swedish-cross-cutting'] } });
  const words = wordsOf(house.outbox[0]?.post.card);
  expect(words.indexOf('Morgonkaffe:')).toBeLessThan(words.indexOf('Aamukahvit:'));
  expect(buttonsOf(house.outbox[0]?.post.card)[0]?.title).toBe('Kommer / Tulossa');
});

test('a card before a channel shows nobody’s own answer, only the counts', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'lead', { body: plan });
  await house.turn('contact', {
    verb: 'event.reply',
    channel: quality,
    data: { event: id, version: 1, answer: 'yes' },
  });
  const list = cardOf(await house.turn('contact', { command: 'events', channel: quality }));
  for (const card of [list, house.outbox[0]?.post.card])
    expect(wordsOf(card)).not.toMatch(/Vastauksesi|Nimi contact|Pajuopisto/);
});

test('in a personal list the nearest event is answered at once, every row opens, and the rest has its page', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  for (let i = 1; i < 7; i += 1)
    await house.call(planEvent, 'lead', { body: { ...plan, form: `form-000${i}`, day: `2024-05-2${i}` } });
  await house.turn('contact', {
    verb: 'event.reply',
    data: { event: 'e-form-0002', version: 1, answer: 'no' },
  });
  const list = cardOf(await house.turn('contact', { command: 'events' }));
  expect(buttonsOf(list).map((b) => b.title)).toEqual([
    'Tulossa',
    'Ehkä',
    'En pääse',
    'Ilmoittaudu',
    'Ilmoittaudu',
    'Kaikki 6',
  ]);
  expect(wordsOf(list)).toContain('Vastauksesi: En pääse');
  expect(wordsOf(list)).not.toContain('26.5.2024');
});

test('people see their own themes’ events and the network’s; a lead also the project group’s', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'lead', { body: plan });
  await house.call(planEvent, 'coordinator', {
    body: { ...plan, form: 'form-0002', type: 'briefing', themes: [] },
  });
  await house.call(planEvent, 'coordinator', {
    body: { ...plan, form: 'form-0003', type: 'projectGroup', themes: [] },
  });
  const listed = async (who: string) => {
    const words = wordsOf(await house.turn(who, { command: 'events' }));
    return ['Aamukahvit', 'Hankeinfo', 'Projektiryhmä'].filter((w) => words.includes(w));
  };
  expect(await listed('contact')).toEqual(['Aamukahvit', 'Hankeinfo']);
  expect(await listed('colead')).toEqual(['Hankeinfo', 'Projektiryhmä']);
  expect(await listed('coordinator')).toEqual(['Aamukahvit', 'Hankeinfo', 'Projektiryhmä']);
});

test('with nothing coming one sentence says so', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  const said = await house.turn('swedish', { command: 'events' });
  expect(said).toEqual({
    is: 'text',
    text: 'Det finns inga kommande evenemang. Inbjudningarna kommer i temanas kanaler.',
  });
});

test('the attendance form of the widest theme stays within a message', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z', network('fi'));
  await house.call(planEvent, 'lead', { body: { ...plan, type: 'themeKickoff' } });
  await house.advance('2024-05-16T07:00:00.000Z');
  const form = await house.turn('lead', { verb: 'event.held', data: { event: id, sitting: 1, held: true } });
  demandFit(house, cardOf(form));
  const organisations = network('fi')
    .memberships.filter((m) => m.theme === 'quality')
    .map((m) => ({ organisation: m.organisation, presence: 'present' }));
  const { recorded } = await house.call(markAttendance, 'lead', { params: { id }, body: { organisations } });
  expect(recorded).toBe(78);
});

import { type EventsHouse, openHouse, sampleNetwork } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, cardOf, wordsOf } from '../../../test/houses/seen';
import { events as eventsEndpoint, planEvent, replyToEvent } from '../../shared/contract/events';
import { isKind } from '../../shared/domain/fact';
import { timeOf } from '../../shared/domain/month';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal';
import { written } from '../../shared/text/say';

const monday = '2024-05-13T06:00:00.000Z';
const form = 'form-0001';
const coffee = { form, theme: 'quality', day: '2024-05-16', starts: '08:30' };
const invite = (house: EventsHouse, data: object = coffee, who = 'lead') =>
  house.turn(who, { verb: 'coffee.invite', data: { ...data } });
const reply = (
  house: EventsHouse,
  who: string,
  answer: string,
  version = 1,
  channel = themeChannel('quality'),
) => house.turn(who, { verb: 'event.reply', channel, data: { event: `e-${form}`, version, answer } });
const refusalOf = async (act: Promise<unknown>): Promise<RefusalCode> => {
  const error = await act.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error.code;
};
const planned = async (house: EventsHouse) =>
  (await house.ports.stores.facts.all()).filter(isKind('eventPlanned'));

test('S5: a coffee in three fields goes to its theme’s channel in Finnish and Swedish', async () => {
  const house = await openHouse(monday);
  const form = cardOf(await house.turn('lead', { command: 'coffee' }));
  const [send] = buttonsOf(form);
  const said = await house.turn('lead', {
    verb: 'coffee.invite',
    data: {
      ...send?.data,
      day: '2024-05-16',
      starts: '08:30',
      topic: 'Arvioinnin *arki*',
      joinUrl: 'https://teams.example/j',
    },
  });
  const [post, ...more] = house.sentTo(themeChannel('quality'));
  expect(more).toEqual([]);
  const words = wordsOf(post?.post.card);
  for (const part of [
    'Aamukahvit: Laadunhallinnan ja -johtamisen osaaminen',
    'Morgonkaffe: Kompetens i kvalitetshantering och kvalitetsledning',
    'to 16.5.2024 klo 8.30–9.15',
    'to 16.5.2024 kl. 8.30–9.15',
    'Aiheena tällä kertaa: Arvioinnin',
    'Tulossa 0 · Ehkä 0 · Ei pääse 0',
  ])
    expect(words).toContain(part);
  expect(buttonsOf(post?.post.card).map((b) => b.title)).toEqual([
    'Tulossa / Kommer',
    'Ehkä / Kanske',
    'En pääse / Kan inte delta',
    'Liity / Anslut',
    'Kalenteriin / Till kalendern',
    'Lisätietoja / Mer info',
  ]);
  expect(wordsOf(said)).toContain('Kutsu lähtee 1 kanavalle.');
});

test('S5: everybody sees the counts, the presser alone the own answer, and it may change until the start', async () => {
  const house = await openHouse(monday);
  await invite(house);
  expect(wordsOf(await reply(house, 'contact', 'yes'))).toContain('Vastauksesi on tallennettu: Tulossa.');
  expect(wordsOf(await reply(house, 'swedish', 'maybe'))).toContain('Ditt svar har sparats: Kanske.');
  await reply(house, 'contact', 'yes');
  await reply(house, 'contact', 'no');
  const [post] = house.sentTo(themeChannel('quality'));
  const words = wordsOf(post?.post.card);
  expect(words).toContain('Tulossa 0 · Ehkä 1 · Ei pääse 1');
  expect(words).not.toContain('Vastauksesi');
  expect(words).not.toContain('Nimi contact');
  await house.advance('2024-05-16T05:30:00.000Z');
  expect(await refusalOf(reply(house, 'contact', 'yes'))).toBe('closed');
});

test('S5: after the end the planner is asked once, and "Kyllä" makes it held in May', async () => {
  const house = await openHouse(monday);
  await invite(house);
  await house.advance('2024-05-16T06:15:00.000Z');
  await house.advance('2024-05-17T06:15:00.000Z');
  const asked = house.sentTo('lead');
  expect(asked).toHaveLength(1);
  expect(wordsOf(asked[0]?.post.card)).toContain('Pidettiinkö tilaisuus?');
  const [yes] = buttonsOf(asked[0]?.post.card);
  await house.turn('lead', { verb: yes?.verb ?? '', data: yes?.data ?? {} });
  await house.turn('lead', { verb: yes?.verb ?? '', data: yes?.data ?? {} });
  const { events } = await house.call(eventsEndpoint, 'contact', {
    query: { from: '2024-05-01', until: '2024-05-31' },
  });
  expect(events).toMatchObject([{ state: 'held', type: 'coffee', mayMark: false }]);
  const held = (await house.ports.stores.facts.all()).filter(isKind('eventHeld'));
  expect(held.map((f) => [f.content.held, f.day, f.recordedBy])).toEqual([[true, '2024-05-16', 'lead']]);
  // Nothing more to answer; the page tells how it was.
  expect(buttonsOf(house.sentTo(themeChannel('quality'))[0]?.post.card).map((b) => b.title)).toEqual([
    'Lisätietoja / Mer info',
  ]);
});

test('a form sent twice is one event and one post; the same form with another time is refused', async () => {
  const house = await openHouse(monday);
  await Promise.all([invite(house), invite(house)]);
  await invite(house);
  expect(await planned(house)).toHaveLength(1);
  expect(house.sentTo(themeChannel('quality'))).toHaveLength(1);
  expect(await refusalOf(invite(house, { ...coffee, starts: '09:00' }))).toBe('alreadyDone');
  expect(await refusalOf(invite(house, coffee, 'coordinator'))).toBe('notFound');
});

test('eighty-one answers in a minute lose nothing, and its one card is edited a few times', async () => {
  const people = Array.from({ length: 81 }, (_, i) => `kontakti-${i}`);
  const [model] = sampleNetwork.people.filter((p) => p.id === 'contact');
  if (!model) throw new Error('no contact person');
  const crowd = people.map((id) => ({
    ...model,
    id,
    email: `${id}@koulu.example`,
    accounts: [{ objectId: `oid-${id}`, tenantId: 'tenant' }],
  }));
  const house = await openHouse(monday, { ...sampleNetwork, people: [...sampleNetwork.people, ...crowd] });
  await invite(house);
  await Promise.all(people.map((who) => reply(house, who, 'yes')));
  const stored = (await house.ports.stores.facts.all()).filter(isKind('replied'));
  expect(new Set(stored.map((f) => f.content.person))).toEqual(new Set(people));
  const [card, ...more] = house.sentTo(themeChannel('quality'));
  expect(more).toEqual([]);
  expect(wordsOf(card?.post.card)).toContain('Tulossa 81 ·');
  // The post, and an edit for all who pressed at once.
  expect(card?.posts.length).toBeLessThanOrEqual(3);
});

test.each<[string, string, RefusalCode]>([
  ['a lead, in a theme of somebody else', 'colead', 'notAllowed'],
  ['a contact person', 'contact', 'notAllowed'],
  ['an observer', 'observer', 'notAllowed'],
  ['a stranger', 'stranger', 'unknownPerson'],
])('%s may not invite to coffee', async (_, who, code) => {
  const house = await openHouse(monday);
  expect(await refusalOf(invite(house, coffee, who))).toBe(code);
  expect(await planned(house)).toEqual([]);
});

test.each([
  ['observer', 'notAllowed'],
  ['stranger', 'unknownPerson'],
])('a reply of the %s is refused and not counted', async (who, code) => {
  const house = await openHouse(monday);
  await invite(house);
  expect(await refusalOf(reply(house, who, 'yes'))).toBe(code);
  expect(wordsOf(house.sentTo(themeChannel('quality'))[0]?.post.card)).toContain('Tulossa 0 ·');
});

test.each(['events', 'coffee'] as const)(
  '`%s` asks whoever may not reply for no reply, alone and from a channel',
  async (command) => {
    const house = await openHouse(monday);
    await invite(house);
    const offered = async (who: string) => {
      const lists = [
        await house.turn(who, { command }),
        await house.turn(who, { verb: 'event.list', channel: themeChannel('quality') }),
        await house.turn(who, { verb: 'event.open', data: { event: `e-${form}` } }),
      ];
      return lists.map((list) => [
        wordsOf(list).includes('to 16.5.2024 klo 8.30–9.15'),
        buttonsOf(list).filter((b) => b.data?.verb === 'event.reply').length,
      ]);
    };
    expect(await offered('observer')).toEqual([
      [true, 0],
      [true, 0],
      [true, 0],
    ]);
    expect(await offered('contact')).toEqual([
      [true, 3],
      [true, 3],
      [true, 3],
    ]);
    expect(wordsOf(await house.turn('observer', { command }))).not.toContain('Et ole vielä vastannut');
  },
);

test.each<[string, object, RefusalCode]>([
  ['no day', { day: '' }, 'badDay'],
  ['a day that is none', { day: '2024-02-30' }, 'badDay'],
  ['a day that is a number', { day: 20240516 }, 'badInput'],
  ['a year two centuries ahead', { day: '2204-05-16' }, 'badDay'],
  ['yesterday', { day: '2024-05-12' }, 'inThePast'],
  ['this very minute', { day: '2024-05-13', starts: '09:00' }, 'inThePast'],
  ['a time that is none', { starts: '25:00' }, 'badTime'],
  ['no time', { starts: undefined }, 'badInput'],
  ['a theme that is none', { theme: 'kahvi' }, 'badInput'],
  ['a long topic', { topic: 'a'.repeat(301) }, 'tooLong'],
  ['a link that runs code', { joinUrl: 'javascript:alert(1)' }, 'badLink'],
  ['a start in the spring night’s missing hour', { day: '2025-03-30', starts: '03:30' }, 'noSuchStart'],
  ['a start in the autumn night’s doubled hour', { day: '2024-10-27', starts: '03:30' }, 'doubledStart'],
  ['a forged form id', { form: '../x' }, 'badInput'],
  ['a list for a word', { theme: ['quality'] }, 'badInput'],
])('a coffee with %s is refused and nothing is stored or posted', async (_, wrong, code) => {
  const house = await openHouse(monday);
  expect(await refusalOf(invite(house, { ...coffee, ...wrong }))).toBe(code);
  expect(await planned(house)).toEqual([]);
  expect(house.outbox).toEqual([]);
});

test.each<[string, object, RefusalCode]>([
  ['of no event', { event: 'e-nothing-here' }, 'notFound'],
  ['that is none', { answer: 'perhaps' }, 'badInput'],
  ['without a version', { version: undefined }, 'badInput'],
  ['to an event that is an object', { event: {} }, 'badInput'],
])('an answer %s is refused', async (_, wrong, code) => {
  const house = await openHouse(monday);
  await invite(house);
  const data = { event: `e-${form}`, version: 1, answer: 'yes', ...wrong };
  expect(await refusalOf(house.turn('contact', { verb: 'event.reply', data }))).toBe(code);
});

test('a refused field is named in the reader’s language', async () => {
  const house = await openHouse(monday);
  const error = await invite(house, { ...coffee, topic: 'a'.repeat(301) }).catch((e: unknown) => e);
  expect(error).toMatchObject({ values: { field: 'Aihe (vapaaehtoinen)' } });
});

test('an older client’s answer, which the whole thread reads, says that it was saved and not what', async () => {
  const house = await openHouse(monday);
  await invite(house);
  const said = await house.turn('contact', {
    verb: 'event.reply',
    channel: themeChannel('quality'),
    asMessage: true,
    data: { event: `e-${form}`, version: 1, answer: 'no' },
  });
  expect(said).toEqual({ is: 'text', text: 'Vastaus on tallennettu.\n\nSvaret har sparats.' });
});

const meeting = {
  type: 'themeMeeting',
  themes: ['quality'],
  day: '2024-05-20',
  starts: '12:00',
  ends: '14:00',
  form,
};

test('a joint meeting needs the lead of every theme, and goes to both channels', async () => {
  const house = await openHouse(monday);
  const joint = { ...meeting, themes: ['future-and-vision', 'quality'] };
  expect(await refusalOf(house.call(planEvent, 'lead', { body: joint }))).toBe('notAllowed');
  expect(await refusalOf(house.call(planEvent, 'colead', { body: joint }))).toBe('notAllowed');
  await house.call(planEvent, 'twolead', { body: joint });
  expect(house.outbox.map((s) => s.to).sort()).toEqual([
    themeChannel('future-and-vision'),
    themeChannel('quality'),
  ]);
});

test('what is the whole project’s only the coordinator plans: a briefing for Yleinen, the project group for its own channel', async () => {
  const house = await openHouse(monday);
  const briefing = { ...meeting, type: 'briefing', themes: [] };
  for (const themes of [[], ['quality']])
    expect(await refusalOf(house.call(planEvent, 'lead', { body: { ...briefing, themes } }))).toBe(
      'notAllowed',
    );
  await house.call(planEvent, 'coordinator', { body: briefing });
  await house.call(planEvent, 'coordinator', {
    body: { ...meeting, type: 'projectGroup', themes: [], form: 'form-0002' },
  });
  expect(house.outbox.map((s) => s.to)).toEqual(['19:general', '19:projectGroup']);
});

test.each<[string, object, RefusalCode]>([
  ['without a theme', { themes: [] }, 'badInput'],
  ['that ends before it begins', { ends: '11:00' }, 'badInput'],
  [
    'whose second day is before the first',
    { moreDays: [{ day: '2024-05-19', starts: '09:00', ends: '15:00' }] },
    'badInput',
  ],
])('a meeting %s is refused', async (_, wrong, code) => {
  const house = await openHouse(monday);
  expect(await refusalOf(house.call(planEvent, 'lead', { body: { ...meeting, ...wrong } }))).toBe(code);
  expect(await planned(house)).toEqual([]);
});

const ours = 'Säännöllinen tapaaminen: Laadunhallinnan ja -johtamisen osaaminen';
test.each<[string, object, string]>([
  ['our own words', {}, 'Regular meeting: Quality management and quality leadership'],
  [
    'our own words, typed by hand',
    { title: { fi: ours } },
    'Regular meeting: Quality management and quality leadership',
  ],
  ['somebody’s words', { title: { fi: 'Laatukahvit' } }, 'Laatukahvit'],
])('a title in %s is read in English as far as there is any', async (_, wish, heard) => {
  const house = await openHouse(monday);
  await house.call(planEvent, 'lead', { body: { ...meeting, ...wish } });
  const { events } = await house.call(eventsEndpoint, 'english');
  expect(events.map(({ title }) => written(title, 'en'))).toEqual([heard]);
});

test('the tab’s reply and the card’s are the same reply', async () => {
  const house = await openHouse(monday);
  await invite(house);
  await reply(house, 'contact', 'yes');
  await house.call(replyToEvent, 'contact', { params: { id: `e-${form}` }, body: { answer: 'no' } });
  const { events } = await house.call(eventsEndpoint, 'contact');
  expect(events).toMatchObject([{ mine: 'no', replies: { yes: 0, maybe: 0, no: 1 } }]);
});

test('a theme without a channel keeps its event, and the planner hears that nothing was sent', async () => {
  const house = await openHouse(monday);
  const channel = await house.ports.stores.channels.get(themeChannel('quality'));
  if (channel) await house.ports.stores.channels.put({ ...channel, tie: null });
  expect(wordsOf(await invite(house))).toContain('kutsua ei voitu lähettää');
  expect(await planned(house)).toHaveLength(1);
});

// S20: both DST nights of 2024 to 2027.
test.each([
  ['2024-03-28', '06:30', '2024-04-04', '05:30'],
  ['2024-10-24', '05:30', '2024-10-31', '06:30'],
  ['2025-03-27', '06:30', '2025-04-03', '05:30'],
  ['2025-10-23', '05:30', '2025-10-30', '06:30'],
  ['2026-03-26', '06:30', '2026-04-02', '05:30'],
  ['2026-10-22', '05:30', '2026-10-29', '06:30'],
  ['2027-03-25', '06:30', '2027-04-01', '05:30'],
  ['2027-10-28', '05:30', '2027-11-04', '06:30'],
])(
  'S20: a weekly coffee on %s and the week after stays at 8.30',
  async (before, utcBefore, after, utcAfter) => {
    const house = await openHouse(`${before.slice(0, 4)}-01-02T06:00:00.000Z`);
    for (const [i, day] of [before, after].entries())
      await invite(house, { ...coffee, day, form: `form-000${i}` }, 'lead');
    const starts = (await planned(house)).map((f) => f.content.sittings[0].startsAt).sort();
    expect(starts.map(timeOf)).toEqual(['08:30', '08:30']);
    expect(starts.map((s) => s.slice(11, 16))).toEqual([utcBefore, utcAfter]);
  },
);

test.each([
  ['the spring night’s missing hour', '2027-03-28', '2027-03-28T00:45:00.000Z', '2027-03-28T01:30:00.000Z'],
  ['the autumn night’s doubled hour', '2027-10-31', '2027-10-30T23:45:00.000Z', '2027-10-31T00:30:00.000Z'],
])('S20: what ends in %s lasts its 45 minutes and is asked about once', async (_, day, startsAt, endsAt) => {
  const house = await openHouse('2027-01-02T06:00:00.000Z');
  await invite(house, { ...coffee, day, starts: '02:45' });
  expect((await planned(house))[0]?.content.sittings).toEqual([{ startsAt, endsAt }]);
  await house.advance(`${day}T12:00:00.000Z`);
  expect(house.sentTo('lead')).toHaveLength(1);
});

import { type EventsHouse, openHouse } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, cardOf, wordsOf } from '../../../test/houses/seen';
import {
  editEvent,
  events as eventsEndpoint,
  moveEvent,
  planEvent,
  replyToEvent,
} from '../../shared/contract/events';
import { planSeries } from '../../shared/contract/series';
import { Refusal } from '../../shared/domain/refusal';

const monday = '2024-05-27T06:00:00.000Z';
const id = 'e-form-0001';
const quality = themeChannel('quality');
const coffee = {
  form: 'form-0001',
  type: 'coffee' as const,
  themes: ['quality' as const],
  day: '2024-05-31',
  starts: '08:30',
  ends: '09:15',
};
const withEvent = async (more: object = {}): Promise<EventsHouse> => {
  const house = await openHouse(monday);
  await house.call(planEvent, 'lead', { body: { ...coffee, ...more } });
  return house;
};
const edit = (house: EventsHouse, body: object, who = 'lead', of = id) =>
  house.call(editEvent, who, { params: { id: of }, body });
const reply = (house: EventsHouse, who: string, answer: string, version = 1) =>
  house.turn(who, { verb: 'event.reply', channel: quality, data: { event: id, version, answer } });
const refusal = async (asked: Promise<unknown>): Promise<Refusal> => {
  const error = await asked.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('nobody refused');
  return error;
};
const card = (house: EventsHouse): string => wordsOf(house.sentTo(quality)[0]?.post.card);
const thread = (house: EventsHouse) => house.saidIn(quality).map((s) => s.post.text);

test('a forgotten Teams link is added: the card has it in place, the thread says so, and replies stay', async () => {
  const house = await withEvent();
  await reply(house, 'contact', 'yes');
  await edit(house, { seen: 1, joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' });
  expect(card(house)).toContain('https://teams.microsoft.com/l/meetup-join/1');
  expect(card(house)).toContain('Tulossa 1');
  expect(card(house)).not.toContain('Siirretty');
  expect(house.sentTo(quality)).toHaveLength(1);
  expect(thread(house)).toEqual(['Kokouslinkki on nyt kutsussa.\n\nMöteslänken finns nu i inbjudan.']);
  // The reply on the card of before the change still counts, and a new one is saved.
  await reply(house, 'swedish', 'yes');
  expect(card(house)).toContain('Tulossa 2');
});

test('place, link and end are told in the thread, title and topic are not; the same edit again is nothing', async () => {
  const house = await withEvent();
  await edit(house, { seen: 1, title: { fi: 'Kahvit ja laatu' }, topic: 'Itsearviointi' });
  expect(thread(house)).toEqual([]);
  expect(card(house)).toContain('Kahvit ja laatu');
  await edit(house, { seen: 2, place: 'Aula', ends: [{ sitting: 1, ends: '10:00' }] });
  expect(thread(house)).toEqual([
    'Uusi paikka: Aula. Tilaisuus päättyy klo 10.00.\n\nNy plats: Aula. Evenemanget slutar kl. 10.00.',
  ]);
  expect(await edit(house, { seen: 2, place: 'Aula' })).toEqual({ revision: 3 });
  expect(thread(house)).toHaveLength(1);
});

test('whether it was held is asked at the new end, and at no other', async () => {
  const house = await withEvent();
  await edit(house, { seen: 1, ends: [{ sitting: 1, ends: '11:00' }] });
  await house.advance('2024-05-31T07:30:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(0);
  await house.advance('2024-05-31T08:00:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(1);
  // Made shorter afterwards, it is not asked about again.
  await edit(house, { seen: 2, ends: [{ sitting: 1, ends: '09:00' }] });
  await house.advance('2024-05-31T12:00:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(1);
});

test('of two who edit at once the second hears it, and nothing of theirs is half-stored', async () => {
  const house = await withEvent();
  await edit(house, { seen: 1, place: 'Aula' });
  const { code } = await refusal(edit(house, { seen: 1, place: 'Sali', topic: 'Toinen' }, 'coordinator'));
  expect(code).toBe('newerStands');
  expect(card(house)).toContain('Aula');
  expect(card(house)).not.toContain('Toinen');
});

test.each([
  ['a cancelled event', 'lead', { seen: 1, place: 'Aula' }, 'closed', true],
  ['by who does not lead the theme', 'contact', { seen: 1, place: 'Aula' }, 'notAllowed', false],
  ['an end before the start', 'lead', { seen: 1, ends: [{ sitting: 1, ends: '08:00' }] }, 'badInput', false],
  [
    'an end of a day that is none',
    'lead',
    { seen: 1, ends: [{ sitting: 2, ends: '10:00' }] },
    'notFound',
    false,
  ],
] as const)('an edit is refused: %s', async (_, who, body, code, isCancelled) => {
  const house = await withEvent();
  if (isCancelled) await house.turn('lead', { verb: 'event.cancel', data: { event: id, reason: 'Syy' } });
  expect((await refusal(edit(house, body, who))).code).toBe(code);
});

test('an end in the spring night’s missing hour is refused, not moved without a word', async () => {
  const house = await openHouse('2025-03-01T06:00:00.000Z');
  const body = { ...coffee, day: '2025-03-30', starts: '02:15', ends: '03:15' };
  const said = await refusal(house.call(planEvent, 'lead', { body }));
  expect([said.code, said.values.value]).toEqual(['noSuchEnd', '3.15']);
});

test('fields that the API does not know are refused, also when only one of many is unknown', () => {
  const read = (body: object) => editEvent.body.safeParse({ seen: 1, ...body });
  expect(read({ place: 'Aula' }).success).toBe(true);
  expect(read({ place: 'Aula', locaton: 'Aula' }).error?.issues[0]).toMatchObject({
    code: 'unrecognized_keys',
    keys: ['locaton'],
  });
  expect(
    moveEvent.body.safeParse({ day: '2024-05-31', starts: '08:30', ends: '09:00', topic: 'x' }).success,
  ).toBe(false);
  expect(planEvent.body.safeParse({ ...coffee, link: 'https://x.example' }).success).toBe(false);
});

test('in chat the form shows what stands and saves what is changed', async () => {
  const house = await withEvent({ topic: 'Itsearviointi' });
  const form = cardOf(await house.turn('lead', { verb: 'event.editing', data: { event: id } }));
  expect(wordsOf(form)).toContain('Itsearviointi');
  expect(buttonsOf(form).map((b) => b.data?.verb)).toEqual([
    'event.edit',
    'event.moving',
    'event.cancelling',
  ]);
  const filled = {
    titleFi: 'Kahvit',
    titleSv: '',
    topic: '',
    joinUrl: '',
    place: 'Aula',
    capacity: '',
    ends: '09:15',
  };
  const save = { verb: 'event.edit', data: { event: id, seen: 1, dialog: true, ...filled } };
  expect(await house.turn('lead', save)).toMatchObject({ is: 'text' });
  expect(card(house)).toContain('Aula');
  expect(card(house)).not.toContain('Itsearviointi');
  expect((await refusal(house.turn('contact', save))).code).toBe('notAllowed');
});

test('a link given to a series reaches the later ones too, each invited to with it', async () => {
  const house = await openHouse('2024-05-06T06:00:00.000Z');
  const { id: series, days } = await house.call(planSeries, 'lead', {
    body: {
      form: 'series-0001',
      type: 'coffee',
      themes: ['quality'],
      rhythm: 'weekly',
      from: '2024-05-16',
      until: '2024-06-06',
      starts: '08:30',
      ends: '09:15',
    },
  });
  const joinUrl = 'https://teams.microsoft.com/l/meetup-join/9';
  await edit(house, { seen: 1, joinUrl, later: true }, 'lead', `${series}-${days[1]}`);
  const { events } = await house.call(eventsEndpoint, 'contact');
  expect(events.map((e) => e.joinUrl)).toEqual([undefined, joinUrl, joinUrl, joinUrl]);
  expect(house.outbox).toEqual([]);
});

describe('an event with so many seats', () => {
  const full = async () => {
    const house = await withEvent({ capacity: 2 });
    for (const [i, who] of ['contact', 'swedish', 'english'].entries()) {
      await house.advance(`2024-05-27T06:0${i}:30.000Z`);
      await reply(house, who, 'yes');
    }
    await house.advance('2024-05-27T06:10:00.000Z');
    return house;
  };

  test('who comes after they are taken waits in line and hears so', async () => {
    const house = await full();
    expect(card(house)).toContain('Paikkoja 2, varattu 2, jonossa 1');
    const answered = await house.call(replyToEvent, 'colead', { params: { id }, body: { answer: 'yes' } });
    expect(answered.waiting).toBe(2);
    expect(wordsOf(await reply(house, 'english', 'yes'))).toContain('number 1 in line');
  });

  test('a seat that comes free goes to the first in line, who hears it once', async () => {
    const house = await full();
    await reply(house, 'contact', 'no');
    await reply(house, 'contact', 'no');
    expect(house.sentTo('english').map((s) => s.post.summary)).toEqual([
      expect.stringContaining('A seat came free'),
    ]);
    expect(house.sentTo('contact')).toEqual([]);
  });

  test('more seats take in who waits; fewer than are taken are refused', async () => {
    const house = await full();
    const { code, values } = await refusal(edit(house, { seen: 1, capacity: 1 }));
    expect([code, values.value]).toEqual(['fewerSeats', '2']);
    await edit(house, { seen: 1, capacity: 3 });
    expect(house.sentTo('english')).toHaveLength(1);
    expect(card(house)).toContain('Paikkoja 3, varattu 3');
    await edit(house, { seen: 2, capacity: null });
    expect(card(house)).not.toContain('Paikkoja');
  });
});

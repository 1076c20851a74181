import { createRequire } from 'node:module';
import type { default as Ical } from 'ical.js';
import { type EventsHouse, openHouse } from '../../../test/houses/events';
import { calendarLinks, renewCalendar } from '../../shared/contract/calendar';
import { cancelEvent, editEvent, moveEvent, planEvent } from '../../shared/contract/events';
import { endSeries, planSeries } from '../../shared/contract/series';
import { timeOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { calendarLinkOf } from './calendar/event-link';
import { linkOf, pathOf } from './calendar/links';

// Mozilla's own reader: it did not write the file.
const ICAL = createRequire(__filename)('ical.js') as typeof Ical;

const monday = '2024-05-27T06:00:00.000Z';
const coffee = {
  form: 'form-0001',
  type: 'coffee' as const,
  themes: ['quality' as const],
  day: '2024-05-31',
  starts: '08:30',
  ends: '09:15',
};
const pathIn = (url: string): string =>
  url.replace('https://tab.example', '').replace(/^https?:\/\/[^/]+/u, '');
const open = async (house: EventsHouse, url: string) => {
  const [opened] = house.table.opened;
  if (!opened) throw new Error('nothing is open');
  // An answer is kept for a minute.
  for (let i = 0; i < 2; i += 1) await house.settle();
  return opened.handler({ ports: house.ports, path: pathIn(url) });
};
type CalendarEntry = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: unknown;
  readonly summary: string;
  readonly location: string;
  readonly starts: string;
  readonly ends: string;
  readonly wall: string;
};
const read = (body: string): readonly CalendarEntry[] => {
  ICAL.TimezoneService.reset();
  const whole = new ICAL.Component(ICAL.parse(body));
  const zone = whole.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return whole.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      location: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      wall: `${event.startDate.toString()} ${event.startDate.zone.tzid}`,
    };
  });
};
const fileOf = async (house: EventsHouse, event: string, lang: 'fi' | 'sv' | 'en' = 'fi') =>
  (await open(house, (await calendarLinkOf(house.ports, { event }, lang)).event)).body;
const refusal = async (asked: Promise<unknown>): Promise<string> => {
  const error = await asked.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('nobody refused');
  return error.code;
};

describe('an event in the calendar at home', () => {
  test('is read as it was planned, moved, moved again, edited and cancelled: one entry whose number grows', async () => {
    const house = await openHouse(monday);
    const { id } = await house.call(planEvent, 'lead', {
      body: { ...coffee, place: 'Åbo, "Sali"; Ö', title: { fi: 'Kahvit, ä ö å' } },
    });
    const params = { id };
    const seen = [read(await fileOf(house, id))[0]];
    await house.call(moveEvent, 'lead', {
      params,
      body: { day: '2024-06-03', starts: '08:30', ends: '09:15' },
    });
    seen.push(read(await fileOf(house, id))[0]);
    await house.call(moveEvent, 'lead', {
      params,
      body: { day: '2024-06-04', starts: '10:00', ends: '11:00' },
    });
    seen.push(read(await fileOf(house, id))[0]);
    await house.call(editEvent, 'lead', { params, body: { seen: 3, place: 'Aula' } });
    seen.push(read(await fileOf(house, id))[0]);
    await house.call(cancelEvent, 'lead', { params, body: { reason: 'Sairastapaus' } });
    const last = read(
      (await open(house, (await calendarLinkOf(house.ports, { event: id }, 'sv')).event)).body,
    )[0];
    expect(new Set([...seen, last].map((e) => e?.uid)).size).toBe(1);
    expect([...seen, last].map((e) => [e?.sequence, e?.status, e?.starts])).toEqual([
      [0, 'CONFIRMED', '2024-05-31T05:30:00.000Z'],
      [1, 'CONFIRMED', '2024-06-03T05:30:00.000Z'],
      [2, 'CONFIRMED', '2024-06-04T07:00:00.000Z'],
      [3, 'CONFIRMED', '2024-06-04T07:00:00.000Z'],
      [4, 'CANCELLED', '2024-06-04T07:00:00.000Z'],
    ]);
    expect(seen[0]).toMatchObject({
      summary: 'Kahvit, ä ö å',
      location: 'Åbo, "Sali"; Ö',
      wall: '2024-05-31T08:30:00 Europe/Helsinki',
    });
    expect(seen[3]?.location).toBe('Aula');
  });

  test('is published, not sent as an invitation: nobody is named in it, and no memo', async () => {
    const house = await openHouse(monday);
    const { id } = await house.call(planEvent, 'lead', {
      body: { ...coffee, joinUrl: `https://teams.example/${'x'.repeat(200)}` },
    });
    await house.turn('contact', { verb: 'event.reply', data: { event: id, version: 1, answer: 'yes' } });
    await house.call(editEvent, 'lead', {
      params: { id },
      body: { seen: 1, memo: 'https://memo.example/1' },
    });
    const body = await fileOf(house, id);
    expect(body).toContain('METHOD:PUBLISH');
    expect(body).toContain('Haapaopisto');
    expect(body).not.toMatch(/ATTENDEE|Nimi |@koulu|memo\.example/u);
    // RFC 5545: a line is folded at 75 octets.
    expect(Math.max(...body.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('a two-day training is two entries of their own', async () => {
    const house = await openHouse(monday);
    const { id } = await house.call(planEvent, 'lead', {
      body: {
        ...coffee,
        type: 'training',
        day: '2024-09-12',
        moreDays: [{ day: '2024-09-13', starts: '09:00', ends: '15:00' }],
      },
    });
    const entries = read(await fileOf(house, id, 'en'));
    expect(entries.map((e) => [e.starts, e.summary.slice(-5)])).toEqual([
      ['2024-09-12T05:30:00.000Z', '(1/2)'],
      ['2024-09-13T06:00:00.000Z', '(2/2)'],
    ]);
    expect(new Set(entries.map((e) => e.uid)).size).toBe(2);
  });
});

// S20: a series over each of the nights, moved, moved again and cancelled: every change read by another library.
test.each([
  ['spring 2024', '2024-03-21', '2024-04-11', '06:30', '05:30'],
  ['autumn 2024', '2024-10-17', '2024-11-07', '05:30', '06:30'],
  ['spring 2025', '2025-03-20', '2025-04-10', '06:30', '05:30'],
  ['autumn 2025', '2025-10-16', '2025-11-06', '05:30', '06:30'],
  ['spring 2026', '2026-03-19', '2026-04-09', '06:30', '05:30'],
  ['autumn 2026', '2026-10-15', '2026-11-05', '05:30', '06:30'],
  ['spring 2027', '2027-03-18', '2027-04-08', '06:30', '05:30'],
  ['autumn 2027', '2027-10-21', '2027-11-11', '05:30', '06:30'],
] as const)(
  'a weekly series over the night of %s stays at 8.30 in the calendar',
  async (_, from, until, before, after) => {
    const house = await openHouse(`${from.slice(0, 4)}-02-01T06:00:00.000Z`);
    const { form, type, themes, starts, ends } = coffee;
    const { id, days } = await house.call(planSeries, 'lead', {
      body: { form, type, themes, starts, ends, rhythm: 'weekly', from, until },
    });
    const one = `${id}-${days[1]}`;
    const link = async (lang: 'fi' | 'sv' | 'en') =>
      (await calendarLinkOf(house.ports, { event: one, series: id }, lang)).series ?? '';
    const planned = read((await open(house, await link('fi'))).body);
    expect(planned.map((e) => timeOf(e.starts))).toEqual(days.map(() => '08:30'));
    expect([planned[0]?.starts.slice(11, 16), planned.at(-1)?.starts.slice(11, 16)]).toEqual([before, after]);
    for (const starts of ['09:30', '10:30'])
      await house.call(moveEvent, 'lead', {
        params: { id: one },
        body: { day: days[1], starts, ends: '11:00' },
      });
    const moved = read((await open(house, await link('sv'))).body);
    expect(moved.map((e) => [timeOf(e.starts), e.sequence])).toEqual(
      days.map((_, i) => (i === 1 ? ['10:30', 2] : ['08:30', 0])),
    );
    await house.call(endSeries, 'lead', { params: { id }, body: { from: days[2], reason: 'Teema päättyy' } });
    const ended = read((await open(house, await link('en'))).body);
    expect(ended.map((e) => e.status)).toEqual(days.map((_, i) => (i < 2 ? 'CONFIRMED' : 'CANCELLED')));
    expect(ended.map((e) => e.uid)).toEqual(planned.map((e) => e.uid));
  },
);

describe('a link', () => {
  const feeds = async (house: EventsHouse, who: string) => (await house.call(calendarLinks, who)).feeds;
  const own = async (house: EventsHouse, who: string) => (await feeds(house, who))[0]?.url ?? '';

  test('of a person has what is theirs, without signing in; renewed, the old one is gone', async () => {
    const house = await openHouse(monday);
    await house.call(planEvent, 'lead', { body: coffee });
    await house.call(planEvent, 'coordinator', {
      body: { ...coffee, form: 'form-0002', type: 'steeringGroup', themes: [] },
    });
    const url = await own(house, 'contact');
    expect(read((await open(house, url)).body).map((e) => e.summary)).toEqual([
      expect.stringContaining('Aamukahvit'),
    ]);
    expect(await own(house, 'contact')).toBe(url);
    const { url: renewed } = await house.call(renewCalendar, 'contact', { body: {} });
    expect(await refusal(open(house, url))).toBe('notFound');
    expect(read((await open(house, renewed)).body)).toHaveLength(1);
  });

  test('of a theme is renewed by its lead and by nobody else', async () => {
    const house = await openHouse(monday);
    await house.call(planEvent, 'lead', { body: coffee });
    const theme = (await feeds(house, 'contact')).find((f) => f.id === 'quality');
    expect(theme?.mayRenew).toBe(false);
    expect(read((await open(house, theme?.url ?? '')).body)).toHaveLength(1);
    expect(await refusal(house.call(renewCalendar, 'contact', { body: { theme: 'quality' } }))).toBe(
      'notAllowed',
    );
    await house.call(renewCalendar, 'lead', { body: { theme: 'quality' } });
    expect(await refusal(open(house, theme?.url ?? ''))).toBe('notFound');
  });

  test('that was made up, cut or changed is refused by its signature, before storage is asked', async () => {
    const house = await openHouse(monday);
    const { id } = await house.call(planEvent, 'lead', { body: coffee });
    const good = pathIn((await calendarLinkOf(house.ports, { event: id }, 'fi')).event);
    const key = await house.ports.stores.settings.calendarKey();
    expect(linkOf(key, good)).toMatchObject({ kind: 'event', id });
    const forged = pathOf('another key', { kind: 'event', id, lang: 'fi', secret: '' });
    const bad = [
      forged,
      good.replace('/fi/', '/sv/'),
      good.slice(0, -6),
      `${good}/x`,
      '/calendar/',
      '/calendar/event/fi/../../x.ics',
      good.replace('/event/', '/person/'),
    ];
    const asked: string[] = [];
    const none = (what: string) => async () => {
      asked.push(what);
      return null as never;
    };
    const { stores } = house.ports;
    const deaf = {
      ...stores,
      settings: { ...stores.settings, feedSecret: none('feed') },
      facts: { ...stores.facts, about: none('facts') },
      network: { ...stores.network, read: none('network') },
    };
    for (const path of bad)
      expect(await refusal(open({ ...house, ports: { ...house.ports, stores: deaf } }, path))).toBe(
        'notFound',
      );
    expect(asked).toEqual([]);
  });

  test('whose calendar has not changed is answered with the same mark, and with another once it has', async () => {
    const house = await openHouse(monday);
    const { id } = await house.call(planEvent, 'lead', { body: coffee });
    const url = await own(house, 'contact');
    const first = (await open(house, url)).etag;
    expect((await open(house, url)).etag).toBe(first);
    await house.call(editEvent, 'lead', { params: { id }, body: { seen: 1, place: 'Aula' } });
    expect((await open(house, url)).etag).not.toBe(first);
  });

  test('of somebody who has left the network is gone', async () => {
    const house = await openHouse(monday);
    const url = await own(house, 'contact');
    await house.ports.stores.network.replace({
      ...house.network,
      people: house.network.people.filter((p) => p.id !== 'contact'),
    });
    expect(await refusal(open(house, url))).toBe('notFound');
  });
});

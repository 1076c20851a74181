import { type EventsHouse, openHouse, sampleNetwork } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { wordsOf } from '../../../test/houses/seen';
import { moveEvent, planEvent } from '../../shared/contract/events';
import { planSeries } from '../../shared/contract/series';

const quality = themeChannel('quality');
const coffee = {
  form: 'form-0001',
  type: 'coffee' as const,
  themes: ['quality' as const],
  starts: '08:30',
  ends: '09:15',
};
const id = 'e-form-0001';
const planned = async (now: string, day: string, change: object = {}): Promise<EventsHouse> => {
  const house = await openHouse(now);
  await house.call(planEvent, 'lead', { body: { ...coffee, day, ...change } });
  return house;
};
const reply = (house: EventsHouse, who: string, answer: string, event = id) =>
  house.turn(who, { verb: 'event.reply', channel: quality, data: { event, version: 1, answer } });
const remindersTo = (house: EventsHouse, who: string) =>
  house.sentTo(who).filter((s) => /Tänään klo|I dag kl\.|Today at/u.test(s.post.summary));
const statesOf = async (house: EventsHouse, kind: string) =>
  (await house.ports.stores.deliveries.all())
    .filter((d) => d.message.kind === kind)
    .map((d) => [d.target.to, d.state]);

describe('an hour before a coffee', () => {
  test('who comes or may come is reminded, each in their language, and nobody else is', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    await reply(house, 'swedish', 'maybe');
    await reply(house, 'colead', 'no');
    await house.advance('2024-05-16T04:29:00.000Z');
    expect(remindersTo(house, 'contact')).toEqual([]);
    await house.advance('2024-05-16T04:30:00.000Z');
    expect(remindersTo(house, 'contact').map((s) => s.post.summary)).toEqual([
      expect.stringContaining('Tänään klo 8.30–9.15: '),
    ]);
    expect(wordsOf(remindersTo(house, 'swedish'))).toContain('I dag kl. 8.30–9.15: ');
    expect(house.outbox.map((s) => s.to).sort()).toEqual([quality, 'contact', 'swedish']);
    expect(house.saidIn(quality)).toEqual([]);
  });

  test('who wants only the digest, or nothing personal, is not reminded, and no thread covers them', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    await reply(house, 'swedish', 'yes');
    const organisationOf = (who: string) =>
      sampleNetwork.people.find((p) => p.id === who)?.assignments[0]?.organisation ?? '';
    await house.ports.stores.settings.setWords('contact', organisationOf('contact'), 'digestOnly');
    await house.ports.stores.settings.setWords('swedish', organisationOf('swedish'), 'nothing');
    await house.advance('2024-05-16T05:00:00.000Z');
    expect([...remindersTo(house, 'contact'), ...remindersTo(house, 'swedish')]).toEqual([]);
    expect(house.saidIn(quality)).toEqual([]);
  });

  test('S32: who cannot be reached is covered by one word in the thread that names nobody', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    await reply(house, 'swedish', 'yes');
    house.deafen('contact');
    house.deafen('swedish');
    await house.advance('2024-05-16T05:00:00.000Z');
    expect(house.saidIn(quality).map((s) => s.post.text)).toEqual([
      expect.stringMatching(/^Tänään klo 8\.30–9\.15: Aamukahvit.*\n\nI dag kl\. 8\.30–9\.15: /u),
    ]);
    expect((await statesOf(house, 'eventReminder')).sort()).toEqual([
      ['person', 'failed'],
      ['person', 'failed'],
      ['thread', 'delivered'],
    ]);
  });

  test('nobody is reminded of the old time of a coffee that was moved', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    const body = { day: '2024-05-17', starts: '08:30', ends: '09:15' };
    await house.call(moveEvent, 'lead', { params: { id }, body });
    await house.advance('2024-05-18T05:00:00.000Z');
    expect(remindersTo(house, 'contact')).toEqual([]);
  });

  test('who has changed their mind since is not reminded', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    await reply(house, 'contact', 'no');
    await house.advance('2024-05-16T05:00:00.000Z');
    expect(remindersTo(house, 'contact')).toEqual([]);
  });
});

describe('S21: there is no reminder', () => {
  test.each([
    ['in July', '2024-07-01T06:00:00.000Z', '2024-07-11'],
    ['on juhannusaatto', '2024-06-17T06:00:00.000Z', '2024-06-21'],
    ['on helatorstai', '2024-05-06T06:00:00.000Z', '2024-05-09'],
    ['on the spring night of Easter 2024', '2024-03-25T06:00:00.000Z', '2024-03-31'],
  ])('%s', async (_, now, day) => {
    const house = await planned(now, day);
    await reply(house, 'contact', 'yes');
    await house.advance(`${day}T12:00:00.000Z`);
    expect(remindersTo(house, 'contact')).toEqual([]);
  });

  test('and what was held in July is asked about on the first working morning of August', async () => {
    const house = await planned('2024-07-01T06:00:00.000Z', '2024-07-11');
    await house.advance('2024-08-01T05:29:00.000Z');
    expect(house.sentTo('lead')).toEqual([]);
    await house.advance('2024-08-01T05:30:00.000Z');
    expect(house.sentTo('lead').map((s) => s.post.summary)).toEqual([
      expect.stringContaining('Pidettiinkö tilaisuus?'),
    ]);
    await house.advance('2024-08-10T05:30:00.000Z');
    expect(house.sentTo('lead')).toHaveLength(1);
  });
});

describe('S20: a reminder due at 3.30 goes once', () => {
  test.each([
    ['in the autumn’s doubled hour of 2024', '2024-10-27', '2024-10-27T00:30:00.000Z'],
    ['in the spring’s missing hour of 2025', '2025-03-30', '2025-03-30T01:30:00.000Z'],
    ['in the autumn’s doubled hour of 2025', '2025-10-26', '2025-10-26T00:30:00.000Z'],
    ['in the spring’s missing hour of 2026', '2026-03-29', '2026-03-29T01:30:00.000Z'],
    ['in the autumn’s doubled hour of 2026', '2026-10-25', '2026-10-25T00:30:00.000Z'],
    ['in the autumn’s doubled hour of 2027', '2027-10-31', '2027-10-31T00:30:00.000Z'],
  ])('%s', async (_, night, at) => {
    const house = await openHouse(`${night.slice(0, 8)}01T06:00:00.000Z`);
    const body = {
      ...coffee,
      rhythm: 'weekly' as const,
      from: night,
      until: night,
      remindAt: '03:30',
    };
    await house.call(planSeries, 'lead', { body });
    await reply(house, 'contact', 'yes', `s-form-0001-${night}`);
    await house.advance(new Date(Date.parse(at) - 1000).toISOString());
    expect(remindersTo(house, 'contact')).toEqual([]);
    await house.advance(at);
    expect(remindersTo(house, 'contact')).toHaveLength(1);
    await house.advance(`${night}T04:00:00.000Z`);
    await house.advance(`${night}T22:30:00.000Z`);
    expect(remindersTo(house, 'contact')).toHaveLength(1);
  });
});

describe('what was slept through', () => {
  test('is told late while the coffee is still to come', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    await house.wakeAt('2024-05-16T05:20:00.000Z');
    expect(remindersTo(house, 'contact')).toHaveLength(1);
  });

  test('and after its start has expired, in so many words', async () => {
    const house = await planned('2024-05-14T06:00:00.000Z', '2024-05-16');
    await reply(house, 'contact', 'yes');
    await house.wakeAt('2024-05-16T05:31:00.000Z');
    expect(remindersTo(house, 'contact')).toEqual([]);
    expect(await statesOf(house, 'eventReminder')).toEqual([['person', 'expired']]);
  });

  test('an invitation whose time came in between goes out late, and not after the coffee', async () => {
    const body = { ...coffee, rhythm: 'weekly' as const, from: '2024-05-16', until: '2024-05-23' };
    const house = await openHouse('2024-05-06T06:00:00.000Z');
    await house.call(planSeries, 'lead', { body });
    await house.wakeAt('2024-05-17T06:00:00.000Z');
    expect(house.sentTo(quality).map((s) => s.post.summary)).toEqual([
      expect.stringContaining('to 23.5.2024'),
    ]);
    expect(await statesOf(house, 'event')).toEqual([
      ['channel', 'expired'],
      ['channel', 'delivered'],
    ]);
    // It was held or was not, whoever slept: that is still asked.
    expect(house.sentTo('lead')).toHaveLength(1);
  });
});

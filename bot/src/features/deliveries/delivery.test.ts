import { openHouse as open } from '../../../test/house';
import { cardsIn, network, start, toQuality } from '../../../test/houses/bulletins';
import { buttonsOf, wordsOf } from '../../../test/houses/seen';
import { keepChannel } from '../../delivery/keep-channel';
import { refreshMessage } from '../../delivery/plan';
import { lateNow, watchDelay } from '../../delivery/watch-delay';
import { rooms } from '../../rooms';
import { makeTable } from '../../route-table';
import { publishDraft, saveDraft } from '../../shared/contract/bulletin-drafts';
import { publishBulletin } from '../../shared/contract/bulletins';
import { deliveries, heartbeat, settleDeliveries, settleTask } from '../../shared/contract/deliveries';
import { planEvent } from '../../shared/contract/events';
import type { Delivery } from '../../shared/domain/delivery';
import { kindName } from '../../shared/text/deliveries';

const openHouse = () => open(start, network, rooms);
const coffee = { type: 'coffee', themes: ['quality'], day: '2024-05-16', starts: '08:30', ends: '09:15' };
type DeliveryHouse = Awaited<ReturnType<typeof openHouse>>;
const quality = '19:quality';
const refusedBy = (code: string) => ({ outcome: 'never', code }) as const;
const nobodyKnows = { outcome: 'unknown', code: '502' } as const;

/** The lead of the theme publishes: nobody else approves that. */
const publish = (house: DeliveryHouse, more: object = {}) =>
  house.call(publishBulletin, 'lead', { body: { ...toQuality, form: 'lomake-0001', ...more } });
const log = async (house: DeliveryHouse, who = 'manager', query: object = {}) =>
  (await house.call(deliveries, who, { query })).deliveries;
const toMend = (house: DeliveryHouse, who = 'manager') => log(house, who, { show: 'mend' });
const key = ({ kind, id, target }: { kind: string; id: string; target: string }) => ({ kind, id, target });
const settle = (house: DeliveryHouse, said: 'again' | 'arrived', who = 'manager') =>
  toMend(house).then((rows) =>
    house.call(settleDeliveries, who, { body: { said, deliveries: rows.map(key) } }),
  );
const posts = (house: DeliveryHouse): number => house.sentTo(quality).length;

describe('a message that failed', () => {
  test('stands in the log with its reason and the way to mend it, and nothing says that it was sent', async () => {
    const house = await openHouse();
    house.refusing.set(quality, refusedBy('BotNotInConversationRoster'));
    await publish(house);
    expect(await toMend(house)).toMatchObject([
      {
        what: 'Tiedote',
        title: 'Väliseminaari',
        to: 'channel',
        channelName: quality,
        theme: 'quality',
        state: 'failed',
        failure: {
          code: 'BotNotInConversationRoster',
          sentence: 'Sovellus on poistettu tiimistä.',
          mend: 'Lisää Strapetsi-sovellus tiimiin uudelleen. Paina sitten ”Lähetä uudelleen”.',
        },
        acts: ['again'],
      },
    ]);
    expect(posts(house)).toBe(0);
  });

  test('goes again at one press, once, and the log keeps whose word it was', async () => {
    const house = await openHouse();
    house.refusing.set(quality, refusedBy('BotNotInConversationRoster'));
    await publish(house);
    house.refusing.delete(quality);
    const rows = (await toMend(house)).map(key);
    const again = { body: { said: 'again' as const, deliveries: rows } };
    expect(await house.call(settleDeliveries, 'lead', again)).toEqual({ settled: 1, already: 0 });
    expect(await house.call(settleDeliveries, 'manager', again)).toEqual({ settled: 0, already: 1 });
    expect(posts(house)).toBe(1);
    const [row] = await log(house, 'manager', { channel: quality });
    expect(row).toMatchObject({ state: 'delivered', word: { said: 'again', by: 'Nimi lead' }, acts: [] });
    expect(await toMend(house)).toEqual([]);
  });

  test('that fails again says so again', async () => {
    const house = await openHouse();
    house.refusing.set(quality, refusedBy('BotNotInConversationRoster'));
    await publish(house);
    await settle(house, 'again');
    expect(await toMend(house)).toMatchObject([{ state: 'failed', acts: ['again'] }]);
  });

  test('is told to its keepers on a card with a button, which follows what becomes of it', async () => {
    const house = await openHouse();
    house.refusing.set(quality, refusedBy('ConversationNotFound'));
    await publish(house);
    const [card] = cardsIn(house, 'manager');
    expect(wordsOf(card)).toContain('Tiedote ei mennyt perille: Väliseminaari');
    expect(wordsOf(card)).toContain('Kanavaa ei enää ole.');
    const [button] = buttonsOf(card);
    expect(button).toMatchObject({ title: 'Lähetä uudelleen', verb: 'delivery.settle' });
    house.refusing.delete(quality);
    const pressed = await house.turn('manager', { verb: 'delivery.settle', data: button?.data ?? {} });
    expect(pressed).toEqual({ is: 'text', text: 'Lähetetään uudelleen.' });
    expect(posts(house)).toBe(1);
    const [now] = cardsIn(house, 'manager').slice(-1);
    expect(wordsOf(now)).toContain('Hoidettu: Tiedote: Väliseminaari');
    expect(buttonsOf(now)).toEqual([]);
    const twice = await house.turn('manager', { verb: 'delivery.settle', data: button?.data ?? {} });
    expect(twice).toEqual({ is: 'text', text: 'Tämä on jo hoidettu.' });
    expect(posts(house)).toBe(1);
  });

  test('to a person is told in the log, not asked about: the channel covers it', async () => {
    const house = await openHouse();
    house.refusing.set('lead', refusedBy('AclCheckFailed'));
    house.refusing.set('twolead', refusedBy('AclCheckFailed'));
    await publish(house, { form: 'lomake-0002', audience: { general: false, themes: ['quality'] } });
    await house.call(publishBulletin, 'manager', {
      body: { ...toQuality, form: 'lomake-0003' },
    });
    const rows = (await log(house, 'manager', { state: 'failed' })).filter((d) => d.to === 'person');
    expect(rows.map((d) => [d.channelName, d.failure?.code])).toContainEqual(['Nimi lead', 'AclCheckFailed']);
    expect((await toMend(house)).filter((d) => d.to === 'person')).toEqual([]);
  });
});

test('an invitation whose time went by before it could be posted is told to the theme and the coordination', async () => {
  const house = await openHouse();
  house.refusing.set(quality, { outcome: 'refused', code: '429', throttled: true });
  await house.call(planEvent, 'lead', { body: { ...coffee, form: 'lomake-0009' } });
  await house.advance('2024-05-16T12:00:00.000Z');
  const rows = await log(house, 'manager', { state: 'expired' });
  expect(rows).toMatchObject([{ what: 'Kutsu', channelName: quality, acts: [] }]);
  for (const who of ['manager', 'lead']) {
    const told = cardsIn(house, who).map(wordsOf);
    expect(told.filter((words) => words.includes('Kutsu ei mennyt perille'))).toHaveLength(1);
    expect(told.join()).toContain('Aika ehti mennä ohi, ennen kuin viesti saatiin perille.');
  }
  expect(cardsIn(house, 'twolead').map(wordsOf).join()).not.toContain('Aika ehti mennä ohi');
  expect(posts(house)).toBe(0);
});

describe('a message of which nobody knows whether it arrived', () => {
  const unsure = async () => {
    const house = await openHouse();
    house.refusing.set(quality, nobodyKnows);
    await publish(house);
    house.refusing.delete(quality);
    return house;
  };

  test('is an end of its own with its rule in words, and is not sent a second time by itself', async () => {
    const house = await unsure();
    await house.settle();
    const [row] = await toMend(house);
    expect(row).toMatchObject({ state: 'maybeSent', acts: ['arrived', 'again'] });
    expect(row?.failure?.sentence).toContain(
      'Botti ei lähetä sitä toista kertaa, ellei ihminen vahvista sitä.',
    );
    expect(posts(house)).toBe(0);
  });

  test('is delivered when a person says that it is there', async () => {
    const house = await unsure();
    expect(await settle(house, 'arrived')).toEqual({ settled: 1, already: 0 });
    expect(posts(house)).toBe(0);
    const [row] = await log(house, 'manager', { channel: quality });
    expect(row).toMatchObject({ state: 'delivered', word: { said: 'arrived' } });
  });

  test('goes again when a person says so', async () => {
    const house = await unsure();
    await settle(house, 'again');
    expect(posts(house)).toBe(1);
  });

  test('asks on the card with both words', async () => {
    const house = await unsure();
    const [card] = cardsIn(house, 'manager');
    expect(buttonsOf(card).map((b) => b.title)).toEqual(['Se on perillä', 'Lähetä uudelleen']);
  });
});

describe('who sees and says what', () => {
  test('a lead sees and mends the own themes’ channels; the others are not there', async () => {
    const house = await openHouse();
    for (const channel of [quality, '19:general']) house.refusing.set(channel, refusedBy('403'));
    await publish(house);
    await house.ports.stores.deliveries.plan({
      message: { kind: 'bulletin', id: 'b-muu-00001' },
      targets: [{ to: 'channel', channel: '19:general' }],
      version: 1,
      at: start,
    });
    expect((await log(house, 'lead')).map((d) => d.channel)).toEqual([quality]);
    expect((await log(house, 'svlead')).map((d) => d.channel)).toEqual([]);
    const general = { kind: 'bulletin', id: 'b-muu-00001', target: 'channel~19:general' };
    await expect(
      house.call(settleDeliveries, 'lead', { body: { said: 'again', deliveries: [general] } }),
    ).rejects.toThrow('notAllowed');
  });

  test('a word about several is refused whole when one of them is not one’s own', async () => {
    const house = await openHouse();
    house.refusing.set(quality, refusedBy('403'));
    await publish(house);
    const rows = (await toMend(house)).map(key);
    const body = { said: 'again' as const, deliveries: rows };
    await expect(house.call(settleDeliveries, 'svlead', { body })).rejects.toThrow('notAllowed');
    await expect(
      house.call(settleDeliveries, 'manager', {
        body: {
          ...body,
          deliveries: [...rows, { kind: 'bulletin', id: 'b-none-0001', target: 'channel~x' }],
        },
      }),
    ).rejects.toThrow('notFound');
    expect(await toMend(house)).toMatchObject([{ state: 'failed' }]);
  });
});

describe('the heartbeat of a channel', () => {
  const beat = async (house: DeliveryHouse, id = quality) =>
    (await house.call(heartbeat, 'manager')).channels.find((c) => c.id === id);

  test('says when something last arrived, and what comes next', async () => {
    const house = await openHouse();
    await house.advance('2024-05-14T08:00:00.000Z');
    await publish(house);
    expect(await beat(house)).toMatchObject({ lastDeliveredAt: house.now(), waiting: 0, toMend: 0 });
    // The round of May opens on the 24th at 8.30, a week before the last Friday.
    const { next } = (await beat(house)) ?? {};
    expect(next?.at).toBeUndefined();
    for (const prepare of house.table.starts) await prepare(house.ports, house.network);
    expect((await beat(house))?.next).toMatchObject({
      at: '2024-05-24T05:30:00.000Z',
      what: 'Tilannekysely',
    });
  });

  test('foresees a scheduled bulletin in the channels that it will go to, and in no other', async () => {
    const house = await openHouse();
    const params = { id: 'b-ajastettu-01' };
    const saved = await house.call(saveDraft, 'lead', { params, body: { ...toQuality, revision: 0 } });
    await house.call(publishDraft, 'lead', {
      params,
      body: { revision: saved.revision, at: { day: '2024-05-15', time: '09:00' } },
    });
    expect((await beat(house))?.next).toMatchObject({
      at: '2024-05-15T06:00:00.000Z',
      what: 'Tiedote',
      title: 'Väliseminaari',
    });
    expect((await beat(house, '19:general'))?.next).toBeUndefined();
  });

  test('tells the channel’s life, the latest first', async () => {
    const house = await openHouse();
    const known = await house.ports.stores.channels.get(quality);
    if (!known) throw new Error('no channel');
    const renamed = { ...known, name: 'Laatu' };
    await keepChannel(house.ports, known, renamed);
    await house.advance('2024-05-14T09:00:00.000Z');
    await keepChannel(house.ports, renamed, { ...renamed, installed: false });
    expect(await beat(house)).toMatchObject({
      state: 'appRemoved',
      life: [
        { at: '2024-05-14T09:00:00.000Z', sentence: 'Sovellus poistettiin tiimistä' },
        { at: start, sentence: `Nimi vaihtui, ennen: ${quality}` },
      ],
    });
  });
});

describe('the watch over delays', () => {
  const message = { kind: 'bulletin', id: 'b-viive-0001' };
  /** A post that Teams puts off: open, and long since due. */
  const delayed = async () => {
    const house = await openHouse();
    house.refusing.set(quality, { outcome: 'refused', code: '429', retryAfterMs: 100_000 });
    await publish(house);
    return house;
  };
  const look = async (house: DeliveryHouse, times = 2): Promise<void> => {
    for (let n = 0; n < times; n += 1) {
      await house.watch();
      house.pass(15_000);
    }
    await house.settle();
  };
  const told = (house: DeliveryHouse, who = 'manager') =>
    house
      .sentTo(who)
      .flatMap((s) =>
        s.post.summary.includes('iive') || s.post.summary.includes('viivästyy') ? [s.post.summary] : [],
      );

  test('says nothing before five minutes, then tells once, and once more when it is over', async () => {
    const house = await delayed();
    await house.advance('2024-05-14T06:04:59.000Z');
    await look(house);
    expect(told(house)).toEqual([]);
    await house.advance('2024-05-14T06:05:00.000Z');
    await look(house, 6);
    expect(told(house)).toEqual(['Toimitus viivästyy']);
    expect((await house.call(heartbeat, 'manager')).late).toEqual({ since: start, count: 1 });

    house.refusing.delete(quality);
    house.pass(400_000);
    await house.settle();
    expect(posts(house)).toBe(1);
    await look(house, 3);
    expect((await house.call(heartbeat, 'manager')).late).toBeNull();
    expect(house.sentTo('manager').map((s) => s.post.summary)).toEqual([
      'Toimituksen viive on ohi',
      'Toimituksen viive on ohi',
    ]);
    // The first word now says so too, in place; the second is news.
    expect(house.sentTo('manager')[0]?.posts.map((p) => p.summary)).toEqual([
      'Toimitus viivästyy',
      'Toimituksen viive on ohi',
    ]);
  });

  test('believes a delay only when it is still there at a second look', async () => {
    const house = await delayed();
    await house.advance('2024-05-14T07:00:00.000Z');
    await house.watch();
    await house.settle();
    expect(told(house)).toEqual([]);
  });

  test('two instances tell it once', async () => {
    const house = await delayed();
    await house.advance('2024-05-14T06:30:00.000Z');
    const other = watchDelay(house.ports);
    await house.watch();
    await other();
    house.pass(15_000);
    await Promise.all([house.watch(), other()]);
    await house.settle();
    expect(told(house)).toHaveLength(1);
  });

  test('sees what stands on the agenda and is not done', async () => {
    const house = await openHouse();
    await house.ports.stores.agenda.add({ at: start, kind: 'bulletin.due', key: message.id });
    expect(await lateNow(house.ports)).toBeNull();
    const later = { ...house.ports, now: () => '2024-05-14T06:06:00.000Z' };
    expect(await lateNow(later)).toEqual({ since: start, count: 1 });
  });

  test('counts from a person’s word when something goes again', async () => {
    const house = await openHouse();
    house.refusing.set(quality, refusedBy('403'));
    await publish(house);
    await house.advance('2024-05-14T08:00:00.000Z');
    house.refusing.set(quality, { outcome: 'refused', code: '429', retryAfterMs: 100_000 });
    await settle(house, 'again');
    expect(await lateNow(house.ports)).toBeNull();
  });
});

test('every kind of message has a word and a title of its own', () => {
  const table = makeTable({
    mode: 'local',
    port: 0,
    host: '',
    bot: { id: 'bot', type: 'SingleTenant', tenantId: 't', password: '' },
    tenants: ['t'],
    tab: { clientId: '', audience: '', origin: '', clients: [] },
    storage: { connectionString: '' },
    coordinators: [],
  });
  for (const room of rooms) room(table.routes);
  const nameless = [...table.messages.keys()].filter((kind) => kindName(kind).fi === kindName('?').fi);
  expect(nameless).toEqual([]);
  const untitled = [...table.messages.keys()].filter((kind) => !table.routes.titles.has(kind));
  expect(untitled).toEqual(['late', 'lateOver', 'stuck']);
});

test('the log reads by bulletin, state and channel, thirty at a time', async () => {
  const house = await openHouse();
  const row = (n: number): Delivery['target'] => ({ to: 'channel', channel: `19:muu-${n}` });
  await house.ports.stores.deliveries.plan({
    message: { kind: 'bulletin', id: 'b-monta-0001' },
    targets: Array.from({ length: 40 }, (_, n) => row(n)),
    version: 1,
    at: start,
  });
  const first = await house.call(deliveries, 'manager', { query: { message: 'b-monta-0001' } });
  expect([first.deliveries.length, first.total, first.next]).toEqual([30, 40, 30]);
  const rest = await house.call(deliveries, 'manager', {
    query: { message: 'b-monta-0001', after: first.next },
  });
  expect([rest.deliveries.length, rest.next]).toEqual([10, undefined]);
  expect((await log(house, 'manager', { message: 'b-monta' })).length).toBe(0);
  expect((await log(house, 'manager', { channel: '19:muu-7' })).length).toBe(1);
});

describe('a due task that does not succeed', () => {
  const message = { at: start, kind: 'bulletin.due', key: 'b-rikki-0001' };
  const stuckIn = async (house: DeliveryHouse, who = 'manager') => (await house.call(heartbeat, who)).stuck;
  const told = (house: DeliveryHouse) =>
    house.outbox.filter((s) => s.post.summary === 'Ajastettu tehtävä ei onnistu');
  /** A bulletin whose row cannot be read: its handler throws, every time. */
  const open8 = async (tries: number) => {
    const house = await openHouse();
    house.letFail();
    const { get } = house.ports.stores.bulletins;
    let broken = true;
    house.ports.stores.bulletins.get = (id) =>
      broken && id === message.key ? Promise.reject(new Error('unreadable')) : get(id);
    await house.ports.stores.agenda.add(message);
    for (let i = 0; i < tries; i += 1) {
      house.pass(1_800_000);
      await house.settle();
    }
    const mend = (): void => {
      broken = false;
    };
    return { house, mend };
  };

  test('stands on the page while it is tried again, and everything else is delivered', async () => {
    const { house } = await open8(2);
    await publish(house);
    expect(posts(house)).toBe(1);
    expect(await stuckIn(house)).toMatchObject([
      { ...message, how: 'retrying', what: 'Tiedotteen ajastettu julkaisu', acts: [] },
    ]);
  });

  test('is told to its keepers once when it is set aside, and the page has the acts that mend it', async () => {
    const { house, mend } = await open8(8);
    await house.watch();
    await house.watch();
    await house.settle();
    expect(told(house).map(({ to }) => to)).toEqual(expect.arrayContaining(['manager']));
    const words = told(house).length;
    expect(await stuckIn(house)).toMatchObject([
      { ...message, how: 'aside', tries: 8, acts: ['again', 'leave'] },
    ]);
    mend();
    const asked = { body: { said: 'again' as const, ...message } };
    expect(await house.call(settleTask, 'manager', asked)).toEqual({ settled: true });
    expect(await house.call(settleTask, 'manager', asked)).toEqual({ settled: false });
    await house.settle();
    expect(await stuckIn(house)).toEqual([]);
    expect(told(house)).toHaveLength(0);
    expect(house.outbox.filter((s) => s.post.summary.startsWith('Hoidettu: tehtävä'))).toHaveLength(words);
  });

  test('can be left undone, by whoever looks after all deliveries and nobody else', async () => {
    const { house } = await open8(8);
    const asked = { body: { said: 'leave' as const, ...message } };
    await expect(house.call(settleTask, 'lead', asked)).rejects.toMatchObject({ code: expect.any(String) });
    expect(await stuckIn(house, 'lead')).toEqual([]);
    expect(await house.call(settleTask, 'manager', asked)).toEqual({ settled: true });
    house.pass(1_800_000);
    await house.settle();
    expect(await stuckIn(house)).toEqual([]);
  });

  test('of a kind that nobody here knows is kept, told after five minutes, and hides no delay', async () => {
    const house = await openHouse();
    await house.ports.stores.agenda.add({ at: start, kind: 'tomorrow.new', key: 'x' });
    await house.advance('2024-05-14T06:06:00.000Z');
    await house.watch();
    house.pass(15_000);
    await house.watch();
    await house.settle();
    expect(told(house).length).toBeGreaterThan(0);
    expect(house.outbox.filter((s) => s.post.summary === 'Toimitus viivästyy')).toEqual([]);
    expect(await stuckIn(house)).toMatchObject([{ how: 'unknown', kind: 'tomorrow.new', acts: [] }]);
  });
});

describe('a post that somebody has taken away in Teams', () => {
  const gone = async () => {
    const house = await openHouse();
    await publish(house);
    house.refusing.set(quality, refusedBy('ActivityNotFoundInConversation'));
    const [row] = await log(house);
    await refreshMessage(house.ports, { kind: 'bulletin', id: row?.id ?? '' });
    await house.settle();
    house.refusing.delete(quality);
    return house;
  };
  const say = async (house: DeliveryHouse, said: 'again' | 'anew' | 'leave') =>
    house.call(settleDeliveries, 'manager', { body: { said, deliveries: (await toMend(house)).map(key) } });

  test('is asked about once: posted anew it stands there again and follows its changes', async () => {
    const house = await gone();
    expect(await toMend(house)).toMatchObject([
      { failure: { code: 'ActivityNotFoundInConversation' }, acts: ['anew', 'leave'] },
    ]);
    expect(await say(house, 'again')).toEqual({ settled: 0, already: 1 });
    expect(await say(house, 'anew')).toEqual({ settled: 1, already: 0 });
    expect([posts(house), await toMend(house)]).toEqual([2, []]);
  });

  test('or left: later changes ask nobody again', async () => {
    const house = await gone();
    expect(await say(house, 'leave')).toEqual({ settled: 1, already: 0 });
    const [row] = await log(house);
    house.refusing.set(quality, refusedBy('ActivityNotFoundInConversation'));
    await refreshMessage(house.ports, { kind: 'bulletin', id: row?.id ?? '' });
    await house.settle();
    expect([posts(house), await toMend(house)]).toEqual([1, []]);
    expect(row).toMatchObject({ state: 'delivered', outdated: false, word: { said: 'leave' } });
  });
});

import {
  type BulletinsHouse,
  both,
  cardsIn,
  draftBy,
  everywhere,
  network,
  openHouse,
  start,
} from '../../../test/houses/bulletins';
import { refusalOf, verbsOf, wordsOf } from '../../../test/houses/seen';
import * as drafts from '../../shared/contract/bulletin-drafts';
import * as contract from '../../shared/contract/bulletins';
import { setAutoRelay } from '../../shared/contract/bulletins';
import { settleDeliveries } from '../../shared/contract/deliveries';
import { addMinutes, type Instant } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';

let house: BulletinsHouse;
beforeEach(async () => {
  house = await openHouse();
});
const publishedBy = async (who: string, content: object, wish: object = {}) => {
  const { params, revision } = await draftBy(house, who, content);
  const outcome = await house.call(drafts.publishDraft, who, { params, body: { revision, ...wish } });
  return { params, outcome };
};
const open = (params: { id: string }, who = 'writer') => house.call(contract.bulletin, who, { params });
const relay = (params: { id: string }, who: string, body: object) =>
  house.call(contract.relayBulletin, who, { params, body });
const without = (people: readonly string[], of: Network = network): Network => ({
  ...of,
  people: of.people.map((p) => (people.includes(p.id) ? { ...p, accounts: [] } : p)),
});
const toFuture = { audience: { general: false, themes: ['future-and-vision'] } };

describe('a lead’s part', () => {
  test('the own theme is written to without anybody’s approval, and nobody has to relay it', async () => {
    const { params, outcome } = await publishedBy('lead', {});
    expect([outcome.state, outcome.channels, outcome.waiting]).toEqual(['published', 1, 0]);
    expect(wordsOf(cardsIn(house, '19:quality')[0])).toContain('Teeman tiedote: Laadunhallinnan');
    expect(house.outbox.map((s) => s.to)).toEqual(['19:quality']);
    expect((await open(params)).relays).toEqual([]);
  });

  test('a co-lead’s relay is not asked of the other, and both cards say it is done', async () => {
    const { params } = await publishedBy('writer', toFuture);
    expect(verbsOf(cardsIn(house, 'twolead')[0])).toEqual(['bulletin.relay']);
    expect(verbsOf(cardsIn(house, 'colead')[0])).toEqual(['bulletin.relay']);
    expect(
      (await relay(params, 'colead', { theme: 'future-and-vision', lines: 'Lukekaa tämä.' })).fresh,
    ).toBe(true);
    expect((await relay(params, 'twolead', { theme: 'future-and-vision', lines: 'Myös tämä.' })).fresh).toBe(
      false,
    );
    expect(house.sentTo('19:future-and-vision')).toHaveLength(1);
    expect(cardsIn(house, 'twolead').map(verbsOf)).toEqual([[]]);
    const words = wordsOf(cardsIn(house, '19:future-and-vision')[0]);
    expect(words).toContain('Lukekaa tämä.');
    expect(words).not.toContain('Myös tämä.');
    const [seen] = (await open(params)).relays;
    expect([seen?.name, seen?.organisation, seen?.version, seen?.by]).toEqual([
      'Nimi colead',
      'Mäntyopisto',
      1,
      'lead',
    ]);
  });

  test('two co-leads who press at once relay it once', async () => {
    const { params } = await publishedBy('writer', toFuture);
    const both = await Promise.all(
      ['twolead', 'colead'].map((who) => relay(params, who, { theme: 'future-and-vision' })),
    );
    expect(both.map((r) => r.fresh).sort()).toEqual([false, true]);
    expect(house.sentTo('19:future-and-vision')).toHaveLength(1);
  });

  test.each(['<at>Kaikki</at> lukekaa', '<b>Tärkeää</b>'])(
    'own lines with a mention or HTML are refused, and nothing is relayed: %s',
    async (lines) => {
      const { params } = await publishedBy('writer', {});
      expect(await refusalOf(relay(params, 'lead', { theme: 'quality', lines }))).toBe('notReady');
      expect(house.sentTo('19:quality')).toEqual([]);
      expect((await open(params)).waiting).toBe(1);
    },
  );

  test('own lines are shown as they were typed: no link, no heading, no list', async () => {
    const { params } = await publishedBy('writer', {});
    await relay(params, 'lead', { theme: 'quality', lines: '1. osa # [a](javascript:x) ${title}' });
    const words = wordsOf(cardsIn(house, '19:quality')[0]);
    expect(words).toContain('1\\\\. osa');
    expect(words).toContain('\\\\[a\\\\](javascript:x)');
    expect(words).toContain('${title}');
  });

  test('only who leads the theme relays, and only what is aimed at it', async () => {
    const { params } = await publishedBy('writer', {});
    expect(await refusalOf(relay(params, 'colead', { theme: 'quality' }))).toBe('notAllowed');
    expect(await refusalOf(relay(params, 'manager', { theme: 'quality' }))).toBe('notAllowed');
    expect(await refusalOf(relay(params, 'colead', { theme: 'future-and-vision' }))).toBe('notFound');
    const own = await publishedBy('lead', {});
    expect(await refusalOf(relay(own.params, 'lead', { theme: 'quality' }))).toBe('notFound');
  });

  test('switched on, the bot relays on the lead’s behalf', async () => {
    await house.call(setAutoRelay, 'lead', { params: { theme: 'quality' }, body: { on: true } });
    const { params, outcome } = await publishedBy('writer', {});
    expect([outcome.channels, outcome.waiting]).toEqual([1, 0]);
    expect(wordsOf(cardsIn(house, '19:quality')[0])).toContain('Botti välitti vetäjäorganisaation puolesta');
    expect((await open(params)).relays).toMatchObject([{ relayed: true, by: 'bot', version: 1 }]);
  });

  test('what the bot could not post it has not relayed: it counts once it stands there', async () => {
    const { channels } = house.ports.stores;
    await house.call(setAutoRelay, 'lead', { params: { theme: 'quality' }, body: { on: true } });
    const [there] = [await channels.get('19:quality')];
    if (!there) throw new Error('no channel');
    await channels.put({ ...there, deleted: true });
    const { params } = await publishedBy('writer', { audience: { general: true, themes: ['quality'] } });
    const before = await open(params);
    expect(before.relays).toEqual([{ theme: 'quality', relayed: false, waits: false }]);
    expect([before.delivered, before.planned]).toEqual([1, 2]);
    const failed = before.channels?.find((c) => c.channel === '19:quality');
    expect([failed?.state, failed?.failure?.code, failed?.acts]).toEqual([
      'failed',
      'ConversationNotFound',
      ['again'],
    ]);
    await channels.put(there);
    await house.call(settleDeliveries, 'manager', {
      body: {
        said: 'again',
        deliveries: [{ kind: 'bulletin', id: params.id, target: 'channel~19:quality' }],
      },
    });
    expect((await open(params)).relays).toMatchObject([{ relayed: true, by: 'bot' }]);
  });

  test('a lead’s press is no relay either until it stands there; it is asked of nobody any more', async () => {
    const { params } = await publishedBy('writer', {});
    house.refusing.set('19:quality', { outcome: 'never', code: 'BotDisabledByAdmin' });
    expect((await relay(params, 'lead', { theme: 'quality' })).fresh).toBe(true);
    const before = await open(params);
    expect([before.relays, before.waiting]).toEqual([
      [{ theme: 'quality', relayed: false, waits: false }],
      0,
    ]);
    expect((await relay(params, 'lead', { theme: 'quality' })).fresh).toBe(false);
    house.refusing.clear();
    await house.call(settleDeliveries, 'manager', {
      body: {
        said: 'again',
        deliveries: [{ kind: 'bulletin', id: params.id, target: 'channel~19:quality' }],
      },
    });
    expect((await open(params)).relays).toMatchObject([{ relayed: true, by: 'lead', name: 'Nimi lead' }]);
  });

  test('a theme without any channel waits for its lead, whatever the setting', async () => {
    const { channels } = house.ports.stores;
    await house.call(setAutoRelay, 'lead', { params: { theme: 'quality' }, body: { on: true } });
    const there = await channels.get('19:quality');
    if (!there) throw new Error('no channel');
    await channels.put({ ...there, tie: null });
    const { outcome } = await publishedBy('writer', { audience: { general: true, themes: ['quality'] } });
    expect([outcome.channels, outcome.waiting]).toEqual([1, 1]);
    expect(verbsOf(cardsIn(house, 'lead')[0])).toEqual(['bulletin.relay']);
  });

  test('the Swedish half names the lead’s organisation in Swedish', async () => {
    const { params } = await publishedBy('writer', toFuture);
    await relay(params, 'colead', { theme: 'future-and-vision' });
    expect(wordsOf(cardsIn(house, '19:future-and-vision')[0])).toContain(
      'Välittänyt Nimi colead, Mäntyopisto / Förmedlat av Nimi colead, Mäntyopisto (sv)',
    );
  });
});

describe('people besides channels', () => {
  const toPaju = { audience: { general: false, themes: [], organisations: ['paju'] } };
  const minutesLater = (n: number): Instant => addMinutes(start, n);

  test('the contacts of a named organisation read it in their own chat, in their own language', async () => {
    const { params, outcome } = await publishedBy('writer', toPaju);
    expect([outcome.channels, outcome.people]).toEqual([0, 2]);
    await house.advance(minutesLater(30));
    expect(house.outbox.map((s) => s.to).sort()).toEqual(['both', 'pajuonly']);
    expect(wordsOf(cardsIn(house, 'both')[0])).not.toContain('Mellanseminarium');
    expect((await open(params)).people).toEqual({ planned: 2, delivered: 2, failed: 0 });
    expect(await refusalOf(open(params, 'svlead'))).toBe('notFound');
    expect((await open(params, 'both')).id).toBe(params.id);
  });

  test('whom the bot cannot reach is covered in the theme’s channel, without a name', async () => {
    house = await openHouse(start, without(['both', 'pajuonly']));
    const { params } = await publishedBy('writer', toPaju);
    await house.advance(minutesLater(30));
    const [card] = cardsIn(house, '19:quality');
    expect(wordsOf(card)).toContain('Tarkoitettu: Pajuopisto');
    expect(wordsOf(card)).not.toContain('Nimi both');
    await house.advance(minutesLater(90));
    expect(house.sentTo('19:quality')).toHaveLength(1);
    expect((await open(params)).delivered).toBe(1);
  });

  test('one contact who has it is enough', async () => {
    house = await openHouse(start, without(['both']));
    await publishedBy('writer', toPaju);
    await house.advance(minutesLater(30));
    expect(house.sentTo('19:quality')).toEqual([]);
    expect(house.sentTo('pajuonly')).toHaveLength(1);
  });

  test('a "Välitä" card that reaches no lead stands in the project group’s channel', async () => {
    house = await openHouse(start, without(['lead']));
    await publishedBy('writer', {});
    await house.advance(minutesLater(30));
    expect(verbsOf(cardsIn(house, '19:projectGroup')[0])).toEqual(['bulletin.relay']);
    const card = wordsOf(cardsIn(house, '19:projectGroup')[0]);
    expect(card).toContain('odottaa välittämistä');
    expect(card).toContain('väntar på att förmedlas');
  });

  test('the leads read theirs in the project group’s channel, else each alone', async () => {
    const toLeads = { audience: { general: false, themes: [], leads: true } };
    await publishedBy('writer', toLeads);
    expect(house.outbox.map((s) => s.to)).toEqual(['19:projectGroup']);
    expect(wordsOf(cardsIn(house, '19:projectGroup')[0])).toContain('Tiedote vetäjille');
    const channel = await house.ports.stores.channels.get('19:projectGroup');
    if (channel) await house.ports.stores.channels.put({ ...channel, tie: null });
    const { outcome } = await publishedBy('writer', toLeads);
    expect([outcome.channels, outcome.people]).toEqual([0, 5]);
  });
});

describe('what is out is changed in place', () => {
  const correction = {
    ...both,
    body: { fi: 'Seminaari on 12.6.', sv: 'Seminariet är 12.6.' },
    what: { fi: 'päivä', sv: 'dagen' },
  };
  const correct = (params: { id: string }, version: number, more: object = {}, who = 'writer') =>
    house.call(contract.correctBulletin, who, { params, body: { ...correction, version, ...more } });
  const inGeneral = () => publishedBy('writer', { audience: { general: true, themes: [] } });

  test('corrected it is one message with a mark in both languages, and both texts are kept', async () => {
    const { params } = await inGeneral();
    await house.advance('2024-05-14T07:20:00.000Z');
    expect((await correct(params, 1)).version).toBe(2);
    const [post] = house.sentTo('19:general');
    expect(house.sentTo('19:general')).toHaveLength(1);
    const words = wordsOf(post?.post.card);
    expect(words).toContain('Korjattu 14.5. klo 10.20: päivä');
    expect(words).toContain('Rättat 14.5. kl. 10.20: dagen');
    expect(words).not.toContain('11.6.');
    const kept = await open(params);
    expect(kept.texts.map((t) => t.body.fi)).toEqual(['Seminaari on **11.6.**', 'Seminaari on 12.6.']);
  });

  test('the same correction twice is one version; another window’s older one changes nothing', async () => {
    const { params } = await inGeneral();
    await correct(params, 1);
    expect((await correct(params, 1)).version).toBe(2);
    expect(await refusalOf(correct(params, 1, { what: { fi: 'muu' } }))).toBe('changedMeanwhile');
    expect((await open(params)).version).toBe(2);
  });

  test('what would not be published cannot come in by a correction', async () => {
    const { params } = await inGeneral();
    expect(await refusalOf(correct(params, 1, { body: { fi: '<at>a</at>', sv: 'b' } }))).toBe('notReady');
    expect(await refusalOf(correct(params, 1, { link: 'javascript:x' }))).toBe('notReady');
    expect(await refusalOf(correct(params, 1, { title: { fi: 'a' }, body: { fi: 'b' } }))).toBe(
      'languageMissing',
    );
    expect(await refusalOf(correct(params, 1, { what: {} }))).toBe('badInput');
    expect(await refusalOf(correct(params, 1, both))).toBe('alreadyDone');
    expect((await open(params)).version).toBe(1);
  });

  test('who may not write it may not change it', async () => {
    const { params } = await inGeneral();
    for (const who of ['lead', 'both', 'observer'])
      expect(await refusalOf(correct(params, 1, {}, who))).toBe('notAllowed');
    const own = await publishedBy('lead', {});
    expect(await refusalOf(correct(own.params, 1, {}, 'colead'))).toBe('notAllowed');
    expect((await correct(own.params, 1, {}, 'manager')).version).toBe(2);
  });

  test('a significant one is said once in each thread that had the old text', async () => {
    const { params } = await publishedBy('writer', { audience: { general: true, themes: ['quality'] } });
    await house.advance('2024-05-14T07:20:00.000Z');
    await correct(params, 1, { significant: true });
    await correct(params, 1, { significant: true });
    const [reply, ...more] = house.saidIn('19:general');
    expect([reply?.thread, more.length]).toEqual(['0', 0]);
    expect(reply?.post.text).toContain('Korjattu 14.5. klo 10.20: päivä');
    expect(reply?.post.text).toContain('Rättat');
    await house.advance('2024-05-14T08:00:00.000Z');
    await relay(params, 'lead', { theme: 'quality' });
    await house.advance('2024-05-14T09:00:00.000Z');
    expect([house.sentTo('19:quality').length, house.saidIn('19:quality')]).toEqual([1, []]);
  });

  test('a channel that refuses the edit is listed, and a retry mends it', async () => {
    const { params } = await inGeneral();
    house.refusing.set('19:general', { outcome: 'never', code: 'BotNotInConversationRoster' });
    await correct(params, 1);
    const [line] = (await open(params)).channels ?? [];
    expect([line?.outdated, line?.failure?.code]).toEqual([true, 'BotNotInConversationRoster']);
    expect((await house.call(drafts.drafts, 'manager')).tasks.map((t) => t.task)).toEqual(['failed']);
    house.refusing.clear();
    expect((await house.call(contract.retryBulletin, 'writer', { params })).channels).toBe(1);
    expect(wordsOf(cardsIn(house, '19:general')[0])).toContain('12.6.');
    const mended = await open(params);
    expect([mended.channels?.[0]?.outdated, mended.acts.includes('retry')]).toEqual([false, false]);
  });

  test('withdrawn, the title and the reason stay, the text and the buttons go', async () => {
    const { params } = await publishedBy('writer', { audience: { general: true, themes: ['quality'] } });
    const withdraw = () =>
      house.call(contract.withdrawBulletin, 'writer', {
        params,
        body: { version: 1, reason: { fi: 'Peruttu tilaisuus', sv: 'Inställt' } },
      });
    await withdraw();
    await withdraw();
    const [card] = cardsIn(house, '19:general');
    expect(wordsOf(card)).toContain('Vedetty takaisin 14.5. klo 9.00: Peruttu tilaisuus');
    expect(wordsOf(card)).not.toContain('11.6.');
    // Told in the thread too, once.
    const told = house.saidIn('19:general');
    expect(told.map((s) => s.post.text)).toEqual([
      expect.stringContaining('Vedetty takaisin 14.5. klo 9.00: Peruttu tilaisuus'),
    ]);
    expect([verbsOf(card), verbsOf(cardsIn(house, 'lead')[0])]).toEqual([[], []]);
    expect(await refusalOf(relay(params, 'lead', { theme: 'quality' }))).toBe('closed');
    expect(await refusalOf(correct(params, 1))).toBe('closed');
    expect((await open(params)).versions).toHaveLength(1);
  });

  test('withdrawn before it went out it is not sent', async () => {
    house.refusing.set('19:general', { outcome: 'refused', code: '429', retryAfterMs: 600_000 });
    const { params } = await inGeneral();
    await house.call(contract.withdrawBulletin, 'writer', {
      params,
      body: { version: 1, reason: { fi: 'Väärä', sv: 'Fel' } },
    });
    house.refusing.clear();
    for (let i = 0; i < 30; i += 1) await house.settle();
    expect(house.outbox).toEqual([]);
  });

  test('Swedish that comes later is added without a mark, and the task is gone', async () => {
    const { params } = await publishedBy(
      'writer',
      { title: { fi: 'Vain' }, body: { fi: 'suomeksi' }, audience: { general: true, themes: [] } },
      { languageFollows: true },
    );
    const tasks = async () =>
      (await house.call(drafts.drafts, 'writer')).tasks.map((t) => `${t.task} ${t.lang}`);
    expect(wordsOf(cardsIn(house, '19:general')[0])).toContain('Svensk version kommer');
    expect(await tasks()).toEqual(['addLanguage sv']);
    const add = (version: number, body = 'på svenska') =>
      house.call(contract.addLanguage, 'writer', {
        params,
        body: { version, lang: 'sv', title: 'Nu', body },
      });
    expect((await add(1)).version).toBe(2);
    expect((await add(1)).version).toBe(2);
    expect(await refusalOf(add(2, 'annat'))).toBe('alreadyDone');
    const { log } = await house.call(contract.bulletin, 'writer', { params });
    expect(log.at(-1)).toMatchObject({ step: 'languageAdded', adds: 'sv' });
    const words = wordsOf(cardsIn(house, '19:general')[0]);
    expect(words).toContain('på svenska');
    expect(words).not.toMatch(/Svensk version kommer|Korjattu/u);
    expect(await tasks()).toEqual([]);
  });
});

test('what a crash cut off between deciding and sending was promised with the decision: it is sent, once', async () => {
  const { params, revision } = await draftBy(house, 'lead', {});
  const publish = () => house.call(drafts.publishDraft, 'lead', { params, body: { revision } });
  house.dying.add('deliveries');
  expect(await refusalOf(publish())).toBe('the instance died here');
  expect(house.sentTo('19:quality')).toEqual([]);
  await house.settle();
  expect(house.sentTo('19:quality')).toHaveLength(1);
  await house.advance('2024-05-14T06:05:00.000Z');
  await publish();
  expect(house.sentTo('19:quality')).toHaveLength(1);
});

test('from the press to the last of six posts, storage is asked a known number of times', async () => {
  for (const { theme, lead } of [
    { theme: 'quality', lead: 'lead' },
    { theme: 'pedagogy-and-clients', lead: 'manager' },
    { theme: 'future-and-vision', lead: 'colead' },
    { theme: 'swedish-cross-cutting', lead: 'svlead' },
  ])
    await house.call(setAutoRelay, lead, { params: { theme }, body: { on: true } });
  await house.ports.stores.settings.setAutoRelay('competence-and-staff', true);
  await house.ports.stores.settings.sayApproval({ on: false, by: 'manager', at: start });
  const { params, revision } = await draftBy(house, 'writer', { audience: everywhere });
  await house.settle();
  house.spent();
  await house.call(drafts.publishDraft, 'writer', { params, body: { revision } });
  expect(house.outbox).toHaveLength(6);
  const { reads, writes } = house.spent();
  expect(reads).toBeLessThanOrEqual(45);
  expect(writes).toBeLessThanOrEqual(27);
});

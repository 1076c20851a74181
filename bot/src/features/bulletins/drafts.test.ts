import { type BulletinsHouse, both, draftBy, openHouse, toQuality } from '../../../test/houses/bulletins';
import { refusalOf, wordsOf } from '../../../test/houses/seen';
import * as drafts from '../../shared/contract/bulletin-drafts';
import { publishBulletin } from '../../shared/contract/bulletins';

let house: BulletinsHouse;
beforeEach(async () => {
  house = await openHouse();
});
const stored = async (id: string) => (await house.ports.stores.bulletins.get(id))?.value;
const save = (id: string, who: string, revision: number, more: object = {}) =>
  house.call(drafts.saveDraft, who, { params: { id }, body: { ...toQuality, ...more, revision } });
const publish = (params: { id: string }, revision: number, who = 'writer', more: object = {}) =>
  house.call(drafts.publishDraft, who, { params, body: { revision, ...more } });

describe('a draft is kept as it is typed', () => {
  test('each saving counts; the same text again is the same draft', async () => {
    expect((await save('b-luonnos-a', 'writer', 0)).revision).toBe(1);
    expect((await save('b-luonnos-a', 'writer', 0)).revision).toBe(1);
    expect((await save('b-luonnos-a', 'writer', 1, { title: { fi: 'Uusi' } })).revision).toBe(2);
    expect((await stored('b-luonnos-a'))?.title).toEqual({ fi: 'Uusi' });
  });

  test('a window that had read an older one writes over nothing', async () => {
    await save('b-luonnos-a', 'writer', 0);
    await save('b-luonnos-a', 'writer', 1, { title: { fi: 'Puhelimella' } });
    expect(await refusalOf(save('b-luonnos-a', 'writer', 1, { title: { fi: 'Koneella' } }))).toBe(
      'changedMeanwhile',
    );
    expect((await stored('b-luonnos-a'))?.title.fi).toBe('Puhelimella');
    expect((await save('b-luonnos-b', 'writer', 0, { title: { fi: 'Koneella' } })).revision).toBe(1);
  });

  test('of two windows that save at once one is told', async () => {
    await save('b-luonnos-a', 'writer', 0);
    const outcomes = await Promise.all(
      ['yksi', 'kaksi'].map((fi) => refusalOf(save('b-luonnos-a', 'writer', 1, { title: { fi } }))),
    );
    expect([...outcomes].sort()).toEqual(['changedMeanwhile', 'done']);
    expect((await stored('b-luonnos-a'))?.revision).toBe(2);
  });

  test('is not there for anybody else', async () => {
    await save('b-luonnos-a', 'writer', 0);
    expect(await refusalOf(save('b-luonnos-a', 'manager', 1))).toBe('notFound');
    expect(await refusalOf(publish({ id: 'b-luonnos-a' }, 1, 'manager'))).toBe('notFound');
    expect((await house.call(drafts.drafts, 'manager')).drafts).toEqual([]);
    expect((await house.call(drafts.drafts, 'writer')).drafts).toHaveLength(1);
  });

  test('only those who may write have one', async () => {
    for (const who of ['both', 'pajuonly', 'observer', 'nobody'])
      expect(await refusalOf(save('b-luonnos-a', who, 0))).toMatch(/notAllowed|unknownPerson/);
  });

  test('what is wrong with it is said and it is kept', async () => {
    const bad = {
      body: { fi: '# Otsikko <at>Lea</at>', sv: 'Text' },
      link: 'javascript:alert(1)',
    };
    const { findings } = await draftBy(house, 'writer', bad, 'b-luonnos-a');
    expect(findings.filter((f) => f.level === 'stop').map((f) => f.lost ?? f.field)).toEqual([
      'mention',
      'heading',
      'link',
    ]);
    for (const f of findings) expect(f.sentence.length).toBeGreaterThan(20);
    expect((await stored('b-luonnos-a'))?.link).toBe('javascript:alert(1)');
  });

  test('the attachments and the picture that were taken out are gone', async () => {
    await save('b-luonnos-a', 'writer', 0, {
      image: { url: 'https://kuva.example/a.png', alt: { fi: 'Kuva' } },
      attachments: [{ name: 'Ohjelma', url: 'https://a.example' }],
    });
    await save('b-luonnos-a', 'writer', 1);
    const draft = await stored('b-luonnos-a');
    expect([draft?.image, draft?.attachments]).toEqual([undefined, undefined]);
  });

  test('is thrown away, duplicated, and shown to oneself', async () => {
    const { params, revision } = await draftBy(house, 'writer', {});
    await house.call(drafts.previewDraft, 'writer', { params, body: { revision } });
    await house.call(drafts.previewDraft, 'writer', { params, body: { revision } });
    expect(house.sentTo('writer')).toHaveLength(1);
    expect(wordsOf(house.sentTo('writer')[0]?.post.card)).toContain('Mellanseminarium');
    const copy = await house.call(drafts.duplicateBulletin, 'writer', {
      params,
      body: { id: 'b-kopio-0001' },
    });
    await house.call(drafts.discardDraft, 'writer', { params });
    expect((await house.call(drafts.drafts, 'writer')).drafts.map((d) => d.id)).toEqual([copy.id]);
    expect((await stored(copy.id))?.title).toEqual(both.title);
  });
});

describe('what cannot go out is refused, and the draft stays', () => {
  const tooBig = { body: { fi: 'ä'.repeat(12_000), sv: 'å'.repeat(1000) } };
  test.each<[name: string, more: object, wish: object, refusal: string]>([
    ['markup', { body: { fi: '<b>x</b>', sv: 'x' } }, {}, 'notReady'],
    ['a mention', { body: { fi: '<at>Lea</at>', sv: 'x' } }, {}, 'notReady'],
    ['25 KB and more', tooBig, {}, 'notReady'],
    ['a javascript: link', { link: 'javascript:alert(1)' }, {}, 'notReady'],
    ['a javascript: link in the text', { body: { fi: '[a](javascript:x)', sv: 'x' } }, {}, 'notReady'],
    ['nobody to read it', { audience: { general: false, themes: [] } }, {}, 'notReady'],
    ['Swedish missing', { title: { fi: 'a' }, body: { fi: 'b' } }, {}, 'languageMissing'],
    ['a time that has passed', {}, { at: { day: '2024-05-14', time: '09:00' } }, 'inThePast'],
    ['yesterday', {}, { at: { day: '2024-05-13', time: '23:59' } }, 'inThePast'],
    ['the doubled hour', {}, { at: { day: '2024-10-27', time: '03:30' } }, 'doubledTime'],
    ['the missing hour', {}, { at: { day: '2025-03-30', time: '03:30' } }, 'noSuchTime'],
  ])('%s', async (_name, more, wish, refusal) => {
    const { params, revision } = await draftBy(house, 'writer', more);
    const before = await stored(params.id);
    expect(await refusalOf(publish(params, revision, 'writer', wish))).toBe(refusal);
    expect(await stored(params.id)).toEqual(before);
    await house.settle();
    expect(house.outbox).toEqual([]);
  });

  test('an audience that has shrunk to nothing since', async () => {
    const { params, revision } = await draftBy(house, 'writer', {});
    const channel = await house.ports.stores.channels.get('19:quality');
    if (channel) await house.ports.stores.channels.put({ ...channel, installed: false });
    expect(await refusalOf(publish(params, revision))).toBe('nobodyReached');
    expect((await stored(params.id))?.state).toBe('draft');
    if (channel) await house.ports.stores.channels.put({ ...channel, tie: null });
    expect(await refusalOf(publish(params, revision))).toBe('nobodyReached');
  });

  test('a text that was changed in another window meanwhile', async () => {
    const { params, revision } = await draftBy(house, 'writer', {});
    await save(params.id, 'writer', revision, { title: { fi: 'Muu', sv: 'Annat' } });
    expect(await refusalOf(publish(params, revision))).toBe('changedMeanwhile');
  });

  test('a lead’s to more than the own themes', async () => {
    for (const audience of [
      { general: true, themes: ['quality'] },
      { general: false, themes: ['quality', 'future-and-vision'] },
      { general: false, themes: ['quality'], leads: true },
      { general: false, themes: [], organisations: ['paju'] },
    ]) {
      const { params, revision } = await draftBy(house, 'lead', { audience });
      expect(await refusalOf(publish(params, revision, 'lead'))).toBe('notAllowed');
    }
    expect(house.outbox).toEqual([]);
  });
});

describe('a bulletin has its time', () => {
  const at = { day: '2024-05-16', time: '08:30' };

  test('and goes out then, once', async () => {
    const { params, revision } = await draftBy(house, 'writer', { audience: { general: true, themes: [] } });
    const outcome = await publish(params, revision, 'writer', { at });
    expect([outcome.state, outcome.publishAt]).toEqual(['scheduled', '2024-05-16T05:30:00.000Z']);
    await publish(params, revision, 'writer', { at });
    await house.advance('2024-05-16T05:29:59.000Z');
    expect(house.outbox).toEqual([]);
    await house.advance('2024-05-16T08:00:00.000Z');
    expect(house.sentTo('19:general')).toHaveLength(1);
    expect((await stored(params.id))?.publishedAt).toBe('2024-05-16T05:30:00.000Z');
  });

  test('unless it is cancelled', async () => {
    const { params, revision } = await draftBy(house, 'writer', {});
    await publish(params, revision, 'writer', { at });
    expect(await refusalOf(save(params.id, 'writer', revision, { title: { fi: 'x' } }))).toBe('notDraft');
    expect((await house.call(drafts.cancelBulletin, 'writer', { params })).state).toBe('draft');
    await house.advance('2024-05-17T00:00:00.000Z');
    expect(house.outbox).toEqual([]);
  });

  test('moved to a later time it goes out at the later one', async () => {
    const { params, revision } = await draftBy(house, 'lead', {});
    await publish(params, revision, 'lead', { at });
    await house.call(drafts.cancelBulletin, 'lead', { params });
    await publish(params, revision, 'lead', { at: { day: '2024-05-17', time: '08:30' } });
    await house.advance('2024-05-17T05:00:00.000Z');
    expect(house.outbox).toEqual([]);
    await house.advance('2024-05-17T06:00:00.000Z');
    expect(house.sentTo('19:quality')).toHaveLength(1);
  });

  test('when nobody is there any more, its writer hears so and has the draft', async () => {
    const { params, revision } = await draftBy(house, 'lead', {});
    await publish(params, revision, 'lead', { at });
    const channel = await house.ports.stores.channels.get('19:quality');
    if (channel) await house.ports.stores.channels.put({ ...channel, deleted: true });
    await house.advance('2024-05-16T06:00:00.000Z');
    expect((await stored(params.id))?.state).toBe('draft');
    expect(wordsOf(house.sentTo('lead')[0]?.post.card)).toContain('Kanava on poistettu');
  });
});

test('the one act of the chat’s and the walks’ path is done once', async () => {
  const body = { form: 'lomake-0001', ...toQuality };
  const first = await house.call(publishBulletin, 'lead', { body });
  const second = await house.call(publishBulletin, 'lead', { body });
  expect([first.id, first.state, first.channels]).toEqual([second.id, 'published', 1]);
  expect(house.sentTo('19:quality')).toHaveLength(1);
});

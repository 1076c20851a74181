import { type CheckInsHouse, openHouse, sampleNetwork } from '../../../../test/houses/check-ins';
import { buttonNamed, buttonsOf, cardOf, linesOf } from '../../../../test/houses/seen';
import { answerCheckIn } from '../../../shared/contract/check-ins';
import {
  hearMore,
  pilotFile,
  pilotPage,
  pilots,
  registerPilot,
  removePilot,
  settleInterest,
} from '../../../shared/contract/pilots';
import { isKind } from '../../../shared/domain/fact';

const quietDay = '2024-05-13T06:00:00.000Z';
const body = (more: Readonly<Record<string, unknown>> = {}) => ({
  organisation: 'paju',
  theme: 'quality',
  title: 'Palautteen polku',
  model: 'Kevyt itsearviointi',
  stage: 'planned',
  links: [],
  share: true,
  ...more,
});
const enter = (house: CheckInsHouse, who: string, more: Readonly<Record<string, unknown>> = {}) =>
  house.call(registerPilot, who, { body: body(more) });
const page = (house: CheckInsHouse, who: string, pilot: string) =>
  house.call(pilotPage, who, { params: { pilot } });
const entries = async (house: CheckInsHouse) =>
  (await house.ports.stores.facts.all()).filter(isKind('pilotRegistered')).map((f) => f.content);
const sentTo = (house: CheckInsHouse, who: string) => house.sentTo(who);

describe('the register of pilots', () => {
  test('a pilot is entered between rounds, changed on top of what was seen, and keeps its history', async () => {
    const house = await openHouse(quietDay);
    const first = await enter(house, 'contact', { starts: '2024-05-20', ends: '2024-10-31', owner: 'owner' });
    expect(first).toMatchObject({ fresh: true, pilot: 'p1', toAdd: false, advice: null });
    expect(
      await enter(house, 'contact', { starts: '2024-05-20', ends: '2024-10-31', owner: 'owner' }),
    ).toMatchObject({ fresh: false, pilot: 'p1' });
    const seen = (await page(house, 'contact', 'paju~quality~p1')).pilot.seen;
    await enter(house, 'deputy', { pilot: 'p1', seen, stage: 'running', pace: 'onTrack' });
    await expect(enter(house, 'contact', { pilot: 'p1', seen, stage: 'finished' })).rejects.toMatchObject({
      code: 'newerStands',
    });
    const read = await page(house, 'contact', 'paju~quality~p1');
    expect(read.pilot).toMatchObject({ stage: 'running', model: 'Kevyt itsearviointi', shared: true });
    expect(read.history.map((h) => [h.stage, h.by])).toEqual([
      ['running', 'Nimi deputy'],
      ['planned', 'Nimi contact'],
    ]);
  });

  test('a second pilot stands beside the first; two colleagues who add the same name hear of each other', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact');
    const second = await enter(house, 'contact', { title: 'Sisäiset auditoijat', share: false });
    expect(second.pilot).toMatch(/^p2-/u);
    await expect(
      enter(house, 'deputy', { title: 'Sisäiset auditoijat', stage: 'running' }),
    ).rejects.toMatchObject({
      code: 'newerStands',
    });
    const read = await house.call(pilots, 'contact');
    expect(read.pilots.map((p) => p.title)).toEqual(['Palautteen polku', 'Sisäiset auditoijat']);
    expect(read.places).toEqual([expect.objectContaining({ organisation: 'paju', themes: ['quality'] })]);
    // What is not shared is not there for others, and its page no more than its row.
    expect((await house.call(pilots, 'swedish')).pilots.map((p) => p.title)).toEqual(['Palautteen polku']);
    await expect(page(house, 'swedish', `paju~quality~${second.pilot}`)).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  test('a word in the register and an answer are one pilot, the later one its state', async () => {
    const house = await openHouse('2024-05-27T06:00:00.000Z');
    await enter(house, 'contact');
    await house.advance('2024-05-28T06:00:00.000Z');
    const { title: _, model: __, links: ___, ...said } = body({ stage: 'running', done: 'Aloitettu.' });
    await house.call(answerCheckIn, 'owner', {
      params: { round: '2024-05' },
      body: { ...said, pilot: 'p1', help: false, internal: false },
    });
    const { pilot, history } = await page(house, 'contact', 'paju~quality~p1');
    expect(pilot).toMatchObject({
      title: 'Palautteen polku',
      stage: 'running',
      done: 'Aloitettu.',
      model: 'Kevyt itsearviointi',
    });
    expect(history.map((h) => h.round)).toEqual(['2024-05', null]);
  });

  test('others read of its history what was shared when it was said', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', { share: false });
    const { seen } = (await page(house, 'contact', 'paju~quality~p1')).pilot;
    await enter(house, 'contact', { pilot: 'p1', seen, stage: 'running', share: true });
    const stages = async (who: string) =>
      (await page(house, who, 'paju~quality~p1')).history.map((h) => [h.stage, h.by]);
    expect(await stages('swedish')).toEqual([['running', '']]);
    expect(await stages('lead')).toEqual([
      ['running', 'Nimi contact'],
      ['planned', 'Nimi contact'],
    ]);
  });

  test('an unknown pilot is refused, a removed one says so and can be put back', async () => {
    const house = await openHouse(quietDay);
    await house.advance('2024-05-27T06:00:00.000Z');
    await enter(house, 'contact');
    await expect(page(house, 'contact', 'paju~quality~p7')).rejects.toMatchObject({ code: 'notFound' });
    await expect(page(house, 'contact', 'paju~no-theme~p1')).rejects.toMatchObject({ code: 'notFound' });
    const key = { organisation: 'paju', theme: 'quality', pilot: 'p1' };
    const answer = { ...key, stage: 'running', help: false, share: false, internal: false };
    const answered = (pilot: string) =>
      house.call(answerCheckIn, 'owner', { params: { round: '2024-05' }, body: { ...answer, pilot } });
    await expect(answered('p7')).rejects.toMatchObject({ code: 'notFound' });
    expect(await house.call(removePilot, 'contact', { body: { ...key, removed: true } })).toEqual({
      fresh: true,
    });
    expect(await house.call(removePilot, 'deputy', { body: { ...key, removed: true } })).toEqual({
      fresh: false,
    });
    await expect(page(house, 'contact', 'paju~quality~p1')).rejects.toMatchObject({ code: 'pilotRemoved' });
    await expect(answered('p1')).rejects.toMatchObject({ code: 'pilotRemoved' });
    await expect(enter(house, 'contact', { pilot: 'p1' })).rejects.toMatchObject({ code: 'pilotRemoved' });
    expect((await house.call(pilots, 'contact')).pilots).toEqual([]);
    await house.call(removePilot, 'contact', { body: { ...key, removed: false } });
    expect((await page(house, 'contact', 'paju~quality~p1')).pilot.title).toBe('Palautteen polku');
  });

  test.each([
    ['another organisation’s', 'swedish', {}, 'notAllowed'],
    ['in a theme that it is not in', 'contact', { theme: 'swedish-cross-cutting' }, 'badInput'],
    ['that ends before it begins', 'contact', { starts: '2024-06-02', ends: '2024-06-01' }, 'badInput'],
    ['of a stranger', 'contact', { owner: 'swedish' }, 'badInput'],
    ['of an observer', 'observer', {}, 'notAllowed'],
  ] as const)('a pilot %s is refused, and nothing is saved', async (_, who, more, code) => {
    const house = await openHouse(quietDay);
    await expect(enter(house, who, more)).rejects.toMatchObject({ code });
    expect(await entries(house)).toEqual([]);
  });

  test('the lead reads first where help is asked for, then the stuck and the delayed; the file holds what is chosen', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', { stage: 'running', pace: 'onTrack' });
    await enter(house, 'english', {
      organisation: 'manty',
      title: 'Jumissa oleva',
      stage: 'running',
      pace: 'stuck',
    });
    await enter(house, 'swedish', {
      organisation: 'lehmus',
      title: 'Försenat',
      stage: 'running',
      pace: 'delayed',
    });
    const read = await house.call(pilots, 'lead');
    expect(read.needFirst).toBe(true);
    expect(read.pilots.map((p) => p.title)).toEqual(['Jumissa oleva', 'Försenat', 'Palautteen polku']);
    expect((await house.call(pilots, 'contact')).needFirst).toBe(false);
    const file = await house.call(pilotFile, 'lead', { query: { format: 'csv', pace: 'stuck' } });
    const rows = Buffer.from(file.content, 'base64').toString('utf8').trim().split('\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('Jumissa oleva');
  });
});

describe('who is asked', () => {
  const opening = '2024-05-24T05:30:00.000Z';
  test('the owner whom the register names is called, and the contact person for what has none', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', { owner: 'two' });
    await house.advance(opening);
    expect(sentTo(house, 'two').length).toBeGreaterThan(0);
    expect(sentTo(house, 'contact')).toEqual([]);
    expect(sentTo(house, 'swedish')).toHaveLength(1);
  });

  test('an owner who is not in Teams: the coordination gets the request, the contact is asked until the account is seen', async () => {
    const coming = { name: 'Uusi Opettaja', email: 'uusi@koulu.example' };
    const people = sampleNetwork.people.filter((p) => !p.assignments.some((a) => a.role === 'pilotOwner'));
    const house = await openHouse(quietDay, { ...sampleNetwork, people });
    expect(await enter(house, 'contact', { ownerContact: coming })).toMatchObject({ toAdd: true });
    const waits = await house.waiting('coordinator');
    expect(waits.find((w) => w.kind === 'pilotOwner')?.title.fi).toBe(
      'Lisää pilotin vastuuhenkilö: Uusi Opettaja, Pajuopisto',
    );
    expect((await house.waiting('contact')).filter((w) => w.kind === 'pilotOwner')).toEqual([]);
    await house.advance(opening);
    expect(sentTo(house, 'contact').length).toBeGreaterThan(0);
    const assignments = [
      { organisation: 'paju', role: 'pilotOwner', from: '2024-05-20', deputy: false },
    ] as const;
    const accounts = [{ objectId: 'oid-uusi', tenantId: 'tenant' }];
    await house.replace({
      ...sampleNetwork,
      people: [...people, { id: 'uusi', ...coming, language: 'fi', assignments, accounts }],
    });
    expect((await house.waiting('coordinator')).filter((w) => w.kind === 'pilotOwner')).toEqual([]);
    await house.advance('2024-06-20T05:30:00.000Z');
    expect(sentTo(house, 'uusi')[0]?.posts[0]?.summary).toMatch(/^Tilannekysely 5\/2024/u);
  });

  test('an owner who does not answer: after some working days it waits for the contact person too', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', { owner: 'owner' });
    const asked = async () => (await house.waiting('contact')).some((w) => w.kind === 'checkIn');
    await house.advance('2024-05-27T06:00:00.000Z');
    expect(await asked()).toBe(false);
    await house.advance('2024-05-29T06:00:00.000Z');
    expect(await asked()).toBe(true);
  });

  test('an owner who left: the contact person is asked again', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', { owner: 'two' });
    const left = '2024-05-20';
    const people = sampleNetwork.people.map((p) => (p.id === 'two' || p.id === 'owner' ? { ...p, left } : p));
    await house.replace({ ...sampleNetwork, people });
    await house.advance(opening);
    expect(sentTo(house, 'contact').length).toBeGreaterThan(0);
  });
});

describe('peer learning', () => {
  const key = { organisation: 'paju', theme: 'quality', pilot: 'p1' };
  const ask = (house: CheckInsHouse, who: string, from: string) =>
    house.call(hearMore, who, { body: { ...key, from } });

  test('"haluamme kuulla lisää" brings two organisations together with one message each, once', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', { owner: 'owner' });
    expect(await ask(house, 'swedish', 'lehmus')).toEqual({ fresh: true });
    await house.settle();
    expect(await ask(house, 'swedish', 'lehmus')).toEqual({ fresh: false });
    await house.settle();
    const [owner] = sentTo(house, 'owner');
    expect(sentTo(house, 'owner')).toHaveLength(1);
    expect(linesOf(owner?.posts[0]?.card).join('\n')).toContain('Nimi swedish (swedish@koulu.example)');
    expect(sentTo(house, 'swedish').map((s) => s.posts[0]?.summary)).toEqual([
      'Lehmusinstitutet (sv) vill höra mera: Pajuopisto (sv), Palautteen polku',
    ]);
    const waits = async (who: string) => (await house.waiting(who)).some((w) => w.kind === 'pilotInterest');
    expect(await waits('owner')).toBe(true);
    await house.call(settleInterest, 'swedish', { body: { ...key, from: 'lehmus' } });
    expect(await waits('owner')).toBe(false);
    expect((await page(house, 'contact', 'paju~quality~p1')).interested).toMatchObject([
      { organisation: 'lehmus', settled: true },
    ]);
  });

  test('with nobody to be reached there, the theme’s channel says that one waits, and names nobody', async () => {
    const house = await openHouse(quietDay);
    for (const who of ['owner', 'two', 'contact', 'deputy']) house.deafen(who);
    await enter(house, 'contact');
    await ask(house, 'swedish', 'lehmus');
    await house.settle();
    const [said] = sentTo(house, '19:quality');
    expect(said?.posts[0]?.summary).toContain('Jaetusta pilotista halutaan kuulla lisää');
    expect(JSON.stringify(said)).not.toMatch(/Paju|Lehmus|Nimi/u);
  });

  test.each([
    ['of what is not shared', 'swedish', 'lehmus', { share: false }, 'notFound'],
    ['of one’s own', 'contact', 'paju', {}, 'notYours'],
    ['for somebody else', 'swedish', 'manty', {}, 'notAllowed'],
  ] as const)('hearing more %s is refused', async (_, who, from, more, code) => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact', more);
    await expect(ask(house, who, from)).rejects.toMatchObject({ code });
  });

  test('similar ones stand beside a pilot: by words, theme and stage', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact');
    await enter(house, 'swedish', {
      organisation: 'lehmus',
      title: 'Itsearvioinnin malli',
      model: 'Itsearviointi',
    });
    await enter(house, 'english', {
      organisation: 'manty',
      title: 'Jotain muuta',
      model: '',
      stage: 'running',
    });
    await enter(house, 'lead', { organisation: 'haapa', title: 'Jakamaton', share: false });
    const { similar } = await page(house, 'contact', 'paju~quality~p1');
    expect(similar.map((p) => p.title)).toEqual(['Itsearvioinnin malli', 'Jotain muuta']);
  });
});

describe('in chat', () => {
  test('a pilot is added from the list, changed from its card, and says what follows', async () => {
    const house = await openHouse(quietDay);
    const add = buttonNamed(cardOf(await house.command('contact', 'pilots')), 'Lisää pilotti');
    const form = cardOf(await house.press('contact', add.verb ?? '', { data: add.data }));
    const save = buttonNamed(form, 'Tallenna');
    const typed = {
      ...save.data,
      title: 'Palautteen polku',
      stage: 'running',
      pace: 'stuck',
      share: 'true',
      ownerName: 'Uusi Opettaja',
      ownerEmail: 'uusi@koulu.example',
      linkUrl: 'https://malli.example/polku',
    };
    const saved = cardOf(await house.press('contact', 'pilot.save', { data: typed }));
    expect(linesOf(saved)[0]).toMatch(
      /^Tallennettu: Palautteen polku\. Uusi Opettaja ei ole vielä Teamsissa/u,
    );
    expect(linesOf(saved)).toContain('Käynnissä, Jumissa');
    expect((await entries(house)).at(-1)).toMatchObject({
      links: [{ title: 'https://malli.example/polku', url: 'https://malli.example/polku' }],
      ownerContact: { name: 'Uusi Opettaja', email: 'uusi@koulu.example' },
    });
    const change = buttonNamed(saved, 'Muuta tietoja');
    const again = cardOf(await house.press('contact', change.verb ?? '', { data: change.data }));
    const more = buttonNamed(again, 'Tallenna').data;
    await house.press('contact', 'pilot.save', {
      data: { ...typed, ...more, stage: 'finished', results: 'Malli jäi käyttöön.' },
    });
    expect((await entries(house)).at(-1)).toMatchObject({
      stage: 'finished',
      results: 'Malli jäi käyttöön.',
    });
  });

  test.each([
    [{ ownerName: 'Uusi Opettaja', ownerEmail: 'ei osoite' }, 'badEmail'],
    [{ linkUrl: 'javascript:alert(1)' }, 'badLink'],
    [{ title: '' }, 'badInput'],
    [{ model: 'x'.repeat(501) }, 'tooLong'],
  ])('what cannot be read is refused: %o', async (more, code) => {
    const house = await openHouse(quietDay);
    const data = { organisation: 'paju', theme: 'quality', title: 'A', stage: 'planned', ...more };
    await expect(house.press('contact', 'pilot.save', { data })).rejects.toMatchObject({ code });
    expect(await entries(house)).toEqual([]);
  });

  test('another organisation’s shared pilot is asked about from its card', async () => {
    const house = await openHouse(quietDay);
    await enter(house, 'contact');
    const row = buttonNamed(cardOf(await house.command('swedish', 'pilots')), 'Öppna');
    const card = cardOf(await house.press('swedish', row.verb ?? '', { data: row.data }));
    const more = buttonNamed(card, 'Vi vill höra mera');
    const after = cardOf(await house.press('swedish', more.verb ?? '', { data: more.data }));
    expect(linesOf(after)[0]).toBe('Meddelandet gick till båda. Kom överens om ett samtal.');
    expect(buttonsOf(after).map((b) => b.title)).not.toContain('Ändra uppgifterna');
  });
});

import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import * as contract from '../../shared/contract/model';
import * as pilotCalls from '../../shared/contract/pilots';
import { recordEndpoint } from '../../shared/contract/records';
import { standingsOf } from '../../shared/domain/standings';
import { checkIns } from '../check-ins';
import { facts } from '../facts';
import { model } from './index';

const params = { theme: 'quality' };
const url = 'https://asiakirjat.example/laatu-1';
const parts = [
  {
    id: 'p1',
    title: { fi: 'Johtaminen', sv: 'Ledning' },
    guidance: { fi: 'Kuvaa, miten.', sv: 'Beskriv hur.' },
  },
  { id: 'p2', title: { fi: 'Arviointi', sv: 'Utvärdering' }, guidance: { fi: 'Mittarit.', sv: 'Måtten.' } },
];
const open = async () => {
  const house = await openHouse('2024-11-11T08:00:00.000Z', sampleNetwork, [model, checkIns, facts]);
  await house.call(contract.setTemplate, 'coordinator', { body: { seen: null, parts } });
  return house;
};
const draft = (house: House, who: string, body: object = {}) =>
  house.call(contract.draftPart, who, {
    params,
    body: { seen: null, url, covers: ['p1'], pilots: [], documents: [], ...body },
  });
const deliver = (house: House, of: string, who = 'lead') =>
  house.call(contract.deliverPart, who, { params, body: { draft: of } });
const settle = (house: House, body: object, who = 'coordinator') =>
  house.call(contract.settlePart, who, { params, body });
const part = async (house: House, who: string) => {
  const { themes } = await house.call(contract.model, who);
  const found = themes.find((one) => one.theme === 'quality');
  if (!found) throw new Error('no theme');
  return found;
};
const standing = async (house: House, organisation: string, obligation: string) => {
  const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
  const rows = standingsOf(ledger, { organisation, month: '2024-11', today: '2024-11-11' });
  return rows.find((r) => r.obligation === obligation && (r.theme === null || r.theme === 'quality'));
};
const waits = async (house: House, who: string) => {
  const look = { ports: house.ports, actor: house.actorOf(who), network: house.network, lang: 'fi' } as const;
  return (await house.table.routes.waiting(look)).filter((w) => w.kind === 'modelPart');
};
const delivered = async () => {
  const house = await open();
  const { fact } = await draft(house, 'lead');
  const { fact: delivery } = await deliver(house, fact);
  return { house, fact, delivery };
};
const leads = 'lead-compile-theme-operating-model';

test('a draft is read by its lead and the coordination alone; delivered it asks for the coordination’s word', async () => {
  const house = await open();
  const { fact } = await draft(house, 'lead', { note: 'Kesken' });
  expect((await part(house, 'lead')).draft).toMatchObject({ url, note: 'Kesken', isChanged: true });
  expect(await part(house, 'contact')).toMatchObject({ state: 'none', draft: null, url: null, versions: [] });
  expect((await standing(house, 'haapa', leads))?.standing).not.toBe('fulfilled');
  await deliver(house, fact);
  expect((await standing(house, 'haapa', leads))?.standing).toBe('fulfilled');
  expect(await part(house, 'contact')).toMatchObject({ state: 'delivered', url: null });
  expect((await waits(house, 'coordinator')).map((w) => [w.theme, w.isAwaited, w.page])).toEqual([
    ['quality', true, 'toimintamalli/quality'],
  ]);
  expect(await waits(house, 'lead')).toEqual([]);
});

test('compiled, everybody reads it with what it covers, and the lead hears of it', async () => {
  const { house, delivery } = await delivered();
  await settle(house, { delivery, as: 'compiled' });
  expect(await part(house, 'contact')).toMatchObject({ state: 'compiled', url, covers: ['p1'], word: null });
  expect(await waits(house, 'coordinator')).toEqual([]);
  expect(house.sentTo('lead').map((s) => s.post.summary)).toEqual([
    'Teeman osuus on koottu yhteiseen malliin: Laadunhallinnan ja -johtamisen osaaminen',
  ]);
});

test('returned with a word it is the lead’s again until it is delivered anew, under the same link too', async () => {
  const { house, fact, delivery } = await delivered();
  await expect(settle(house, { delivery, as: 'returned' })).rejects.toMatchObject({ code: 'wordNeeded' });
  await house.advance('2024-11-11T08:30:00.000Z');
  await settle(house, { delivery, as: 'returned', word: 'Arviointi puuttuu.' });
  expect(await part(house, 'lead')).toMatchObject({ state: 'returned', word: 'Arviointi puuttuu.' });
  expect((await part(house, 'contact')).word).toBeNull();
  expect((await waits(house, 'lead')).map((w) => w.title.fi)).toEqual([
    'Koordinaatio palautti teeman osuuden täydennettäväksi: Laadunhallinnan ja -johtamisen osaaminen',
  ]);
  expect((await standing(house, 'haapa', leads))?.standing).not.toBe('fulfilled');
  await house.advance('2024-11-11T09:00:00.000Z');
  const again = await deliver(house, fact);
  expect(again.fresh).toBe(true);
  expect((await deliver(house, fact)).fresh).toBe(false);
  expect((await standing(house, 'haapa', leads))?.standing).toBe('fulfilled');
  await house.advance('2024-11-11T10:00:00.000Z');
  await settle(house, { delivery: again.fact, as: 'compiled' });
  await house.advance('2024-11-11T11:00:00.000Z');
  // After all something is missing: the newest word stands.
  await settle(house, { delivery: again.fact, as: 'returned', word: 'Lähde puuttuu.' });
  expect((await part(house, 'lead')).versions.map((v) => v.what)).toEqual([
    'returned',
    'compiled',
    'delivered',
    'returned',
    'delivered',
    'draft',
  ]);
});

test('what the coordination says is about the delivery that stands', async () => {
  const { house, fact, delivery } = await delivered();
  const next = await draft(house, 'lead', { seen: fact, url: 'https://asiakirjat.example/laatu-2' });
  expect((await part(house, 'lead')).draft?.isChanged).toBe(true);
  await deliver(house, next.fact);
  await expect(settle(house, { delivery, as: 'compiled' })).rejects.toMatchObject({ code: 'notDelivered' });
  expect((await part(house, 'lead')).state).toBe('delivered');
});

test('a hand-off of before, a link alone, is a delivery like any other', async () => {
  const house = await open();
  const body = { theme: 'quality', url, day: '2024-11-11' };
  const { fact } = await house.call(recordEndpoint('handOff'), 'lead', { body });
  expect(await part(house, 'coordinator')).toMatchObject({ state: 'delivered', url, draft: null });
  await settle(house, { delivery: fact, as: 'compiled' });
  expect(await part(house, 'contact')).toMatchObject({ state: 'compiled', url, covers: [] });
});

test('handed over in chat under the same link after a return it is a new version with its own time', async () => {
  const house = await open();
  const body = { theme: 'quality' as const, url, day: '2024-11-11' };
  const handOff = () => house.call(recordEndpoint('handOff'), 'lead', { body });
  const { fact } = await handOff();
  expect(await handOff()).toEqual({ fact, fresh: false });
  await settle(house, { delivery: fact, as: 'returned', word: 'Arviointi puuttuu.' });
  await house.advance('2024-11-11T09:00:00.000Z');
  const again = await handOff();
  expect(again).toMatchObject({ fresh: true });
  expect(again.fact).not.toBe(fact);
  expect(await handOff()).toEqual({ fact: again.fact, fresh: false });
  const { state, versions } = await part(house, 'coordinator');
  expect(state).toBe('delivered');
  expect(versions.map((v) => [v.what, v.at])).toEqual([
    ['delivered', '2024-11-11T09:00:00.000Z'],
    ['returned', '2024-11-11T08:00:00.000Z'],
    ['delivered', '2024-11-11T08:00:00.000Z'],
  ]);
  await settle(house, { delivery: again.fact, as: 'compiled' });
  expect(await standing(house, 'haapa', leads)).toMatchObject({ standing: 'fulfilled' });
});

test('a hand-off in chat of the draft’s own link delivers that draft', async () => {
  const house = await open();
  await draft(house, 'lead');
  const body = { theme: 'quality' as const, url, day: '2024-11-11' };
  const { fact } = await house.call(recordEndpoint('handOff'), 'lead', { body });
  expect((await part(house, 'lead')).draft?.isChanged).toBe(false);
  await settle(house, { delivery: fact, as: 'compiled' });
  expect(await part(house, 'contact')).toMatchObject({ state: 'compiled', covers: ['p1'] });
});

test('the coordination’s duty is met by every theme’s part and the common model’s link', async () => {
  const { house } = await delivered();
  for (const theme of ['future-and-vision', 'swedish-cross-cutting'])
    await house.call(recordEndpoint('handOff'), 'coordinator', { body: { theme, url, day: '2024-11-11' } });
  const duty = 'coord-compile-operating-model';
  expect(await standing(house, 'koivu', duty)).toMatchObject({ standing: 'onTrack', done: 3, required: 4 });
  const publish = (seen: string | null, who = 'coordinator') =>
    house.call(contract.publishModel, who, {
      body: { seen, url: 'https://malli.example/1', note: 'Ensimmäinen' },
    });
  const { fact } = await publish(null);
  expect((await standing(house, 'koivu', duty))?.standing).toBe('fulfilled');
  expect((await house.call(contract.model, 'observer')).common.versions).toMatchObject([
    { number: 1, url: 'https://malli.example/1', note: 'Ensimmäinen' },
  ]);
  expect((await publish(fact)).fresh).toBe(false);
  await expect(publish(null, 'lead')).rejects.toMatchObject({ code: 'notAllowed' });
});

test('a shared pilot is attached as practice, and is gone from the page when it is shared no more', async () => {
  const house = await open();
  const pilot = {
    organisation: 'paju',
    theme: 'quality',
    title: 'Vertaisarviointi',
    stage: 'running',
    links: [],
  };
  const register = (share: boolean, known?: string) =>
    house.call(pilotCalls.registerPilot, 'contact', {
      body: { ...pilot, share, ...(known ? { pilot: known } : {}) },
    });
  const { pilot: key } = await register(false);
  const id = `paju~quality~${key}`;
  await expect(draft(house, 'lead', { pilots: [id] })).rejects.toMatchObject({ code: 'notShared' });
  await register(true, key);
  const { fact } = await draft(house, 'lead', { pilots: [id] });
  const { fact: delivery } = await deliver(house, fact);
  await settle(house, { delivery, as: 'compiled' });
  expect((await part(house, 'swedish')).pilots).toMatchObject([{ id, title: 'Vertaisarviointi' }]);
  await register(false, key);
  expect((await part(house, 'swedish')).pilots).toEqual([]);
});

test.each([
  ['a link without encryption', 'http://asiakirjat.example/1'],
  ['a link with a password in it', 'https://nimi:salasana@asiakirjat.example/1'],
  ['a link with a name in it', 'https://nimi@asiakirjat.example/1'],
  ['no link', 'asiakirja'],
])('%s is refused at the door', (_, bad) => {
  const body = { seen: null, url: bad, covers: [], pilots: [], documents: [] };
  expect(contract.draftPart.body?.safeParse(body).success).toBe(false);
  expect(contract.draftPart.body?.safeParse({ ...body, url }).success).toBe(true);
});

test('an indicator has its baseline, target, actual and source, is changed on top of what stands, and is taken away', async () => {
  const house = await open();
  const say = (who: string, more: object = {}) =>
    house.call(contract.setIndicator, who, {
      params,
      body: {
        indicator: 'i1',
        name: { fi: 'Koulutettuja', sv: 'Utbildade' },
        unit: 'hlö',
        baseline: 0,
        target: 100,
        actual: null,
        source: 'Osallistujalistat',
        seen: null,
        ...more,
      },
    });
  const { fact } = await say('lead');
  await expect(say('coordinator', { actual: 5 })).rejects.toMatchObject({ code: 'newerStands' });
  await say('coordinator', { actual: 64, seen: fact });
  expect((await part(house, 'contact')).indicators).toMatchObject([{ target: 100, actual: 64 }]);
  const { seen } = (await part(house, 'contact')).indicators[0] ?? { seen: null };
  await say('lead', { actual: 64, seen, removed: true });
  expect((await part(house, 'contact')).indicators).toEqual([]);
  await expect(say('contact', { indicator: 'i2' })).rejects.toMatchObject({ code: 'notAllowed' });
});

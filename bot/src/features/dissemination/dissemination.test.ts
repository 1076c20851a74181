import { parse } from 'csv-parse/sync';
import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import * as contract from '../../shared/contract/dissemination';
import * as eventCalls from '../../shared/contract/events';
import { correctReport } from '../../shared/contract/facts';
import { selfReport } from '../../shared/contract/obligations';
import * as pilotCalls from '../../shared/contract/pilots';
import { standingsOf } from '../../shared/domain/standings';
import { checkIns } from '../check-ins';
import { events } from '../events';
import { facts } from '../facts';
import { obligations } from '../obligations';
import { dissemination } from './index';

const rooms = [dissemination, events, facts, obligations, checkIns];
const open = () => openHouse('2024-11-11T08:00:00.000Z', sampleNetwork, rooms);
const line = {
  form: 'levitys-0001',
  seen: null,
  role: 'developer',
  organisation: 'paju',
  theme: 'quality',
  day: '2024-11-08',
  title: 'Itsearviointi tutuksi',
  what: 'talk',
  audience: 'Opettajat',
  reach: 40,
  language: 'fi',
  scope: 'own',
};
const tell = (house: House, who: string, more: object = {}) =>
  house.call(contract.tellSpread, who, { body: { ...line, ...more } });
const read = (house: House, who: string, query: object = {}) =>
  house.call(contract.dissemination, who, { query });
const standing = async (house: House, organisation: string, obligation: string, theme: string | null) => {
  const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
  const rows = standingsOf(ledger, { organisation, month: '2024-11', today: '2024-11-11' });
  return rows.find((r) => r.obligation === obligation && r.theme === theme);
};

describe('a line of the log counts for the duty of the role in which it is written', () => {
  test('an organisation’s for its own duty in that theme alone (rivi 106)', async () => {
    const house = await open();
    await tell(house, 'contact');
    expect((await standing(house, 'paju', 'dev-spread-results', 'quality'))?.standing).toBe('fulfilled');
    expect((await standing(house, 'paju', 'dev-spread-results', 'future-and-vision'))?.standing).not.toBe(
      'fulfilled',
    );
    expect((await standing(house, 'haapa', 'lead-disseminate-theme-results', 'quality'))?.done).toBe(0);
  });

  test('a lead’s for the theme (rivi 83)', async () => {
    const house = await open();
    await tell(house, 'lead', { role: 'themeLead', organisation: 'haapa', scope: 'network' });
    expect((await standing(house, 'haapa', 'lead-disseminate-theme-results', 'quality'))?.standing).toBe(
      'fulfilled',
    );
    expect((await standing(house, 'haapa', 'dev-spread-results', 'quality'))?.done).toBe(0);
  });

  test('the coordination’s per theme (rivi 49) and once (rivi 29), and anybody’s that is national with them', async () => {
    const house = await open();
    const national = () => standing(house, 'koivu', 'coord-national-dissemination-of-results', null);
    const own = { role: 'coordinator', organisation: 'koivu', scope: 'national' };
    await tell(house, 'coordinator', { ...own, theme: 'future-and-vision' });
    expect(await national()).toMatchObject({ done: 1, required: 3 });
    expect((await standing(house, 'koivu', 'coord-national-spread-of-best-practices', null))?.standing).toBe(
      'fulfilled',
    );
    // Within the own house is not national; a lead's word to the country is.
    await tell(house, 'contact');
    expect(await national()).toMatchObject({ done: 1 });
    await tell(house, 'lead', {
      role: 'themeLead',
      organisation: 'haapa',
      scope: 'national',
      form: 'levitys-0002',
    });
    await tell(house, 'coordinator', { ...own, theme: 'swedish-cross-cutting', form: 'levitys-0003' });
    expect(await national()).toMatchObject({ done: 3, standing: 'fulfilled' });
  });
});

test('the log is everybody’s to read; an entry of before only who sees how its organisation stands', async () => {
  const house = await open();
  await tell(house, 'contact');
  const old = { organisation: 'paju', obligation: 'dev-spread-results', theme: 'quality', day: '2024-11-01' };
  await house.call(selfReport, 'contact', {
    body: { ...old, note: 'Kerrottu kokouksessa', form: 'vanha-0001' },
  });
  const seen = async (who: string) => (await read(house, who)).entries.map((e) => [e.source, e.title]);
  const both = [
    ['entry', 'Itsearviointi tutuksi'],
    ['report', 'Kerrottu kokouksessa'],
  ];
  expect(await seen('contact')).toEqual(both);
  expect(await seen('lead')).toEqual(both);
  expect(await seen('swedish')).toEqual([both[0]]);
  expect((await read(house, 'swedish')).entries[0]).toMatchObject({
    audience: 'Opettajat',
    reach: 40,
    mayChange: false,
  });
});

test('a held dissemination event stands in it by itself', async () => {
  const house = await open();
  const body = {
    form: 'form-levitys',
    type: 'dissemination',
    themes: ['quality'],
    day: '2024-11-12',
    starts: '09:00',
    ends: '10:00',
  };
  const { id } = await house.call(eventCalls.planEvent, 'lead', { body });
  expect((await read(house, 'contact')).entries).toEqual([]);
  await house.advance('2024-11-12T09:00:00.000Z');
  await house.call(eventCalls.markHeld, 'lead', { params: { id }, body: { held: true } });
  expect((await read(house, 'contact')).entries).toMatchObject([
    { id, source: 'event', what: 'event', themes: ['quality'], mayChange: false },
  ]);
});

test('a line is changed on top of what stands, said twice it is one, and withdrawn it is gone and counts no more', async () => {
  const house = await open();
  const { fact } = await tell(house, 'contact');
  expect((await tell(house, 'contact', { seen: fact })).fresh).toBe(false);
  await expect(tell(house, 'contact', { audience: 'Johto' })).rejects.toMatchObject({ code: 'newerStands' });
  const { fact: second } = await tell(house, 'contact', { audience: 'Johto', seen: fact });
  expect((await read(house, 'contact')).entries).toMatchObject([{ audience: 'Johto', form: 'levitys-0001' }]);
  await house.call(correctReport, 'contact', {
    body: { fact: second, organisation: 'paju', day: line.day, note: line.title, withdrawn: true },
  });
  expect((await read(house, 'contact')).entries).toEqual([]);
  expect((await standing(house, 'paju', 'dev-spread-results', 'quality'))?.done).toBe(0);
});

test('a shared pilot is named with it, and only as long as it is shared', async () => {
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
  await expect(tell(house, 'contact', { pilot: id })).rejects.toMatchObject({ code: 'notShared' });
  await register(true, key);
  await tell(house, 'contact', { pilot: id });
  const named = async () => (await read(house, 'swedish')).entries[0]?.pilot?.title ?? null;
  expect(await named()).toBe('Vertaisarviointi');
  await register(false, key);
  expect(await named()).toBeNull();
});

test.each([
  ['another organisation’s name', 'contact', { organisation: 'lehmus' }, 'notAllowed'],
  ['a role that the organisation has not', 'contact', { role: 'themeLead' }, 'notAllowed'],
  ['a theme that the organisation is not in', 'contact', { theme: 'swedish-cross-cutting' }, 'badInput'],
  ['a day to come', 'contact', { day: '2024-12-01' }, 'inTheFuture'],
  ['a part that the template has not', 'contact', { part: 'p9' }, 'badInput'],
  ['an observer', 'observer', { organisation: 'tuomi' }, 'notAllowed'],
])('%s is refused, and nothing is written', async (_, who, more, code) => {
  const house = await open();
  await expect(tell(house, who, more)).rejects.toMatchObject({ code });
  expect((await read(house, 'coordinator')).entries).toEqual([]);
});

test('it is taken away as a table of exactly what was chosen; what looks like a formula is kept a text', async () => {
  const house = await open();
  await tell(house, 'contact', { audience: '=1+1' });
  await tell(house, 'lead', {
    role: 'themeLead',
    organisation: 'haapa',
    what: 'publication',
    form: 'levitys-0002',
  });
  const file = async (query: object) => {
    const { name, content } = await house.call(contract.disseminationFile, 'swedish', { query });
    const rows = parse(Buffer.from(content, 'base64'), { delimiter: ';', bom: true }) as string[][];
    return { name, rows };
  };
  const { name, rows } = await file({ format: 'csv', what: 'talk' });
  expect(name).toBe('Spridning.csv');
  expect(rows).toEqual([
    [
      'Dag',
      'Vad',
      'Namn',
      'Organisation',
      'Tema',
      'Målgrupp',
      'Nådde ungefär',
      'Språk',
      'Omfattning',
      'Del av verksamhetsmodellen',
      'Pilotförsök',
      'Länk',
    ],
    [
      '2024-11-08',
      'Presentation',
      'Itsearviointi tutuksi',
      'Pajuopisto (sv)',
      'Kompetens i kvalitetshantering och kvalitetsledning',
      "'=1+1",
      '40',
      'finska',
      'Den egna organisationen',
      '',
      '',
      '',
    ],
  ]);
  expect((await file({ format: 'csv', language: 'fi' })).rows).toHaveLength(3);
});

import { createHash } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import formOne from '../../../test/fixtures/report-form-1.json';
import { openHouse } from '../../../test/house';
import { readPdf } from '../../../test/pdf-reader';
import { fact, smallNetwork } from '../../../test/rules/test-ledger';
import type { NumberedReport } from '../../ports';
import * as contract from '../../shared/contract/reports';
import type { FactContent } from '../../shared/domain/fact';
import { type Day, helsinki } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { reports } from './index';

const person = (id: string, role: 'coordinator' | 'observer') => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@esimerkki.example`,
  language: 'fi' as const,
  assignments: [{ organisation: 'city', role, deputy: false, from: '2023-12-01' }],
  accounts: [],
});
const network: Network = {
  ...smallNetwork,
  people: [person('pm', 'coordinator'), person('obs', 'observer')],
};
const spring = { from: '2024-03-01', until: '2024-04-30', asOf: '2024-05-15' };
const id = 'draft-0001';
const theme = 'quality' as const;

const indicator = (actual: number | null): FactContent => ({
  kind: 'indicatorSet',
  theme,
  indicator: 'i1',
  name: { fi: 'Johtajia mukana', sv: 'Ledare med' },
  unit: 'henkilöä',
  baseline: 12,
  target: 40,
  actual,
  source: 'Osallistujalistat, kirjannut Salla Salainen',
});
const entry = (form: string, more: object, obligation = 'dev-spread-results'): FactContent =>
  ({
    kind: 'selfReported',
    obligation,
    organisation: 'dev',
    theme,
    note: `Esitys ${form}`,
    form,
    ...more,
  }) as FactContent;
const talk = { what: 'talk', audience: 'Rehtorit', language: 'fi', scope: 'own', reach: 300 } as const;
const group = (organisations: readonly string[], n: number) => ({
  id: `g${n}`,
  name: { fi: `Ryhmä ${n}`, sv: `Grupp ${n}` },
  organisations,
});

const open = async () => {
  const house = await openHouse(helsinki('2024-05-20', '09:00'), network, [reports]);
  const add = (content: FactContent, day: Day, at = day, number = 1) =>
    house.ports.stores.facts.insert(fact(content, day, helsinki(at, '12:00'), number));
  const freeze = async (draft = id, more: object = {}) => {
    await house.call(contract.beginReport, 'pm', { body: { ...spring, ...more, id: draft } });
    return house.call(contract.numberReport, 'pm', { params: { id: draft }, body: {} });
  };
  const read = async (who = 'obs', version = '1') => {
    const params = { number: '1', version };
    const { report } = await house.call(contract.readReport, who, { params, query: {} });
    const found = report.themes.find((t) => t.theme === theme);
    if (!found) throw new Error('no theme');
    return { report, of: found.results };
  };
  const file = async (query: object) => {
    const params = { number: '1', version: '1' };
    const { content } = await house.call(contract.reportFile, 'obs', { params, query });
    return Buffer.from(content, 'base64');
  };
  return { house, add, freeze, read, file };
};
/** Two entries of the log, one of before, one withdrawn, one outside, one of the coordination without a theme. */
const withResults = async () => {
  const house = await open();
  const { add } = house;
  await add(indicator(18), '2024-03-05');
  await add(indicator(31), '2024-05-10', '2024-05-10', 2);
  await add(indicator(99), '2024-05-18', '2024-05-18', 3);
  await add(entry('form-0001', { spread: talk }), '2024-03-12');
  await add(
    entry('form-0002', { spread: { ...talk, what: 'publication', scope: 'national' } }),
    '2024-04-02',
  );
  await add(entry('form-0003', {}), '2024-04-03');
  await add(entry('form-0004', { spread: talk, withdrawn: true }), '2024-04-04');
  await add(entry('form-0005', { spread: talk }), '2024-05-02');
  await add(
    entry('form-0006', { organisation: 'city', theme: undefined }, 'coord-national-dissemination-of-results'),
    '2024-04-05',
  );
  await add(
    {
      kind: 'groupsDivided',
      theme,
      none: false,
      basis: 'own',
      groups: [group(['lead'], 1), group(['dev', 'gone'], 2)],
    },
    '2024-03-20',
  );
  await add({ kind: 'groupSeatNamed', theme, organisation: 'dev', person: 'pm' }, '2024-03-21');
  await add(
    { kind: 'modelDrafted', theme, url: 'https://a.example/1', covers: [], pilots: [], documents: [] },
    '2024-03-22',
  );
  return house;
};

test('a theme’s measures, groups, part and dissemination stand as they were on record by the as-of day', async () => {
  const { freeze, read } = await withResults();
  await freeze();
  const { report, of } = await read();
  expect(of).toMatchObject({
    model: 'draft',
    indicators: [{ indicator: 'i1', name: { fi: 'Johtajia mukana' }, baseline: 12, target: 40, actual: 31 }],
    spread: { entries: { talk: 1, publication: 1, other: 1 }, national: 1, reach: 600, reachTold: 2 },
    groups: { state: 'divided', groups: 2, organisations: 2, named: 1 },
  });
  // The coordination's own entry without a theme is the network's alone.
  expect(report.spread).toMatchObject({ entries: { talk: 1, publication: 1, other: 2 }, national: 2 });
});

test('each of these figures opens as many things as it says; an observer reads what was written for all', async () => {
  const { house, freeze, read } = await withResults();
  await freeze();
  const opened = (figure: string) =>
    house.call(contract.reportEvidence, 'obs', { params: { number: '1', version: '1' }, query: { figure } });
  const size = async (figure: string) => {
    const { evidence, organisations } = await opened(figure);
    return evidence.length + organisations.length;
  };
  const { report, of } = await read();
  for (const [sort, n] of Object.entries(of?.spread.entries ?? {}))
    expect(await size(`spread~${theme}~${sort}`)).toBe(n);
  for (const [sort, n] of Object.entries(report.spread?.entries ?? {}))
    expect(await size(`spread~${sort}`)).toBe(n);
  expect(await size('spread~national')).toBe(report.spread?.national);
  expect(await size(`grouped~${theme}`)).toBe(of?.groups.organisations);
  expect(await size(`named~${theme}`)).toBe(of?.groups.named);
  expect(await size(`indicator~${theme}~i1`)).toBe(1);
  expect((await opened(`spread~${theme}~talk`)).evidence.map((e) => e.label)).toEqual(['Esitys form-0001']);
  expect((await opened(`spread~${theme}~other`)).evidence.map((e) => e.label)).toEqual(['']);
});

test('figures are frozen and words are not: what a measure’s source tells changes no hash', async () => {
  const { house, freeze, read } = await withResults();
  const { hash } = await freeze();
  const text = (await house.ports.stores.reports.content(id)) ?? '';
  for (const word of ['Salainen', 'Johtajia', 'henkilöä', 'Esitys', 'a.example'])
    expect(text).not.toContain(word);
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  expect((await read()).of?.indicators[0]?.source).toContain('Salainen');
});

test('on paper and in the workbook they stand with their definitions', async () => {
  const { freeze, file } = await withResults();
  await freeze();
  const { text } = await readPdf(await file({ format: 'pdf', language: 'fi' }));
  for (const word of ['Johtajia mukana', '31 henkilöä', 'Julkaisu 1', 'Tavoitettu noin 600', '2 ryhmää'])
    expect(text).toContain(word);
  expect(text).toContain('Kirjaajien omien arvioiden summa');
  const workbook = await file({ format: 'xlsx', language: 'sv' });
  const rows = async (sheet: string) => (await readSheet(workbook, sheet)).map((row) => row.slice(1));
  expect(await rows('Resultatmått')).toContainEqual([
    'Ledare med',
    ...[12, 40, 31],
    'henkilöä',
    'Osallistujalistat, kirjannut Salla Salainen',
  ]);
  expect(await rows('Spridning')).toContainEqual(['Publikation', 1]);
  expect(await rows('Arbetsgrupper')).toContainEqual(['utkast', 'indelade', 2, 2, 1]);
}, 60_000);

test('a report frozen before these figures were is read as it was, and says nothing of them', async () => {
  const { house, read, file } = await open();
  const { reports: store } = house.ports.stores;
  await store.putContent(formOne.head.draft, formOne.content);
  await store.insertNumbered(formOne.head satisfies NumberedReport);
  const { report, of } = await read();
  expect([of, report.spread, report.events]).toEqual([null, null, { coffee: 1 }]);
  expect(report.gaps.find((g) => g.period === '2024-04' && g.reason)?.reason).toBe('Vetäjä vaihtui.');
  expect(
    createHash('sha256')
      .update((await store.content(formOne.head.draft)) ?? '')
      .digest('hex'),
  ).toBe(formOne.head.hash);
  const { text } = await readPdf(await file({ format: 'pdf', language: 'fi' }));
  expect(text).toContain(formOne.head.hash);
  expect(text).not.toContain('Tulosmittarit');
  await expect(readSheet(await file({ format: 'xlsx', language: 'fi' }), 'Tulosmittarit')).rejects.toThrow();
}, 60_000);

test('the next version of a report of before holds them', async () => {
  const { house, add, freeze, read } = await open();
  const { reports: store } = house.ports.stores;
  await store.putContent(formOne.head.draft, formOne.content);
  await store.insertNumbered(formOne.head satisfies NumberedReport);
  await add(indicator(18), '2024-03-05');
  expect(await freeze('draft-0002', { number: 1 })).toMatchObject({ number: 1, version: 2 });
  expect((await read('obs', '2')).of?.indicators).toHaveLength(1);
  expect((await read('obs', '1')).of).toBeNull();
});

test('a later version tells every other figure, each with what makes the difference, on paper too', async () => {
  const { house, add, freeze, read } = await withResults();
  await freeze();
  await add(entry('form-0001', { spread: talk, withdrawn: true }), '2024-03-12', '2024-05-17', 2);
  await freeze('draft-0002', { number: 1, asOf: '2024-05-19' });
  const params = { number: '1', version: '2' };
  const { figures } = await house.call(contract.readReport, 'obs', { params, query: {} });
  expect(figures).toEqual([
    { figure: `indicator~${theme}~i1`, before: [12, 40, 31], after: [12, 40, 99], facts: 2 },
    { figure: `spread~${theme}~talk`, before: [1], after: [0], facts: 2 },
    { figure: 'spread~talk', before: [1], after: [0], facts: 2 },
  ]);
  for (const { figure, facts } of figures) {
    const query = { figure: `changed~${figure}` };
    const opened = await house.call(contract.reportEvidence, 'obs', { params, query });
    expect(opened.evidence).toHaveLength(facts);
  }
  expect((await read('obs', '1')).of?.spread.entries).toMatchObject({ talk: 1 });
  const query = { format: 'pdf', language: 'en' } as const;
  const { content } = await house.call(contract.reportFile, 'obs', { params, query });
  const { text } = await readPdf(Buffer.from(content, 'base64'));
  for (const word of ['Differences from version 1', 'Indicator: Johtajia mukana', '12 / 40 / 99'])
    expect(text).toContain(word);
  const sheets = await house.call(contract.reportFile, 'obs', {
    params,
    query: { ...query, format: 'xlsx' },
  });
  const rows = await readSheet(Buffer.from(sheets.content, 'base64'), 'Differences in other figures');
  expect(rows.at(-1)).toEqual(['The whole network · Dissemination: Talk', '1', '0']);
}, 60_000);

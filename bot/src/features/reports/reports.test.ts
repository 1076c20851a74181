import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { openHouse } from '../../../test/house';
import { readPdf } from '../../../test/pdf-reader';
import { fact, smallNetwork } from '../../../test/rules/test-ledger';
import * as contract from '../../shared/contract/reports';
import type { FactContent } from '../../shared/domain/fact';
import { type Day, helsinki } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { reports } from './index';

const network: Network = {
  ...smallNetwork,
  people: [
    person('pm', 'city', 'coordinator'),
    person('obs', 'city', 'observer'),
    person('leena', 'lead', 'lead'),
  ],
};
function person(id: string, organisation: string, role: 'coordinator' | 'observer' | 'lead') {
  return {
    id,
    name: `Nimi ${id}`,
    email: `${id}@esimerkki.example`,
    language: 'fi' as const,
    assignments: [{ organisation, role, deputy: false, from: '2023-12-01' }],
    accounts: [],
  };
}

const coffee = (event: string, day: Day): FactContent =>
  ({
    kind: 'eventPlanned',
    event,
    type: 'coffee',
    themes: ['quality'],
    organiser: 'lead',
    format: 'remote',
    title: { fi: 'Aamukahvit' },
    sittings: [{ startsAt: helsinki(day, '08:30'), endsAt: helsinki(day, '09:15') }],
  }) as unknown as FactContent;
const held = (event: string): FactContent => ({ kind: 'eventHeld', event, sitting: 1, held: true });

const spring = { from: '2024-03-01', until: '2024-04-30', asOf: '2024-05-15' };
const draftId = 'draft-0001';

const open = async (of: Network = network) => {
  const house = await openHouse(helsinki('2024-05-20', '09:00'), of, [reports]);
  const add = async (content: FactContent, day: Day, at = day, number = 1) => {
    const isNew = await house.ports.stores.facts.insert(fact(content, day, helsinki(at, '12:00'), number));
    expect(isNew).toBe(true);
  };
  await add(coffee('c1', '2024-03-14'), '2024-03-01');
  await add(held('c1'), '2024-03-14');
  const freeze = async (id: string, more: object = {}) => {
    await house.call(contract.beginReport, 'pm', { body: { ...spring, ...more, id } });
    return house.call(contract.numberReport, 'pm', { params: { id }, body: {} });
  };
  const read = (who: string, number: number, version: number, query: object = {}) =>
    house.call(contract.readReport, who, {
      params: { number: String(number), version: String(version) },
      query,
    });
  return { house, add, freeze, read };
};

test('a report counts what was held in its period and names what was not', async () => {
  const { freeze, read } = await open();
  expect(await freeze(draftId)).toMatchObject({ number: 1, version: 1 });
  const { report } = await read('obs', 1, 1, { obligation: 'lead-morning-coffees' });
  const rows = report.rows.filter((r) => r.organisation === 'lead');
  expect(rows.map((r) => [r.period, r.standing, r.done])).toEqual([
    ['2024-03', 'fulfilled', 1],
    ['2024-04', 'overdue', 0],
  ]);
  expect(report.events).toEqual({ coffee: 1 });
  expect(report.gaps.map((g) => g.key)).toContain('lead-morning-coffees~lead~quality~2024-04');
});

test('what was recorded after the as-of day is not in it, and the same rows give the same hash', async () => {
  const { add, freeze, read } = await open();
  const first = await freeze(draftId);
  await add(coffee('c2', '2024-04-18'), '2024-04-18', '2024-05-18');
  await add(held('c2'), '2024-04-18', '2024-05-18');
  const again = await freeze('draft-0002', { number: 1 });
  expect(again).toMatchObject({ number: 1, version: 2, hash: first.hash });
  expect((await read('pm', 1, 2)).differences).toEqual([]);
});

test('a later version lists each difference with the facts that made it', async () => {
  const { add, freeze, read } = await open();
  const first = await freeze(draftId);
  await add(coffee('c2', '2024-04-18'), '2024-04-18', '2024-05-18');
  await add(held('c2'), '2024-04-18', '2024-05-18');
  const second = await freeze('draft-0002', { number: 1, asOf: '2024-05-19' });
  expect(second).toMatchObject({ number: 1, version: 2 });
  expect(second.hash).not.toBe(first.hash);
  const { differences } = await read('obs', 1, 2);
  const changed = differences.find(
    (d) => d.obligation === 'lead-morning-coffees' && d.row.organisation === 'lead',
  );
  expect(changed).toMatchObject({
    row: { period: '2024-04' },
    before: { standing: 'overdue', done: 0 },
    after: { standing: 'fulfilled', done: 1 },
  });
  expect(changed?.facts).toBeGreaterThan(0);
  // The first one stands as it was frozen.
  expect((await read('obs', 1, 1)).head.hash).toBe(first.hash);
});

test('two presses make one number; two drafts get two', async () => {
  const { house, freeze } = await open();
  const first = await freeze(draftId);
  const again = await house.call(contract.numberReport, 'pm', { params: { id: draftId }, body: {} });
  expect(again).toEqual(first);
  expect(await freeze('draft-0002')).toMatchObject({ number: 2, version: 1 });
});

test('the coordinator says why something did not come about, and the reason stands in the frozen gaps', async () => {
  const { house, read } = await open();
  await house.call(contract.beginReport, 'pm', { body: { ...spring, id: draftId } });
  const key = 'lead-morning-coffees~lead~quality~2024-04';
  const params = { id: draftId };
  const body = { revision: 1, reasons: [{ key, text: 'Vetäjä vaihtui.' }] };
  expect(await house.call(contract.reasonGaps, 'pm', { params, body })).toEqual({ revision: 2 });
  await expect(house.call(contract.reasonGaps, 'pm', { params, body })).rejects.toMatchObject({
    code: 'changedMeanwhile',
  });
  await house.call(contract.numberReport, 'pm', { params, body: {} });
  const { report } = await read('obs', 1, 1);
  expect(report.gaps.find((g) => g.key === key)?.reason).toBe('Vetäjä vaihtui.');
  const file = await house.call(contract.reportFile, 'obs', {
    params: { number: '1', version: '1' },
    query: { format: 'csv', table: 'gaps' },
  });
  const lines: string[][] = parse(Buffer.from(file.content, 'base64'), { delimiter: ';', bom: true });
  expect(lines[0]?.at(-1)).toBe('Syy');
  expect(lines.some((line) => line.at(-1) === 'Vetäjä vaihtui.' && line[4] === '2024-04')).toBe(true);
});

test('no person’s name stands in what is frozen', async () => {
  const { house, freeze } = await open();
  await freeze(draftId);
  const text = (await house.ports.stores.reports.content(draftId)) ?? '';
  expect(text.length).toBeGreaterThan(1000);
  for (const { name, email } of network.people) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(email);
  }
});

test.each([
  ['a day before the project', { from: '2023-01-01' }, 'beforeStart'],
  ['an end before its beginning', { from: '2024-04-30', until: '2024-03-01' }, 'badInput'],
  ['a day that has not come', { asOf: '2024-06-01' }, 'inTheFuture'],
  ['the next version of a report that is none', { number: 7 }, 'notFound'],
])('%s is refused and nothing is begun', async (_, more, code) => {
  const { house } = await open();
  const body = { ...spring, id: draftId, ...more };
  await expect(house.call(contract.beginReport, 'pm', { body })).rejects.toMatchObject({ code });
  expect(await house.ports.stores.reports.drafts()).toEqual([]);
});

test('a period of one day and one that is still running can be reported', async () => {
  const { freeze, read } = await open();
  await freeze(draftId, { from: '2024-03-14', until: '2024-03-14' });
  expect((await read('pm', 1, 1)).report.events).toEqual({ coffee: 1 });
  await freeze('draft-0002', { until: '2024-12-31' });
  expect((await read('pm', 2, 1)).report.until).toBe('2024-12-31');
});

test('a report across a merger and a change of lead, with an open round inside, tells each once and doubles nothing', async () => {
  const merged: Network = {
    ...network,
    organisations: network.organisations.map((o) =>
      o.id === 'dev' ? { ...o, left: '2024-03-31', mergedInto: 'lead' } : o,
    ),
    leaderships: [
      { organisation: 'colead', theme: 'quality', share: 100, from: '2023-12-01', until: '2024-03-31' },
      { organisation: 'lead', theme: 'quality', share: 100, from: '2024-04-01' },
    ],
    memberships: network.memberships.map((m) =>
      m.organisation === 'dev' ? { ...m, until: '2024-03-31' } : m,
    ),
  };
  const { add, freeze, read } = await open(merged);
  await add(
    { kind: 'attended', event: 'c1', sitting: 1, organisation: 'dev', presence: 'present' },
    '2024-03-14',
  );
  // Open on the as-of day: nobody has said yet that its figures stand, so it is in none.
  await add(
    {
      kind: 'roundOpened',
      round: '2024-04',
      opensAt: helsinki('2024-04-19', '08:30'),
      closesAt: helsinki('2024-05-31', '16:00'),
    },
    '2024-04-19',
  );
  await freeze(draftId);
  const { report } = await read('pm', 1, 1);
  expect([report.organisationsFirst, report.organisationsLast]).toEqual([4, 3]);
  expect(report.changes).toEqual([
    { what: 'ledUntil', organisation: 'colead', theme: 'quality', day: '2024-03-31' },
    { what: 'merged', organisation: 'dev', into: 'lead', day: '2024-03-31' },
    { what: 'leads', organisation: 'lead', theme: 'quality', day: '2024-04-01' },
  ]);
  const quality = report.themes.find((t) => t.theme === 'quality');
  expect([quality?.rounds, quality?.events]).toEqual([[], { coffee: { held: 1, organisations: 1 } }]);
  const coffees = (await read('pm', 1, 1, { obligation: 'lead-morning-coffees' })).report.rows;
  const said = coffees.map((r) => [r.organisation, r.period, r.standing, r.done]);
  expect(said).toEqual([
    ['colead', '2024-03', 'fulfilled', 1],
    // Who does not lead yet owes nothing, and the row says so.
    ['lead', '2024-03', 'notApplicable', 0],
    ['lead', '2024-04', 'overdue', 0],
  ]);
  for (const { obligation } of report.duties) {
    const { rows } = (await read('pm', 1, 1, { obligation })).report;
    expect(new Set(rows.map((r) => r.key)).size).toBe(rows.length);
  }
});

test('an observer sees numbered reports and no drafts; a lead sees neither', async () => {
  const { house, freeze } = await open();
  await freeze(draftId);
  await house.call(contract.beginReport, 'pm', { body: { ...spring, id: 'draft-0002' } });
  const seen = await house.call(contract.reports, 'obs');
  expect([seen.reports.length, seen.drafts.length, seen.mayWrite]).toEqual([1, 0, false]);
  expect((await house.call(contract.reports, 'pm')).drafts).toHaveLength(1);
  await expect(house.call(contract.reports, 'leena')).rejects.toMatchObject({ code: 'notAllowed' });
});

test('every figure opens as many things as it says', async () => {
  const { house, freeze, read, add } = await open();
  await add(
    { kind: 'attended', event: 'c1', sitting: 1, organisation: 'dev', presence: 'present' },
    '2024-03-14',
  );
  await freeze(draftId);
  const openedBy = async (who: string, figure: string) =>
    house.call(contract.reportEvidence, who, { params: { number: '1', version: '1' }, query: { figure } });
  const { report } = await read('pm', 1, 1, { obligation: 'lead-morning-coffees' });
  const sizes = async (figure: string) => {
    const { evidence, organisations } = await openedBy('obs', figure);
    return evidence.length + organisations.length;
  };
  for (const row of report.rows) expect(await sizes(`row~${row.key}`)).toBe(row.evidence);
  for (const [type, held] of Object.entries(report.events)) expect(await sizes(`events~${type}`)).toBe(held);
  for (const theme of report.themes) {
    for (const [type, { held, organisations }] of Object.entries(theme.events)) {
      expect(await sizes(`held~${theme.theme}~${type}`)).toBe(held);
      expect(await sizes(`tookPart~${theme.theme}~${type}`)).toBe(organisations);
    }
    expect(await sizes(`members~${theme.theme}~first`)).toBe(theme.organisationsFirst);
    expect(await sizes(`members~${theme.theme}~last`)).toBe(theme.organisationsLast);
    expect(await sizes(`published~${theme.theme}`)).toBe(theme.bulletins.published);
  }
  expect(await sizes('members~first')).toBe(report.organisationsFirst);
  await expect(openedBy('obs', 'held~nothing~coffee')).rejects.toMatchObject({ code: 'notFound' });
});

test('a figure opens what was on record then, and a difference the facts that made it', async () => {
  const { house, add, freeze } = await open();
  await freeze(draftId);
  await add(coffee('c2', '2024-04-18'), '2024-04-18', '2024-05-18');
  await add(held('c2'), '2024-04-18', '2024-05-18');
  await freeze('draft-0002', { number: 1, asOf: '2024-05-19' });
  const opened = (version: number, figure: string) =>
    house.call(contract.reportEvidence, 'obs', {
      params: { number: '1', version: String(version) },
      query: { figure },
    });
  const key = 'lead-morning-coffees~lead~quality~2024-04';
  expect((await opened(1, `row~${key}`)).evidence).toEqual([]);
  expect((await opened(1, 'events~coffee')).evidence).toHaveLength(1);
  const [cause] = (await opened(2, `difference~${key}`)).evidence;
  expect(cause).toMatchObject({ kind: 'eventHeld', event: 'c2', title: { fi: 'Aamukahvit' } });
});

test('an observer reads no note; whoever recorded it and was erased is a former contact person', async () => {
  const { house, add, freeze, read } = await open();
  await add(
    {
      kind: 'selfReported',
      obligation: 'coord-cooperate-with-other-strategy-projects',
      organisation: 'city',
      note: 'Puhelu Nimi Salaiselle',
      form: 'form-0001',
    } as unknown as FactContent,
    '2024-04-02',
  );
  await freeze(draftId);
  const obligation = 'coord-cooperate-with-other-strategy-projects';
  const { report } = await read('pm', 1, 1, { obligation });
  const key = report.rows.find((r) => r.evidence > 0)?.key ?? '';
  const opened = (who: string) =>
    house.call(contract.reportEvidence, who, {
      params: { number: '1', version: '1' },
      query: { figure: `row~${key}` },
    });
  expect((await opened('pm')).evidence.map((e) => e.label)).toContain('Puhelu Nimi Salaiselle');
  const seen = await opened('obs');
  expect(seen.evidence.map((e) => e.label)).toEqual(['']);
  expect(seen.evidence.map((e) => e.recordedBy)).toEqual(['entinen yhteyshenkilö']);
});

const fileOf = (house: Awaited<ReturnType<typeof open>>['house'], query: object) =>
  house.call(contract.reportFile, 'obs', { params: { number: '1', version: '1' }, query });

// Opening two fonts takes seconds on a busy machine.
const slow = 120_000;
test.each([
  ['fi', 'sv', 'Raportti 1, versio 1', 'Mitä luvut tarkoittavat'],
  ['sv', undefined, 'Rapport 1, version 1', 'Vad siffrorna betyder'],
  ['en', undefined, 'Report 1, version 1', 'What the figures mean'],
] as const)(
  'on paper it is whole in %s, with headings in %s too: tagged, with title, headings and header cells',
  async (language, headings, name, meanings) => {
    const { house, freeze } = await open();
    const { hash } = await freeze(draftId);
    const { content, type } = await fileOf(house, { format: 'pdf', language, headings });
    expect(type).toBe('application/pdf');
    const read = await readPdf(Buffer.from(content, 'base64'));
    expect([read.isMarked, read.showsTitle]).toEqual([true, true]);
    expect(read.info.Language).toBe({ fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language]);
    expect(read.info.Title).toContain(name);
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD'])
      expect(read.roles).toContain(role);
    expect(read.text).toContain(meanings);
    expect(read.text).toContain(hash);
    expect(read.text.includes('Vad siffrorna betyder')).toBe(language === 'sv' || headings === 'sv');
  },
  slow,
);

test('the workbook has one sheet for each table, and a formula in a reason stays a text', async () => {
  const { house } = await open();
  await house.call(contract.beginReport, 'pm', { body: { ...spring, id: draftId } });
  const key = 'lead-morning-coffees~lead~quality~2024-04';
  const text = `=HYPERLINK("https://example.org") \u{1F680} שלום ${'ä'.repeat(900)}`;
  const body = { revision: 1, reasons: [{ key, text }] };
  await house.call(contract.reasonGaps, 'pm', { params: { id: draftId }, body });
  await house.call(contract.numberReport, 'pm', { params: { id: draftId }, body: {} });
  const workbook = Buffer.from((await fileOf(house, { format: 'xlsx' })).content, 'base64');
  const gaps = await readSheet(workbook, 'Puutteet ja syyt');
  expect(gaps[0]?.at(-1)).toBe('Syy');
  expect(gaps.flat()).toContain(text);
  for (const sheet of [
    'Mitä luvut tarkoittavat',
    'Vastuut',
    'Teemat',
    'Koko verkosto',
    'Muutokset verkostossa',
  ])
    expect((await readSheet(workbook, sheet)).length).toBeGreaterThan(0);
  const csv = await fileOf(house, { format: 'csv', table: 'gaps' });
  expect(Buffer.from(csv.content, 'base64').toString('utf8')).toContain(`'=HYPERLINK`);
  // The same tables as CSV, a file each: what a sheet holds a file holds.
  const all = await fileOf(house, { format: 'csv', table: 'all' });
  expect([all.name, all.type]).toEqual(['Raportti 1-1.zip', 'application/zip']);
  const files = unzipSync(Buffer.from(all.content, 'base64'));
  const sheets = await readWorkbook(workbook);
  expect(Object.keys(files)).toEqual(
    sheets.map(({ sheet }, n) => `${String(n + 1).padStart(2, '0')} ${sheet}.csv`),
  );
  for (const [n, bytes] of Object.values(files).entries()) {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines: string[][] = parse(Buffer.from(bytes), { delimiter: ';', bom: true });
    expect(lines).toHaveLength(sheets[n]?.data.length ?? 0);
    expect(lines.flat().filter((cell) => /^[=+@]/u.test(cell))).toEqual([]);
  }
});

test('made again from the rows after fifty later corrections it is the same, byte for byte', async () => {
  const { house, add, freeze } = await open();
  const first = await freeze(draftId);
  const frozen = await house.ports.stores.reports.content(draftId);
  for (let i = 0; i < 50; i += 1) {
    const day = spring.from.replace('03-01', i % 2 ? '03-14' : '04-18');
    // What was held is said not to have been, a coffee is moved, somebody turns out to have been there.
    const corrections: readonly FactContent[] = [
      { kind: 'eventHeld', event: 'c1', sitting: 1, held: i % 4 === 0 },
      coffee('c1', i % 2 ? '2024-03-21' : '2024-04-11'),
      {
        kind: 'attended',
        event: 'c1',
        sitting: 1,
        organisation: 'dev',
        presence: i % 2 ? 'present' : 'absent',
      },
    ];
    const content = corrections[i % 3];
    if (content) await add(content, day, '2024-05-18', 10 + i);
  }
  const again = await freeze('draft-0002', { number: 1 });
  expect(again).toMatchObject({ version: 2, hash: first.hash });
  expect(await house.ports.stores.reports.content('draft-0002')).toBe(frozen);
  // They are real corrections: by a later day the figures are others.
  expect((await freeze('draft-0003', { number: 1, asOf: '2024-05-19' })).hash).not.toBe(first.hash);
});

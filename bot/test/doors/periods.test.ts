import readSheet from 'read-excel-file/node';
import { tableFile } from '../../src/answers/tables';
import { recordFact } from '../../src/ledger/record-fact';
import { type Doors, openDoors } from './house';

// The next period of the project: begun by the coordinator, the one before is read and not written.
let doors: Doors;
const ask = async (who: string, path: string, body?: unknown) =>
  doors.toTab(path, await doors.tabToken(who), body);
const next = {
  seen: 1,
  name: 'Strapetsi II',
  starts: '2024-05-16',
  ends: '2027-05-31',
  source: { title: 'Liite 2', day: '2024-04-30' },
  without: ['lead-theme-procurements'],
};
type RowsSeen = { readonly rows: readonly { readonly obligation: string; readonly done: number }[] };
const entriesOf = async (who: string, query = ''): Promise<number | undefined> => {
  const { body } = await ask(who, `/api/obligations?organisation=paju&month=2024-05${query}`);
  return (body as RowsSeen).rows.find((r) => r.obligation === 'dev-spread-results')?.done;
};

const scope = { from: '2024-01-01', until: '2024-05-31', asOf: '2024-05-15' };
const survey = {
  survey: 'own-kysely',
  title: { fi: 'Oma kysely', sv: 'Egen enkät' },
  questions: [{ id: 'q1', type: 'text', fi: 'Mitä kuuluu?', sv: 'Hur är det?', options: [] }],
  closesOn: '2024-05-31',
  closesAt: '16:00',
};

beforeAll(async () => {
  doors = await openDoors();
  await doors.moveIn();
  // A draft of the report and a survey that are left as they stand when the period ends.
  const begun = await ask('coordinator', '/api/funder-reports/drafts', { ...scope, id: 'draft-0001' });
  expect(begun.status).toBe(200);
  expect((await ask('coordinator', '/api/surveys', survey)).status).toBe(200);
  const answer = { organisation: 'paju', answers: { q1: 'Hyvää kuuluu' } };
  expect((await ask('contact', '/api/surveys/own-kysely/answers', answer)).status).toBe(200);
  await recordFact(doors.ports, {
    content: {
      kind: 'selfReported',
      obligation: 'dev-spread-results',
      organisation: 'paju',
      theme: 'quality',
      note: 'Kerrottu ensimmäisellä kaudella',
      form: 'form-0001',
    },
    day: '2024-05-15',
    by: 'contact',
  });
});
afterAll(() => doors.close());

test('before a second one was begun there is one, with the project’s dates', async () => {
  const { body } = await ask('contact', '/api/periods');
  expect(body).toMatchObject({ periods: [{ number: 1, endedAt: null }], shown: 1, mayBegin: false });
  expect((await ask('contact', '/api/me?period=1')).status).toBe(200);
  expect((await ask('contact', '/api/me?period=2')).status).toBe(404);
});

test.each([
  ['who does not coordinate', 'lead', {}, 403],
  ['an end before its beginning', 'coordinator', { ends: '2024-05-01' }, 400],
  ['a period of a week', 'coordinator', { ends: '2024-05-22' }, 400],
  ['a duty that there is not', 'coordinator', { without: ['nothing'] }, 400],
  ['a period that nobody sees', 'coordinator', { seen: 3 }, 409],
  ['a file of duties that is none', 'coordinator', { duties: { name: 'x.xlsx', content: 'eA==' } }, 400],
  ['a name that is too long', 'coordinator', { name: 'x'.repeat(101) }, 413],
])('%s is refused, and nothing is begun', async (_, who, more, status) => {
  const { status: said } = await ask(who, '/api/periods', { ...next, ...more });
  expect(said).toBe(status);
  expect(((await ask(who, '/api/periods')).body as { periods: unknown[] }).periods).toHaveLength(1);
});

/** The sheet as it is taken from the page, with some of its cells in other words and some of its rows taken out. */
const sheetWith = async (change: (row: Record<string, unknown>) => Record<string, unknown> | null) => {
  const { body } = await ask('contact', '/api/periods/duties');
  const [head = [], ...rows] =
    (await readSheet(Buffer.from((body as { content: string }).content, 'base64')))[0]?.data ?? [];
  const names = head.map(String);
  const changed = rows
    .map((row) => change(Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''] as const))))
    .filter((row) => row !== null);
  const table = [names, ...changed.map((row) => names.map((name) => row[name] as string | number))];
  const { content } = await tableFile(table, 'vastuut', 'xlsx');
  return { duties: { name: 'vastuut.xlsx', content } };
};
const own = (row: Record<string, unknown>) =>
  row.id === 'lead-regular-meetings-with-developers'
    ? {
        ...row,
        title_fi: 'Teemaryhmän tapaamiset',
        source_fi: 'Pitää teemaryhmän tapaamiset (2–3 krt / kk)',
        line: 12,
        min: 2,
        max: 3,
        ...{ required_fi: 'Kaksi tapaamista kuussa.', required_sv: 'Två träffar i månaden.' },
        required_en: 'Two meetings a month.',
      }
    : row;

type Changing = Parameters<typeof sheetWith>[0];
test.each<[string, Changing, string]>([
  ['an id that no rule knows', (row) => ({ ...row, id: `${row.id}-uusi` }), 'tunnistetta ei ole'],
  ['one duty twice', (row) => ({ ...row, id: 'coord-engage-network' }), 'kahdesti'],
  ['a title that is missing in Swedish', (row) => ({ ...row, title_sv: '' }), 'puuttuu jollakin kielellä'],
  ['no line of its source', (row) => ({ ...row, line: 0 }), 'puuttuu jollakin kielellä'],
  ['no page of its source', (row) => ({ ...row, page: 0 }), 'puuttuu jollakin kielellä'],
  ['a text of 2 001 characters', (row) => ({ ...row, text_fi: 'x'.repeat(2_001) }), 'liian pitkä'],
  ['a number where none is counted', (row) => ({ ...row, min: 1, max: 2 }), 'kuukausittaisella'],
  ['a number and not what it requires', (row) => ({ ...own(row), required_sv: '' }), 'vaatimus'],
  ['half a meeting', (row) => (row.min ? { ...row, min: 0.5 } : row), 'kokonaislukuja'],
  ['no row', () => null, 'ei ole yhtään vastuuta'],
])('a sheet of duties with %s is refused with its row, and nothing is begun', async (_, change, says) => {
  const body = { ...next, ...(await sheetWith(change)) };
  const { status, body: said } = await ask('coordinator', '/api/periods', body);
  const { code, message } = (said as { error: { code: string; message: string } }).error;
  expect([status, code]).toEqual([400, 'badDuties']);
  expect(message).toContain(says);
  expect((await ask('coordinator', '/api/periods')).body).toMatchObject({ coming: null });
});

test('duties in other words name the document that they come from', async () => {
  const { source: _, ...sourceless } = next;
  const body = { ...sourceless, ...(await sheetWith((row) => row)) };
  expect(await ask('coordinator', '/api/periods', body)).toMatchObject({
    status: 400,
    body: { error: { code: 'badDuties' } },
  });
});

describe('once the next one was begun', () => {
  beforeAll(async () => {
    expect(await entriesOf('contact')).toBe(1);
    doors.pass(60_000);
    const sheet = await sheetWith((row) => (row.id === 'dev-communicate-internally' ? null : own(row)));
    expect(await ask('coordinator', '/api/periods', { ...next, ...sheet })).toMatchObject({
      status: 200,
      body: { number: 2 },
    });
    // Begun, and not started: it is told, and everything is recorded in the one that runs.
    expect((await ask('coordinator', '/api/periods')).body).toMatchObject({
      periods: [{ number: 1 }],
      coming: { number: 2, name: 'Strapetsi II' },
    });
    expect((await ask('contact', '/api/me?period=2')).status).toBe(404);
    expect(await ask('coordinator', '/api/periods', { ...next, ...sheet })).toMatchObject({
      body: { number: 2 },
    });
    doors.pass(60_000);
  });

  test('its duties are in the words of its own document, with its numbers; those of the one before as they were', async () => {
    const asked =
      '/api/explanation?organisation=haapa&month=2024-05&theme=quality&obligation=lead-regular-meetings-with-developers';
    expect((await ask('lead', asked)).body).toMatchObject({
      obligation: {
        title: 'Teemaryhmän tapaamiset',
        required: expect.stringContaining('Kaksi tapaamista kuussa.'),
        source: { line: 12, document: 'Liite 2, 30.4.2024' },
      },
      row: { required: 2 },
    });
    expect((await ask('lead', `${asked}&period=1`)).body).toMatchObject({
      obligation: { source: { line: 66, document: 'Liite 4. Vastuut ja työnjako, 24.10.2023' } },
      row: { required: 1 },
    });
    const { body } = await ask('contact', '/api/catalogue');
    const titles = (body as { obligations: { title: string }[] }).obligations.map((o) => o.title);
    expect(titles).toContain('Teemaryhmän tapaamiset');
    // A row that was taken out of the sheet is a duty that the period does not have.
    const rows = ((await ask('contact', '/api/obligations?organisation=paju&month=2024-05')).body as RowsSeen)
      .rows;
    expect(rows.map((r) => r.obligation)).not.toContain('dev-communicate-internally');
    expect((await ask('contact', '/api/periods')).body).toMatchObject({
      periods: [{ ownDuties: false }, { ownDuties: true }],
    });
  });

  test('pressed twice it is one', async () => {
    expect(await ask('coordinator', '/api/periods', next)).toMatchObject({
      status: 200,
      body: { number: 2 },
    });
    expect((await ask('coordinator', '/api/periods', { ...next, name: 'Toinen' })).status).toBe(409);
  });

  test('the present one has its dates, its source and its duties, the same people, and nothing on record', async () => {
    const { body } = await ask('contact', '/api/periods');
    expect(body).toMatchObject({
      periods: [
        { number: 1, begunAt: null },
        {
          number: 2,
          name: 'Strapetsi II',
          source: next.source,
          without: [...next.without, 'dev-communicate-internally'],
          endedAt: null,
        },
      ],
      shown: 2,
    });
    expect((await ask('contact', '/api/me')).body).toMatchObject({ project: { name: 'Strapetsi II' } });
    expect(await entriesOf('contact')).toBe(0);
    const led = (await ask('lead', '/api/obligations?organisation=haapa&month=2024-05')).body as RowsSeen;
    expect(led.rows.map((r) => r.obligation)).not.toContain('lead-theme-procurements');
  });

  test('the one before is read as it was, by whoever reads the present one', async () => {
    expect(await entriesOf('contact', '&period=1')).toBe(1);
    const led = (await ask('lead', '/api/obligations?organisation=haapa&month=2024-05&period=1'))
      .body as RowsSeen;
    expect(led.rows.map((r) => r.obligation)).toContain('lead-theme-procurements');
    const me = (await ask('coordinator', '/api/me?period=1')).body as { acts: object; project: object };
    expect(me.project).toMatchObject({ name: 'Strapetsi' });
    expect(Object.keys(me.acts).filter((act) => !/^(see|read)[A-Z]/u.test(act))).toEqual([]);
    // Also once the rows of the periods have been read anew.
    doors.pass(11_000);
    await doors.stores.confirm();
    expect((await ask('coordinator', '/api/me?period=1')).body).toMatchObject({ past: 1 });
    expect((await ask('coordinator', '/api/periods?period=1')).body).toMatchObject({
      shown: 1,
      mayBegin: false,
    });
    // What nobody may see today, nobody sees of then.
    expect((await ask('contact', '/api/funder-reports?period=1')).status).toBe(403);
  });

  test('drafts, the steering group’s page and answers of the one before are read by those who read them then', async () => {
    const { body } = await ask('coordinator', '/api/funder-reports?period=1');
    expect(body).toMatchObject({ drafts: [{ id: 'draft-0001' }], mayWrite: false, readsDrafts: true });
    expect((await ask('coordinator', '/api/funder-reports/drafts/draft-0001?period=1')).status).toBe(200);
    expect((await ask('contact', '/api/funder-reports/drafts/draft-0001?period=1')).status).toBe(403);
    expect((await ask('coordinator', '/api/funder-reports')).body).toMatchObject({ drafts: [] });
    expect((await ask('coordinator', '/api/steering-page?asOf=2024-05-15&period=1')).status).toBe(200);
    expect((await ask('lead', '/api/steering-page?period=1')).status).toBe(403);
    const results = await ask('coordinator', '/api/surveys/own-kysely/results?period=1');
    expect(results.body).toMatchObject({ saidBy: { organisation: 1, coordinator: 0 } });
    expect((await ask('contact', '/api/surveys/own-kysely/results?period=1')).status).toBe(403);
    expect((await ask('contact', '/api/surveys?period=1')).body).toMatchObject({
      surveys: [{ own: [{ organisation: 'paju', answers: { q1: 'Hyvää kuuluu' } }], mayRun: false }],
    });
    expect((await ask('coordinator', '/api/surveys')).body).toMatchObject({ surveys: [] });
  });

  test.each([
    ['an entry', 'contact', '/api/facts/documents'],
    ['an event', 'lead', '/api/events'],
    ['the next period', 'coordinator', '/api/periods'],
    ['a line of the log', 'contact', '/api/dissemination'],
  ])('%s is not written into it', async (_, who, path) => {
    const { status, body } = await ask(who, `${path}?period=1`, {});
    expect([status, (body as { error: { code: string } }).error.code]).toEqual([409, 'pastPeriod']);
  });

  test('its jobs do not run any more, and those of the present one are planned', async () => {
    // The round of the first period is due to close on the 24th.
    await doors.work.advance('2024-05-24T14:00:00.000Z', (to) =>
      doors.pass(Date.parse(to) - Date.parse(doors.ports.now())),
    );
    const { facts } = (await doors.stores.periods.past(1))?.stores ?? {};
    const kinds = (await facts?.all())?.map((f) => f.content.kind) ?? [];
    expect(kinds).toContain('roundOpened');
    expect(kinds).not.toContain('roundClosed');
    expect(await doors.stores.agenda.next()).not.toBeNull();
  });

  test.each(['0', '-1', 'x', '1.5', '99', ''])('a period %s that there is not is refused', async (number) => {
    expect((await ask('contact', `/api/me?period=${number}`)).status).toBe(404);
  });
});

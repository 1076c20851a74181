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
type Rows = { readonly rows: readonly { readonly obligation: string; readonly done: number }[] };
const entriesOf = async (who: string, query = ''): Promise<number | undefined> => {
  const { body } = await ask(who, `/api/obligations?organisation=paju&month=2024-05${query}`);
  return (body as Rows).rows.find((r) => r.obligation === 'dev-spread-results')?.done;
};

beforeAll(async () => {
  doors = await openDoors();
  await doors.moveIn();
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
  ['a name that is too long', 'coordinator', { name: 'x'.repeat(101) }, 413],
])('%s is refused, and nothing is begun', async (_, who, more, status) => {
  const { status: said } = await ask(who, '/api/periods', { ...next, ...more });
  expect(said).toBe(status);
  expect(((await ask(who, '/api/periods')).body as { periods: unknown[] }).periods).toHaveLength(1);
});

describe('once the next one was begun', () => {
  beforeAll(async () => {
    expect(await entriesOf('contact')).toBe(1);
    doors.pass(60_000);
    expect(await ask('coordinator', '/api/periods', next)).toMatchObject({
      status: 200,
      body: { number: 2 },
    });
    doors.pass(60_000);
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
        { number: 2, name: 'Strapetsi II', source: next.source, without: next.without, endedAt: null },
      ],
      shown: 2,
    });
    expect((await ask('contact', '/api/me')).body).toMatchObject({ project: { name: 'Strapetsi II' } });
    expect(await entriesOf('contact')).toBe(0);
    const led = (await ask('lead', '/api/obligations?organisation=haapa&month=2024-05')).body as Rows;
    expect(led.rows.map((r) => r.obligation)).not.toContain('lead-theme-procurements');
  });

  test('the one before is read as it was, by whoever reads the present one', async () => {
    expect(await entriesOf('contact', '&period=1')).toBe(1);
    const led = (await ask('lead', '/api/obligations?organisation=haapa&month=2024-05&period=1'))
      .body as Rows;
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

import { fact, smallNetwork } from '../../test/rules/test-ledger';
import { wordingOf } from '../shared/domain/duty-wording';
import type { FactContent } from '../shared/domain/fact';
import { obligationIn, obligations } from '../shared/domain/obligation';
import { firstPeriod, type Period, startsAfterMs } from '../shared/domain/period';
import { registryEntry } from '../shared/domain/registry-entry';
import { memoryRows } from './memory-rows';
import { makeStores } from './stores';

const told = (form: string): FactContent => ({
  kind: 'selfReported',
  obligation: 'dev-spread-results',
  organisation: 'dev',
  theme: 'quality',
  note: form,
  form,
});
const switchedAt = '2025-01-10T08:00:00.000Z';
const next = (number: number, name: string): Period => ({
  number,
  project: {
    name,
    starts: '2025-01-01',
    ends: '2027-05-31',
    phases: [{ id: 'launch', from: '2025-01-01', until: '2025-06-30' }],
    quietMonths: [7],
  },
  begunAt: switchedAt,
  begunBy: 'pm',
  endedAt: null,
});
const firstJob = { at: switchedAt, kind: 'network.changed', key: 'period~2' };
const past: Period = { ...firstPeriod(smallNetwork.project), endedAt: switchedAt };
const open = async () => {
  let now = 0;
  const rows = memoryRows();
  const stores = makeStores(rows, { tick: () => now });
  await stores.network.replace(smallNetwork);
  await stores.facts.insert(fact(told('form-0001'), '2024-05-01'));
  return {
    rows,
    stores,
    pass: (ms: number) => (now += ms),
    another: () => makeStores(rows, { tick: () => now }),
  };
};
const forms = async ({ facts }: Pick<ReturnType<typeof makeStores>, 'facts'>) =>
  (await facts.all()).map((f) => (f.content.kind === 'selfReported' ? f.content.form : ''));

/** It starts for all instances some seconds after it was begun. */
const started = startsAfterMs + 1;

test('rows of the first period keep the keys that they had; the next one’s stand under its name', async () => {
  const { rows, stores, pass } = await open();
  expect(await stores.periods.begin(past, next(2, 'Strapetsi II'), firstJob)).toBe(true);
  pass(started);
  expect(await forms(stores)).toEqual([]);
  // The same slot, and the same number in it: a fact of another period is another row.
  await stores.facts.insert(fact(told('form-0001'), '2025-02-01'));
  await stores.settings.setAutoRelay('quality', true);
  await stores.agenda.add({ at: '2025-03-01T08:00:00.000Z', kind: 'roundOpen', key: '2025-03' });
  expect((await rows.scan('facts')).map((row) => row.partition)).toEqual([
    'organisation~dev',
    'period-2~organisation~dev',
  ]);
  expect((await rows.list('settings', 'period-2~autoRelay')).length).toBe(1);
  // The first job was planned with it.
  expect((await rows.list('agenda', 'period-2~due')).map((row) => row.key)).toEqual([
    `${switchedAt}~network.changed~period~2`,
    '2025-03-01T08:00:00.000Z~roundOpen~2025-03',
  ]);
  expect(await rows.list('agenda', 'due')).toEqual([]);
  expect(await forms(stores)).toEqual(['form-0001']);
});

test('of two who begin the next period at once one does', async () => {
  const { stores, another, pass } = await open();
  const both = await Promise.all([
    stores.periods.begin(past, next(2, 'Yksi'), firstJob),
    another().periods.begin(past, next(2, 'Toinen'), firstJob),
  ]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await stores.periods.list()).toHaveLength(1);
  pass(started);
  expect(await stores.periods.list()).toHaveLength(2);
});

test('two instances go over at the same moment: none records into a period that is over', async () => {
  const { stores, pass, another } = await open();
  const other = another();
  const both = [stores, other];
  const record = (at: number, form: string) =>
    both[at]?.facts.insert(fact(told(form), '2025-02-01')) ?? Promise.reject(new Error('no instance'));
  // The other has looked just before, and looks no more of itself.
  expect(await forms(other)).toEqual(['form-0001']);
  await stores.periods.begin(past, next(2, 'Strapetsi II'), firstJob);
  expect((await other.periods.coming()) ?? (await stores.periods.coming())).toMatchObject({ number: 2 });
  // Until it starts both record into the one that runs, and read each other's.
  pass(startsAfterMs - 1);
  await record(1, 'form-0002');
  await record(0, 'form-0003');
  await Promise.all(both.map(({ confirm }) => confirm()));
  for (const one of both)
    expect((await forms(one)).toSorted()).toEqual(['form-0001', 'form-0002', 'form-0003']);
  expect((await other.network.read())?.project.name).not.toBe('Strapetsi II');
  // The very next write of either stands in the next one, with nobody told in between.
  pass(1);
  await record(1, 'form-0004');
  await record(0, 'form-0005');
  const rows = await Promise.all(both.map((one) => forms(one)));
  expect(rows[1]).toContain('form-0004');
  expect(rows[0]).toContain('form-0005');
  await Promise.all(both.map(({ confirm }) => confirm()));
  for (const one of both) {
    expect((await forms(one)).toSorted()).toEqual(['form-0004', 'form-0005']);
    expect((await one.network.read())?.project.name).toBe('Strapetsi II');
    const then = await one.periods.past(1);
    expect(then && (await forms(then.stores)).toSorted()).toEqual(['form-0001', 'form-0002', 'form-0003']);
  }
});

test('an instance whose storage did not answer meanwhile waits for it, and never takes an old number', async () => {
  let now = 0;
  let isDown = false;
  const rows = memoryRows();
  const down = async (): Promise<never> => Promise.reject(new Error('no storage'));
  const shaky = {
    ...rows,
    list: <B>(...asked: Parameters<typeof rows.list>) => (isDown ? down() : rows.list<B>(...asked)),
  };
  const [stores, other] = [rows, shaky].map((on) => makeStores(on, { tick: () => now }));
  if (!stores || !other) throw new Error('no instance');
  await stores.network.replace(smallNetwork);
  expect(await other.periods.list()).toEqual([]);
  isDown = true;
  await stores.periods.begin(past, next(2, 'Strapetsi II'), firstJob);
  now = started;
  await expect(other.facts.insert(fact(told('form-0002'), '2025-02-01'))).rejects.toThrow('no storage');
  isDown = false;
  // What it began meanwhile has failed too.
  await new Promise(setImmediate);
  await other.facts.insert(fact(told('form-0002'), '2025-02-01'));
  expect((await rows.scan('facts')).map((row) => row.partition)).toEqual(['period-2~organisation~dev']);
});

test('the network goes on with the next period’s dates; what is set on the page holds in its period', async () => {
  const { stores, pass } = await open();
  const phases = [{ id: 'closing', from: '2024-12-01', until: '2024-12-31' }] as const;
  await stores.network.setProject({ phases });
  expect((await stores.network.read())?.project.phases).toEqual(phases);
  const before = await stores.network.read();
  if (!before) throw new Error('no network');
  await stores.periods.begin({ ...past, project: before.project }, next(2, 'Strapetsi II'), firstJob);
  pass(started);
  const now = await stores.network.read();
  expect(now?.project).toEqual(next(2, 'Strapetsi II').project);
  expect(now?.organisations).toEqual(before.organisations);
  await stores.network.setProject({ quietMonths: [6, 7] });
  expect((await stores.network.read())?.project.quietMonths).toEqual([6, 7]);
  const then = await stores.periods.past(1);
  expect(then?.network.project).toEqual(before.project);
});

test('a period that is over is read as it was, and nothing is written in it', async () => {
  const { stores, pass } = await open();
  await stores.periods.begin(past, next(2, 'Strapetsi II'), firstJob);
  pass(started);
  await stores.facts.insert(fact(told('form-0002'), '2025-02-01'));
  // What the registry said of an organisation until it was changed in the next period.
  const theme = 'future-and-vision' as const;
  const before = {
    ...registryEntry(smallNetwork, 'dev'),
    memberships: [{ organisation: 'dev', theme, from: '2023-12-01' }],
  };
  await stores.facts.insert(
    fact(
      { kind: 'organisationImported', organisation: 'dev', before },
      '2025-02-02',
      '2025-02-02T08:00:00.000Z',
    ),
  );
  const then = await stores.periods.past(1);
  if (!then) throw new Error('no past period');
  expect(await forms(then.stores)).toEqual(['form-0001']);
  expect(then.network.past).toBe(1);
  expect(then.network.memberships.filter((m) => m.organisation === 'dev').map((m) => m.theme)).toEqual([
    theme,
  ]);
  const refused = { code: 'pastPeriod' };
  await expect(then.stores.facts.insert(fact(told('form-0003'), '2024-06-01'))).rejects.toMatchObject(
    refused,
  );
  await expect(then.stores.settings.setAutoRelay('quality', true)).rejects.toMatchObject(refused);
  await expect(then.stores.network.setLanguage('pm', 'sv')).rejects.toMatchObject(refused);
  expect(await stores.periods.past(2)).toBeNull();
  expect(await stores.periods.past(3)).toBeNull();
});

test('a switch that was cut off before the next period was begun has changed nothing', async () => {
  const { rows, another, pass } = await open();
  await rows.put('settings', { partition: 'period', key: '0001', body: past });
  const stores = another();
  expect(await forms(stores)).toEqual(['form-0001']);
  expect(await stores.periods.past(1)).toBeNull();
  expect(await stores.periods.begin(past, next(2, 'Strapetsi II'), firstJob)).toBe(true);
  pass(started);
  expect(await forms((await stores.periods.past(1))?.stores ?? stores)).toEqual(['form-0001']);
});

test('the duties of a period are worded by its own source, from its start on and in no other', async () => {
  const { rows, stores, another, pass } = await open();
  const [duty] = obligations;
  if (!duty) throw new Error('no duty');
  const own = { ...wordingOf(duty), title: { fi: 'Toisin', sv: 'Annorlunda', en: 'Otherwise' } };
  const { project } = next(2, 'Strapetsi II');
  await stores.periods.begin(
    past,
    { ...next(2, 'Strapetsi II'), project: { ...project, duties: [own] } },
    firstJob,
  );
  pass(started);
  const titleIn = async (of: typeof stores) => {
    const now = await of.network.read();
    return now && obligationIn(now.project, duty.id)?.title.fi;
  };
  expect(await titleIn(stores)).toBe('Toisin');
  expect(await titleIn(another())).toBe('Toisin');
  const then = await stores.periods.past(1);
  expect(then && obligationIn(then.network.project, duty.id)?.title.fi).toBe(duty.title.fi);
  // They go on into what is written down of the period when the one after it begins; kept once.
  const now = await stores.network.read();
  if (!now) throw new Error('no network');
  const ended = { ...next(2, 'Strapetsi II'), project: now.project, endedAt: '2025-06-01T08:00:00.000Z' };
  await stores.periods.begin(ended, next(3, 'III'), { ...firstJob, key: 'period~3' });
  pass(started);
  expect(await titleIn(stores)).toBe(duty.title.fi);
  const second = await another().periods.past(2);
  expect(second && obligationIn(second.network.project, duty.id)?.title.fi).toBe('Toisin');
  expect(await rows.list('settings', 'wordings')).toHaveLength(1);
});

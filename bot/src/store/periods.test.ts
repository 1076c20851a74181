import { fact, smallNetwork } from '../../test/rules/test-ledger';
import type { FactContent } from '../shared/domain/fact';
import { firstPeriod, type Period } from '../shared/domain/period';
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

test('rows of the first period keep the keys that they had; the next one’s stand under its name', async () => {
  const { rows, stores } = await open();
  expect(await stores.periods.begin(past, next(2, 'Strapetsi II'))).toBe(true);
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
  expect((await rows.list('agenda', 'period-2~due')).length).toBe(1);
  expect(await rows.list('agenda', 'due')).toEqual([]);
  expect(await forms(stores)).toEqual(['form-0001']);
});

test('of two who begin the next period at once one does', async () => {
  const { stores, another } = await open();
  const both = await Promise.all([
    stores.periods.begin(past, next(2, 'Yksi')),
    another().periods.begin(past, next(2, 'Toinen')),
  ]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await stores.periods.list()).toHaveLength(2);
});

test('another instance follows within ten seconds: it reads and writes the next period’s rows', async () => {
  const { stores, pass, another } = await open();
  const other = another();
  expect(await forms(other)).toEqual(['form-0001']);
  await stores.periods.begin(past, next(2, 'Strapetsi II'));
  pass(10_001);
  await other.confirm();
  expect(await forms(other)).toEqual([]);
  expect((await other.network.read())?.project.name).toBe('Strapetsi II');
  await other.facts.insert(fact(told('form-0002'), '2025-02-01'));
  await stores.confirm();
  expect(await forms(stores)).toEqual(['form-0002']);
});

test('the network goes on with the next period’s dates; what is set on the page holds in its period', async () => {
  const { stores } = await open();
  const phases = [{ id: 'closing', from: '2024-12-01', until: '2024-12-31' }] as const;
  await stores.network.setProject({ phases });
  expect((await stores.network.read())?.project.phases).toEqual(phases);
  const before = await stores.network.read();
  if (!before) throw new Error('no network');
  await stores.periods.begin({ ...past, project: before.project }, next(2, 'Strapetsi II'));
  const now = await stores.network.read();
  expect(now?.project).toEqual(next(2, 'Strapetsi II').project);
  expect(now?.organisations).toEqual(before.organisations);
  await stores.network.setProject({ quietMonths: [6, 7] });
  expect((await stores.network.read())?.project.quietMonths).toEqual([6, 7]);
  const then = await stores.periods.past(1);
  expect(then?.network.project).toEqual(before.project);
});

test('a period that is over is read as it was, and nothing is written in it', async () => {
  const { stores } = await open();
  await stores.periods.begin(past, next(2, 'Strapetsi II'));
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
  const { rows, another } = await open();
  await rows.put('settings', { partition: 'period', key: '0001', body: past });
  const stores = another();
  expect(await forms(stores)).toEqual(['form-0001']);
  expect(await stores.periods.past(1)).toBeNull();
  expect(await stores.periods.begin(past, next(2, 'Strapetsi II'))).toBe(true);
  expect(await forms((await stores.periods.past(1))?.stores ?? stores)).toEqual(['form-0001']);
});

import { resolve } from 'node:path';
import type { Delivery } from '../shared/domain/delivery';
import type { Fact } from '../shared/domain/fact';
import { slotOf, subjectOf } from '../shared/domain/fact-kinds';
import { type Backup, readBackup } from './backup';
import { memoryRows } from './memory-rows';
import { migrate } from './migrate';
import { type Rows, type StoredRow, tables } from './rows';
import { schemaVersion, upgraded } from './schema';
import { makeStores } from './stores';

/** What version 0.1.0 had stored of its sample on 26 November 2026. */
const fixture = resolve(__dirname, '../../test/fixtures/0.1.0.jsonl.gz');
let dump: Backup;
beforeAll(async () => {
  dump = await readBackup(fixture);
});

const stored = async (): Promise<Rows> => {
  const rows = memoryRows();
  for (const table of tables)
    for (const [partition, all] of Map.groupBy(
      dump.rows.filter((row) => row.table === table),
      (row) => row.partition,
    ))
      await rows.bringBack(table, partition, all);
  return rows;
};
const everything = async (rows: Rows): Promise<readonly (StoredRow & { table: string })[]> =>
  (
    await Promise.all(tables.map(async (table) => (await rows.scan(table)).map((row) => ({ ...row, table }))))
  ).flat();
const isMark = (row: StoredRow) => row.partition === 'schema';
const storesOn = (rows: Rows) => makeStores(rows, { tick: () => 0 });

test('the fixture is what 0.1.0 wrote: its rows bear no version', () => {
  expect(dump.rows.length).toBeGreaterThan(3_000);
  expect(new Set(dump.rows.map((row) => row.schema))).toEqual(new Set([0]));
});

test('rows of 0.1.0 are read as this version writes them before anything was migrated', async () => {
  const stores = storesOn(await stored());
  expect((await stores.network.read())?.people.length).toBeGreaterThan(80);
  const facts = await stores.facts.all();
  expect(facts.length).toBe(dump.rows.filter((row) => row.table === 'facts').length);
  const deliveries = await stores.deliveries.all();
  expect(deliveries.length).toBeGreaterThan(0);
  expect(deliveries.filter((d) => typeof d.promise !== 'number')).toEqual([]);
});

test('a migration brings every row to this version once, and changes nothing but what its steps say', async () => {
  const rows = await stored();
  const before = await everything(rows);
  expect(await migrate(rows)).toEqual({ from: 0, to: schemaVersion, rows: before.length });
  const after = (await everything(rows)).filter((row) => !isMark(row));
  expect(new Set(after.map((row) => row.schema))).toEqual(new Set([schemaVersion]));
  const bodies = (all: readonly (StoredRow & { table: string })[]) =>
    all
      .filter(({ table }) => table !== 'deliveries')
      .map(({ table, partition, key, body }) => ({ table, partition, key, body }));
  expect(bodies(after)).toEqual(bodies(before));
  const deliveries = after.filter(({ table }) => table === 'deliveries').map(({ body }) => body as Delivery);
  expect(deliveries.every((d) => d.promise === d.wanted)).toBe(true);
  expect(await migrate(rows)).toBeNull();
});

test('the keys under which facts stand are those that this version makes: a second one would be another row', () => {
  const facts = dump.rows
    .filter((row) => row.table === 'facts')
    .map((row) => ({ row, fact: row.body as Fact }));
  const strange = facts.filter(
    ({ row, fact }) =>
      slotOf(fact.content) !== fact.slot || subjectOf(fact.content) !== row.partition || fact.id !== row.key,
  );
  expect(strange.map(({ row }) => row.key)).toEqual([]);
});

test('cut off half-way it begins anew, and the mark comes last', async () => {
  const rows = await stored();
  let left = 3;
  const dying: Rows = {
    ...rows,
    change: (...of) =>
      left-- > 0 ? rows.change(...of) : Promise.reject(new Error('the instance died here')),
  };
  await expect(migrate(dying)).rejects.toThrow('died here');
  expect(await rows.get('settings', 'schema', 'version')).toBeNull();
  expect(await migrate(rows)).toMatchObject({ from: 0 });
  expect((await everything(rows)).filter((row) => row.schema !== schemaVersion)).toEqual([]);
});

test('what an instance writes meanwhile is kept: two migrate at once beside one that saves', async () => {
  const rows = await stored();
  const { deliveries } = storesOn(rows);
  const [one] = await deliveries.all();
  if (!one) throw new Error('no delivery');
  const save = async () => {
    const [row] = await deliveries.of(one.message);
    if (row) await deliveries.save({ ...row.value, wanted: 99 }, row.version);
  };
  await Promise.all([migrate(rows), save(), migrate(rows)]);
  expect((await everything(rows)).filter((row) => row.schema !== schemaVersion)).toEqual([]);
  const [row] = await deliveries.of(one.message);
  // Saved, or refused because the migration was first: never half of either.
  expect([one.wanted, 99]).toContain(row?.value.wanted);
  expect(row?.value.promise).toBe(one.promise);
});

test('what an instance of the older version writes after that is still read as this version writes it', async () => {
  const rows = await stored();
  await migrate(rows);
  const [old] = dump.rows.filter(({ table }) => table === 'deliveries');
  if (!old) throw new Error('no delivery');
  await rows.remove('deliveries', old.partition, old.key);
  await rows.bringBack('deliveries', old.partition, [old]);
  const of = await storesOn(rows).deliveries.all();
  expect(of.filter((d) => typeof d.promise !== 'number')).toEqual([]);
});

test('storage that begins today has nothing to migrate, and that of a newer version is left as it is', async () => {
  const fresh = memoryRows();
  expect(await migrate(fresh)).toEqual({ from: 0, to: schemaVersion, rows: 0 });
  const newer = memoryRows();
  await newer.put('settings', { partition: 'schema', key: 'version', body: schemaVersion + 1 });
  expect(await migrate(newer)).toBeNull();
  const body = { strange: true };
  const row: StoredRow = { partition: 'p', key: 'k', body, etag: '1', schema: schemaVersion + 1 };
  expect(upgraded('deliveries', row)).toBe(row);
});

test('every step may be run twice', () => {
  for (const row of dump.rows) {
    const once = upgraded(row.table, { ...row, etag: '' });
    expect(upgraded(row.table, { ...once, schema: 0 })).toEqual({ ...once, schema: 0 });
  }
});

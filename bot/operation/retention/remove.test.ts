import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Erasure } from '../../src/ports';
import type { Network } from '../../src/shared/domain/network';
import { firstPeriod, startsAfterMs } from '../../src/shared/domain/period';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { memoryRows } from '../../src/store/memory-rows';
import { type Rows, type Table, tables } from '../../src/store/rows';
import { makeStores } from '../../src/store/stores';
import { archivePackage } from '../archive/package';
import { removeNames } from './remove';

// A year of the sample's network, and the years after its project has ended.
const fixture = resolve(__dirname, '../../test/fixtures/0.1.0.jsonl.gz');
const later = '2031-01-15T09:00:00.000Z';
const wait = 12;
const word = { months: wait, before: null, by: 'operator', at: later } as const;

const opened = async () => {
  const rows = memoryRows();
  for (const line of gunzipSync(readFileSync(fixture)).toString('utf8').trimEnd().split('\n')) {
    const read: unknown = JSON.parse(line);
    if (!Array.isArray(read)) continue;
    const [table, partition, key, schema, body] = read as [Table, string, string, number, unknown];
    await rows.bringBack(table, partition, [{ key, schema, body }]);
  }
  let tick = 1_000;
  const stores = makeStores(rows, { tick: () => tick });
  const network = await stores.network.read();
  if (!network) throw new Error('no network');
  return { rows, stores, network, pass: (ms: number) => (tick += ms) };
};
const unpacked = (body: unknown): unknown => {
  const { packed, before } = (body ?? {}) as { readonly packed?: string; readonly before?: string };
  const whole = packed ?? before;
  return typeof whole !== 'string' ? body : JSON.parse(gunzipSync(Buffer.from(whole, 'base64')).toString());
};
const dumpOf = async (rows: Rows): Promise<string> => {
  const all = await Promise.all(tables.map((table) => rows.scan(table)));
  return JSON.stringify(all.flat().map((row) => [row.partition, row.key, unpacked(row.body)])).toLowerCase();
};
type OpenedStores = Awaited<ReturnType<typeof opened>>['stores'];
const figuresOf = async (
  stores: OpenedStores,
  { organisations, project }: Network,
): Promise<readonly string[]> => {
  const network = await stores.network.read();
  if (!network) throw new Error('no network');
  const today = project.ends;
  const known = indexLedger({ network, facts: await stores.facts.all() }, today);
  const month = today.slice(0, 7);
  return organisations.flatMap(({ id }) =>
    standingsOf(known, { organisation: id, month, today }).map((r) =>
      [id, r.obligation, r.theme, r.standing, r.done, r.required, r.parts.map((x) => x.done)].join(' '),
    ),
  );
};
const archived = (stores: OpenedStores) => stores.settings.noteArchived({ at: later, sha256: 'x' });
const kept: Erasure[] = [];
const run = ({ stores, network }: Awaited<ReturnType<typeof opened>>, now = later) =>
  removeNames(stores, network, now, async (one) => void kept.push(one));

test('names are kept until somebody has set a time, it is over, and an archive has all that is on record', async () => {
  const it = await opened();
  const before = await dumpOf(it.rows);
  await expect(run(it)).rejects.toThrow(/Nobody has said how long names are kept/u);
  await it.stores.settings.setRetention({ ...word, months: 240 });
  await expect(run(it)).rejects.toThrow(/Names are kept until 20\d\d-\d\d-01/u);
  await it.stores.settings.setRetention(word);
  await expect(run(it)).rejects.toThrow(/No package for the archive was made yet/u);
  await it.stores.settings.noteArchived({ at: '2024-01-01T00:00:00.000Z', sha256: 'x' });
  await expect(run(it)).rejects.toThrow(/recorded after the package/u);
  const people = (await it.stores.network.read())?.people ?? [];
  expect(people).toHaveLength(it.network.people.length);
  expect(before).toContain(people[0]?.name.toLowerCase());
});

test('then names, addresses, accounts and people’s own words go, who coordinates stays, and every figure', async () => {
  const it = await opened();
  const { stores, rows, network } = it;
  await stores.settings.setRetention(word);
  await archived(stores);
  const facts = await stores.facts.all();
  const figures = await figuresOf(stores, network);
  const words = facts.flatMap(({ content }) =>
    content.kind === 'pilotAnswered' && content.done ? [content.done.toLowerCase()] : [],
  );
  expect(words.length).toBeGreaterThan(20);

  const done = await run(it);

  const dump = await dumpOf(rows);
  const after = await stores.network.read();
  const stay = new Set(after?.people.filter((p) => !p.id.startsWith('former-')).map((p) => p.id));
  expect(after?.people).toHaveLength(network.people.length);
  expect(done.erasures).toHaveLength(network.people.length - stay.size);
  const coordinates = (id: string): boolean =>
    network.people.some((p) => p.id === id && p.assignments.some((a) => a.role === 'coordinator'));
  expect([...stay].filter((id) => !coordinates(id))).toEqual([]);
  expect(stay.size).toBe(done.stay);
  const gone = network.people.filter((p) => !stay.has(p.id));
  const traces = gone.flatMap((p) => [p.email, ...p.accounts.map((a) => a.objectId)]);
  expect(traces.filter((word) => dump.includes(word.toLowerCase()))).toEqual([]);
  const full = gone.map((p) => p.name.toLowerCase());
  expect(full.filter((name) => dump.includes(name))).toEqual([]);
  expect(words.filter((text) => dump.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  expect((await stores.facts.all()).length).toBe(facts.length);
  const now = new Set(await figuresOf(stores, network));
  expect(figures.length).toBeGreaterThan(500);
  expect(figures.filter((row) => !now.has(row))).toEqual([]);
  expect(kept.length).toBeGreaterThanOrEqual(done.erasures.length);
  // Once more finds nobody.
  expect((await run({ ...it, network: after ?? network })).erasures).toEqual([]);
});

test('instances that run show no name any more within seconds', async () => {
  const it = await opened();
  let tick = 1_000;
  const other = makeStores(it.rows, { tick: () => tick });
  const before = await other.network.read();
  const said = (await other.facts.all()).map((fact) => JSON.stringify(fact.content ?? {})).join();
  await it.stores.settings.setRetention(word);
  await archived(it.stores);
  await run(it);
  tick += 2_500;
  await other.confirm();
  const names = (people: Network['people'] = []) => new Set(people.map((p) => p.name));
  const known = await other.network.read();
  expect(names(before?.people).size).toBeGreaterThan(20);
  expect([...names(known?.people)].filter((name) => names(before?.people).has(name)).length).toBeLessThan(5);
  const now = (await other.facts.all()).map((fact) => JSON.stringify(fact.content ?? {})).join();
  expect(now.length).toBeLessThan(said.length);
  expect(now).toBe((await it.stores.facts.all()).map((fact) => JSON.stringify(fact.content ?? {})).join());
});

test('the package for the archive holds reports, bulletins, decisions and facts, each with its checksum', async () => {
  const { stores, network } = await opened();
  const { zip, sha256, files } = await archivePackage(stores, network, '2026-12-01T09:00:00.000Z');
  expect(sha256).toBe(createHash('sha256').update(zip).digest('hex'));
  const inside = unzipSync(zip);
  expect(Object.keys(inside).toSorted()).toEqual([...files].toSorted());
  const text = (name: string): string => Buffer.from(inside[name] ?? []).toString('utf8');
  for (const line of text('checksums.txt').trimEnd().split('\n')) {
    const [sum, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(inside[name] ?? '')
        .digest('hex'),
    ).toBe(sum);
  }
  const published = (await stores.bulletins.list()).filter((b) => b.publishedAt);
  expect(published.length).toBeGreaterThan(5);
  // Each version: what stood there before a correction is on record, too.
  const missing = published.filter(
    (b) =>
      b.versions.length === 0 ||
      b.versions.some((v) => !text('bulletins.csv').includes(`${b.id};${v.version};`)),
  );
  expect(missing.map((b) => b.id)).toEqual([]);
  expect(text('facts.csv').split('\n').length).toBeGreaterThan((await stores.facts.all()).length);
  expect(text('decisions.csv')).toContain('published');
  expect(text('organisations.csv')).toContain(network.organisations[0]?.name.fi);
});

describe('with a period that is over', () => {
  const endedAt = '2027-07-15T08:00:00.000Z';
  /** The next one was begun, and something is on record in it. */
  const twoPeriods = async () => {
    const it = await opened();
    const { stores, network } = it;
    const before = await stores.facts.all();
    const project = { ...network.project, name: 'Strapetsi II', starts: '2027-07-15', ends: '2028-05-31' };
    const next = { number: 2, project, begunAt: endedAt, begunBy: 'x', endedAt: null };
    const past = { ...firstPeriod(network.project), endedAt };
    const due = { at: endedAt, kind: 'network.changed', key: 'period~2' };
    expect(await stores.periods.begin(past, next, due)).toBe(true);
    it.pass(startsAfterMs);
    const [told] = before.filter(({ content }) => content.kind === 'pilotAnswered');
    if (!told) throw new Error('no answer');
    const content = { ...told.content, done: 'Toisella kaudella tehty' };
    const fact = { ...told, content, day: '2027-08-01', recordedAt: '2027-08-01T08:00:00.000Z' };
    await stores.facts.insert(fact as typeof told);
    const now = await stores.network.read();
    if (!now) throw new Error('no network');
    return { ...it, before, network: now };
  };

  test('the archive’s package holds each in a folder of its own, and the audit log no line twice', async () => {
    const { stores, network, before } = await twoPeriods();
    const { zip } = await archivePackage(stores, network, later);
    const files = unzipSync(zip);
    const text = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');
    expect(Object.keys(files).filter((name) => name.endsWith('facts.csv'))).toEqual([
      'period-1/facts.csv',
      'period-2/facts.csv',
    ]);
    expect(text('period-1/facts.csv').trim().split('\n').length).toBeGreaterThan(before.length);
    expect(text('period-1/facts.csv')).not.toContain('Toisella kaudella');
    expect(text('period-2/facts.csv').trim().split('\n')).toHaveLength(2);
    expect(text('period-2/facts.csv')).toContain('Toisella kaudella');
    const [first, second] = [1, 2].map((n) => text(`period-${n}/audit.csv`).trim().split('\n'));
    expect(first?.length).toBeGreaterThan(before.length / 2);
    expect(second).toHaveLength(2);
    expect(text('checksums.txt')).toContain('  period-1/facts.csv');
  });

  test('names are kept so long after the end of the last one, and then go from the rows of both', async () => {
    const it = await twoPeriods();
    await it.stores.settings.setRetention(word);
    await archived(it.stores);
    await expect(run(it, '2029-05-01T00:00:00.000Z')).rejects.toThrow(/Names are kept until 2029-06-01/u);
    const dump = await dumpOf(it.rows);
    const words = it.before.flatMap(({ content }) =>
      content.kind === 'pilotAnswered' && content.done ? [content.done.toLowerCase()] : [],
    );
    expect(dump).toContain(words[0]);
    const done = await run(it);
    const after = await dumpOf(it.rows);
    expect(done.texts).toBeGreaterThan(words.length);
    for (const word of words) expect(after).not.toContain(word);
    expect(after).not.toContain('toisella kaudella');
  });

  test('something recorded in the one that is over after the package was made is told too', async () => {
    const it = await twoPeriods();
    await it.stores.settings.setRetention(word);
    await it.stores.settings.noteArchived({ at: '2024-01-01T00:00:00.000Z', sha256: 'x' });
    await expect(run(it)).rejects.toThrow(/recorded after the package/u);
  });
});

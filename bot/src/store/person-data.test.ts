import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Fact } from '../shared/domain/fact';
import type { Network, Person } from '../shared/domain/network';
import { memoryRows } from './memory-rows';
import { replayErasures } from './person-data';
import { type Rows, type StoredRow, type Table, tables } from './rows';
import { account, bulletin, fact, network, person } from './samples';
import { makeStores } from './stores';

const fixture = resolve(__dirname, '../../test/fixtures/0.1.0.jsonl.gz');
const at = '2026-11-27T09:00:00.000Z';

/** What a year of the sample's network has left behind. */
const sample = async (): Promise<Rows> => {
  const rows = memoryRows();
  const lines = gunzipSync(readFileSync(fixture)).toString('utf8').trimEnd().split('\n');
  for (const line of lines) {
    const read: unknown = JSON.parse(line);
    if (!Array.isArray(read)) continue;
    const [table, partition, key, schema, body] = read as [Table, string, string, number, unknown];
    await rows.bringBack(table, partition, [{ key, schema, body }]);
  }
  return rows;
};
const opened = (body: unknown): unknown => {
  const { packed, before } = (body ?? {}) as { readonly packed?: string; readonly before?: string };
  const whole = packed ?? before;
  return whole === undefined ? body : JSON.parse(gunzipSync(Buffer.from(whole, 'base64')).toString());
};
const dumpOf = async (rows: Rows): Promise<string> => {
  const all = await Promise.all(tables.map((table) => rows.scan(table)));
  return JSON.stringify(
    all.flat().map((row: StoredRow) => [row.partition, row.key, opened(row.body)]),
  ).toLowerCase();
};
const found = (dump: string, { id, name, email, accounts }: Person): readonly string[] =>
  [id, name, email, ...accounts.map((a) => a.objectId)].filter((word) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(dump),
  );
const storesOn = (rows: Rows) => makeStores(rows, { tick: () => 1_000 });
const busiest = (facts: readonly Fact[], { people }: Network): Person => {
  const did = Map.groupBy(facts, (f) => f.recordedBy);
  const [first] = people
    .filter((p) => p.accounts.length > 0)
    .toSorted((a, b) => (did.get(b.id)?.length ?? 0) - (did.get(a.id)?.length ?? 0));
  if (!first) throw new Error('nobody');
  return first;
};

describe('somebody of the sample', () => {
  test('is erased from every table, and every fact stands with the same figures', async () => {
    const rows = await sample();
    const stores = storesOn(rows);
    const before = await stores.facts.all();
    const known = await stores.network.read();
    if (!known) throw new Error('no network');
    const who = busiest(before, known);
    expect(found(await dumpOf(rows), who)).toHaveLength(4);

    const done = await stores.people.erase(who.id, at, 'p-coordinator');

    expect(done?.rows).toBeGreaterThan(10);
    expect(found(await dumpOf(rows), who)).toEqual([]);
    const alias = done?.alias ?? '';
    const expected = JSON.parse(JSON.stringify(before).replaceAll(who.id, alias)) as readonly Fact[];
    const inOrder = (facts: readonly Fact[]) => facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(inOrder(await stores.facts.all())).toEqual(inOrder(expected));
    const after = await stores.network.read();
    expect(after?.people).toHaveLength(known.people.length - 1);
    expect(await stores.people.rowsOf(who.id, 'said')).toBeNull();
  });

  test('can be given out: what they did is in it, and nobody else’s account', async () => {
    const rows = await sample();
    const stores = storesOn(rows);
    const known = await stores.network.read();
    if (!known) throw new Error('no network');
    const facts = await stores.facts.all();
    const who = busiest(facts, known);
    const given = (await stores.people.rowsOf(who.id, 'said')) ?? [];
    const own = facts.filter((f) => JSON.stringify(f).includes(who.id));
    expect(given.filter((row) => row.table === 'facts')).toHaveLength(own.length);
    const accounts = given.filter((row) => row.key.startsWith('account~'));
    expect(accounts).toHaveLength(who.accounts.length);
    const others = known.people.filter((p) => p.id !== who.id).map((p) => p.email);
    expect(others.filter((email) => JSON.stringify(given).includes(email))).toEqual([]);
  });
});

const lived = async (people: readonly Person[]): Promise<Rows> => {
  const rows = memoryRows();
  const stores = storesOn(rows);
  await stores.network.replace(network('Verkko', people));
  await stores.network.bind('p-1', account(1));
  await stores.network.setLanguage('p-1', 'sv');
  await stores.settings.beginFeed('person~p-1', 'secret');
  await stores.requests.add({ account: account(1), name: 'Aino Aalto', at, wanted: '' });
  await stores.deliveries.plan({
    message: { kind: 'roundCall', id: '2026-11' },
    targets: [{ to: 'person', person: 'p-1' }],
    version: 1,
    at,
  });
  await stores.bulletins.insert({
    ...bulletin('b-1'),
    createdBy: 'p-1',
    savedBy: 'p-1',
    writers: ['p-12', 'p-1'],
    here: { 'p-1': at, 'p-12': at },
    body: { fi: 'Kysy: Aino Aalto, AINO@esimerkki.example. Aino Aaltonen on toinen.' },
  });
  await stores.facts.insert({
    ...fact({ kind: 'replied', event: 'e1', version: 1, person: 'p-1', answer: 'yes' }),
    recordedBy: 'p-1',
  });
  await stores.facts.insert({
    ...fact({ kind: 'replied', event: 'e1', version: 1, person: 'p-12', answer: 'yes' }),
    recordedBy: 'p-12',
  });
  return rows;
};
const aino = person('p-1', { name: 'Aino Aalto', email: 'aino@esimerkki.example' });
const other = person('p-12', { name: 'Aino Aaltonen', email: 'aino.a@esimerkki.example' });

test('in people’s texts a name and an address are gone, and a longer name is left alone', async () => {
  const rows = await lived([aino, other]);
  const stores = storesOn(rows);
  await stores.people.erase('p-1', at, 'p-12');
  const read = await stores.bulletins.get('b-1');
  const formerly = 'entinen yhteyshenkilö / tidigare kontaktperson';
  expect(read?.value.body.fi).toBe(`Kysy: ${formerly}, ${formerly}. Aino Aaltonen on toinen.`);
  expect(read?.value.createdBy).toMatch(/^former-/);
});

test('who wrote on a draft together is nobody’s name there, neither as its writer nor as who has it open', async () => {
  const rows = await lived([aino, other]);
  const stores = storesOn(rows);
  const done = await stores.people.erase('p-1', at, 'p-12');
  const alias = done?.alias ?? '';
  const { savedBy, writers, here } = (await stores.bulletins.get('b-1'))?.value ?? {};
  expect([savedBy, writers, Object.keys(here ?? {}).toSorted()]).toEqual([
    alias,
    ['p-12', alias],
    [alias, 'p-12'].toSorted(),
  ]);
});

test('a reply still counts under another id, somebody with a longer id is left alone, and nothing more is sent', async () => {
  const rows = await lived([aino, other]);
  const stores = storesOn(rows);
  const done = await stores.people.erase('p-1', at, 'p-12');
  const people = (await stores.facts.about(['event~e1'])).map(({ content }) =>
    content.kind === 'replied' ? content.person : '',
  );
  expect(people.toSorted()).toEqual([done?.alias, 'p-12'].toSorted());
  const [row, ...more] = await stores.deliveries.of({ kind: 'roundCall', id: '2026-11' });
  expect(more).toEqual([]);
  expect(row?.value).toMatchObject({ state: 'cancelled', target: { to: 'person', person: done?.alias } });
  expect(await stores.requests.list()).toEqual([]);
  expect(await stores.settings.feedSecret('person~p-1')).toBeNull();
});

test('who asks for the own data gets what they did, and not what others have written of them', async () => {
  const rows = await lived([aino, other]);
  const stores = storesOn(rows);
  await stores.bulletins.insert({
    ...bulletin('b-2'),
    createdBy: 'p-12',
    title: { fi: 'Aino Aalto lähtee' },
  });
  const keysOf = async (what: 'done' | 'said') =>
    ((await stores.people.rowsOf('p-1', what)) ?? [])
      .filter((row) => row.table === 'bulletins')
      .map((row) => row.key);
  expect(await keysOf('done')).toEqual(['b-1']);
  expect(await keysOf('said')).toEqual(['b-1', 'b-2']);
});

test('what somebody has set for all holds after them, under the name that they have then', async () => {
  const stores = storesOn(await lived([aino, other]));
  const by = aino.id;
  await stores.settings.setRetention({ months: 24, before: 12, by, at });
  await stores.settings.setLadder({
    days: { contact: 1, deputies: 2, lead: 3 },
    before: { contact: 1, deputies: 3, lead: 4 },
    by,
    at,
  });
  await stores.settings.sayApproval({ on: false, by, at });
  const done = await stores.people.erase(by, at, other.id);
  const alias = done?.alias ?? '';
  expect([await stores.settings.retention(), await stores.settings.ladder()]).toEqual([
    24,
    { contact: 1, deputies: 2, lead: 3 },
  ]);
  expect(await stores.settings.approvalNeeded()).toBe(false);
  const words = [
    ...(await stores.settings.retentionWords()),
    ...(await stores.settings.ladderWords()),
    ...(await stores.settings.approvalWords()),
  ];
  expect(words.map((word) => word.by)).toEqual([alias, alias, alias]);
});

test('a name that two bear stays in people’s texts, because nobody knows whom it means', async () => {
  const rows = await lived([aino, { ...other, name: 'Aino Aalto' }]);
  await storesOn(rows).people.erase('p-1', at, 'p-12');
  expect((await storesOn(rows).bulletins.get('b-1'))?.value.body.fi).toContain('Kysy: Aino Aalto, entinen');
});

test('an erasure that was cut off goes on when it is asked for again', async () => {
  const rows = await lived([aino, other]);
  let left = 3;
  const falling: Rows = {
    ...rows,
    put: async (...asked) => {
      left -= 1;
      if (left === 0) throw new Error('the instance died here');
      return rows.put(...asked);
    },
  };
  await expect(storesOn(falling).people.erase('p-1', at, 'p-12')).rejects.toThrow('died');
  await storesOn(rows).people.erase('p-1', at, 'p-12');
  expect(found(await dumpOf(rows), { ...aino, accounts: [account(1)] })).toEqual([]);
  expect(await storesOn(rows).facts.about(['event~e1'])).toHaveLength(2);
});

test('the record of an erasure names nobody, and erases the person again in a storage that brings them back', async () => {
  const rows = await lived([aino, other]);
  await storesOn(rows).people.erase('p-1', at, 'p-12');
  const records = await storesOn(rows).people.erasures();
  expect(JSON.stringify(records)).not.toMatch(/p-1"|Aino|aino@/);
  const back = await lived([aino, other]);
  expect(await replayErasures(back, records)).toBe(1);
  expect(await replayErasures(back, records)).toBe(0);
  const [record] = records;
  const people = (await storesOn(back).facts.about(['event~e1'])).map((f) => f.recordedBy);
  expect(people).toContain(record?.alias);
  expect(await storesOn(back).people.rowsOf('p-1', 'said')).toBeNull();
});

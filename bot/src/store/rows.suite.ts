import { type Rows, tables } from './rows';
import { schemaVersion } from './schema';

/** Empty tables again, by nothing but the port itself. */
export const emptied = async (rows: Rows): Promise<Rows> => {
  for (const table of tables)
    for (const row of await rows.scan(table)) await rows.remove(table, row.partition, row.key);
  return rows;
};

const some = (count: number, body: unknown = { a: 1 }) =>
  Array.from({ length: count }, (_, i) => ({ key: `k~${String(i).padStart(5, '0')}`, body }));
const keys = (found: readonly { readonly key: string }[]): readonly string[] => found.map((row) => row.key);

/** How every adapter of `Rows` behaves; run on memory and on Azurite. */
export const rowsSuite = (name: string, make: () => Promise<Rows>): void => {
  describe(`rows ${name}`, () => {
    let rows: Rows;
    beforeEach(async () => {
      rows = await emptied(await make());
    });

    test('a row comes back as it was written, and a row that nobody wrote is null', async () => {
      const body = { text: 'Hyvää huomenta', list: [1, null, true], deep: { empty: '' } };
      expect(await rows.insert('facts', { partition: 'p', key: 'k', body })).toBe(true);
      const row = await rows.get('facts', 'p', 'k');
      expect(row).toEqual({
        partition: 'p',
        key: 'k',
        body,
        etag: expect.any(String),
        schema: schemaVersion,
      });
      expect(await rows.get('facts', 'p', 'other')).toBeNull();
      expect(await rows.get('facts', 'other', 'k')).toBeNull();
      expect(await rows.get('bulletins', 'p', 'k')).toBeNull();
    });

    test('a row that is brought back keeps the version that wrote it, until it is written anew', async () => {
      const many = Array.from({ length: 120 }, (_, i) => ({ key: `k${i}`, body: { i }, schema: 0 }));
      await rows.bringBack('facts', 'p', many);
      const back = await rows.list('facts', 'p');
      expect([back.length, new Set(back.map((row) => row.schema))]).toEqual([120, new Set([0])]);
      await rows.put('facts', { partition: 'p', key: 'k7', body: {} });
      expect((await rows.get('facts', 'p', 'k7'))?.schema).toBe(schemaVersion);
    });

    test('rows of a partition are removed together, those that are gone already among them', async () => {
      const keys = Array.from({ length: 120 }, (_, i) => `k${i}`);
      await rows.insertMany(
        'facts',
        'p',
        [...keys, 'stays'].map((key) => ({ key, body: 1 })),
      );
      await rows.insert('facts', { partition: 'other', key: 'k0', body: 1 });
      await rows.remove('facts', 'p', 'k7');
      await rows.removeMany('facts', 'p', [...keys, 'never']);
      await rows.removeMany('facts', 'nowhere', ['k0']);
      await rows.removeMany('facts', 'p', []);
      const left = (await rows.scan('facts')).map(({ partition, key }) => [partition, key]);
      expect(left).toEqual([
        ['other', 'k0'],
        ['p', 'stays'],
      ]);
    });

    test('the second insert of a row is refused and the first one stands', async () => {
      expect(await rows.insert('facts', { partition: 'p', key: 'k', body: 1 })).toBe(true);
      expect(await rows.insert('facts', { partition: 'p', key: 'k', body: 2 })).toBe(false);
      expect((await rows.get('facts', 'p', 'k'))?.body).toBe(1);
    });

    test('of twenty inserts at once exactly one wins, and its row is the one that stands', async () => {
      const won = await Promise.all(
        Array.from({ length: 20 }, (_, body) => rows.insert('facts', { partition: 'p', key: 'k', body })),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await rows.get('facts', 'p', 'k'))?.body).toBe(won.indexOf(true));
    });

    test('put writes whether or not something stands there', async () => {
      await rows.put('settings', { partition: 'p', key: 'k', body: { old: 'x'.repeat(70_000) } });
      await rows.put('settings', { partition: 'p', key: 'k', body: { now: 1 } });
      expect((await rows.get('settings', 'p', 'k'))?.body).toEqual({ now: 1 });
    });

    test('a row is replaced over the version that was read, not over a newer one, not when it is gone', async () => {
      await rows.insert('bulletins', { partition: 'p', key: 'k', body: 'first' });
      const read = (await rows.get('bulletins', 'p', 'k'))?.etag ?? '';
      expect(await rows.replace('bulletins', { partition: 'p', key: 'k', body: 'second' }, read)).toBe(true);
      expect(await rows.replace('bulletins', { partition: 'p', key: 'k', body: 'late' }, read)).toBe(false);
      expect((await rows.get('bulletins', 'p', 'k'))?.body).toBe('second');
      await rows.remove('bulletins', 'p', 'k');
      expect(await rows.replace('bulletins', { partition: 'p', key: 'k', body: 'later' }, read)).toBe(false);
      expect(await rows.get('bulletins', 'p', 'k')).toBeNull();
    });

    test('of twenty replacements of one version exactly one wins', async () => {
      await rows.insert('bulletins', { partition: 'p', key: 'k', body: 'first' });
      const read = (await rows.get('bulletins', 'p', 'k'))?.etag ?? '';
      const won = await Promise.all(
        Array.from({ length: 20 }, (_, body) =>
          rows.replace('bulletins', { partition: 'p', key: 'k', body }, read),
        ),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await rows.get('bulletins', 'p', 'k'))?.body).toBe(won.indexOf(true));
    });

    test('a row removed twice is gone and nobody complains', async () => {
      await rows.insert('agenda', { partition: 'p', key: 'k', body: 1 });
      await rows.remove('agenda', 'p', 'k');
      await rows.remove('agenda', 'p', 'k');
      expect(await rows.get('agenda', 'p', 'k')).toBeNull();
    });

    test('a row is removed over the version that was read, and stands when it has changed', async () => {
      await rows.insert('work', { partition: 'p', key: 'k', body: 1 });
      const read = (await rows.get('work', 'p', 'k'))?.etag ?? '';
      await rows.put('work', { partition: 'p', key: 'k', body: 2 });
      expect(await rows.remove('work', 'p', 'k', read)).toBe(false);
      const now = (await rows.get('work', 'p', 'k'))?.etag ?? '';
      expect(await rows.remove('work', 'p', 'k', now)).toBe(true);
      expect(await rows.remove('work', 'p', 'k', now)).toBe(true);
      expect(await rows.get('work', 'p', 'k')).toBeNull();
    });

    test('changes happen together and say their new versions, each good for the next change', async () => {
      await rows.insert('work', { partition: 'p', key: 'b', body: 'old' });
      const etag = (await rows.get('work', 'p', 'b'))?.etag ?? '';
      const etags = await rows.change('work', 'p', [
        { does: 'insert', key: 'a', body: 1 },
        { does: 'replace', key: 'b', body: 2, etag },
        { does: 'put', key: 'c', body: 3 },
      ]);
      expect((await rows.list('work', 'p')).map((row) => [row.body, row.etag])).toEqual(
        [1, 2, 3].map((body, i) => [body, etags?.[i]]),
      );
      expect(new Set(etags).size).toBe(3);
      const next = ['a', 'b', 'c'].map((key, i) => ({
        does: 'replace' as const,
        key,
        body: 4,
        etag: etags?.[i] ?? '',
      }));
      expect(await rows.change('work', 'p', next)).toHaveLength(3);
      expect(await rows.change('work', 'p', [])).toEqual([]);
    });

    test.each([
      ['an insert of what stands', { does: 'insert', key: 'taken', body: 'new' }],
      ['a version that has changed', { does: 'replace', key: 'taken', body: 'new', etag: 'W/"old"' }],
      ['a row that is gone', { does: 'replace', key: 'gone', body: 'new', etag: 'W/"old"' }],
    ] as const)('%s refuses all the changes', async (_what, inTheWay) => {
      await rows.insert('work', { partition: 'p', key: 'taken', body: 'stands' });
      // An etag that storage itself has given, of another time.
      const old = (await rows.get('work', 'p', 'taken'))?.etag ?? '';
      await rows.put('work', { partition: 'p', key: 'taken', body: 'stands' });
      const blocked = 'etag' in inTheWay ? { ...inTheWay, etag: old } : inTheWay;
      const changes = [{ does: 'insert', key: 'fresh', body: 'new' } as const, blocked];
      expect(await rows.change('work', 'p', changes)).toBeNull();
      expect((await rows.list('work', 'p')).map((row) => [row.key, row.body])).toEqual([['taken', 'stands']]);
    });

    test('changes that are refused take back nothing of those that happen beside them', async () => {
      const all = Array.from({ length: 60 }, (_, i) => `k${String(i).padStart(2, '0')}`);
      await rows.insertMany(
        'work',
        'p',
        all.map((key) => ({ key, body: 0 })),
      );
      let versions = new Map((await rows.list('work', 'p')).map((row) => [row.key, row.etag]));
      for (let round = 1; round <= 5; round += 1) {
        const batch = (from: number, body: number) =>
          all.slice(from, from + 20).map((key) => ({
            does: 'replace' as const,
            key,
            body,
            etag: versions.get(key) ?? '',
          }));
        const blocked = { does: 'insert' as const, key: all[59] ?? '', body: -1 };
        const [refused, ...happened] = await Promise.all([
          rows.change('work', 'p', [...batch(0, -1), blocked]),
          rows.change('work', 'p', batch(20, round)),
          rows.change('work', 'p', batch(40, round)),
        ]);
        expect([refused, happened.map((etags) => etags?.length)]).toEqual([null, [20, 20]]);
        const now = await rows.list<number>('work', 'p');
        expect(now.map((row) => row.body)).toEqual(all.map((_, i) => (i < 20 ? 0 : round)));
        versions = new Map(now.map((row) => [row.key, row.etag]));
      }
    });

    test('of twenty changes over one version exactly one happens', async () => {
      await rows.insert('work', { partition: 'p', key: 'k', body: 'first' });
      const etag = (await rows.get('work', 'p', 'k'))?.etag ?? '';
      const won = await Promise.all(
        Array.from({ length: 20 }, (_, body) =>
          rows.change('work', 'p', [
            { does: 'replace', key: 'k', body, etag },
            { does: 'put', key: 'who', body },
          ]),
        ),
      );
      const winner = won.findIndex((etags) => etags !== null);
      expect(won.filter((etags) => etags !== null)).toHaveLength(1);
      expect((await rows.list('work', 'p')).map((row) => row.body)).toEqual([winner, winner]);
    });

    test.each([
      '19:abc_DEF-1@thread.tacv2;messageid=1715839200000',
      'a:1xyz_Qq-',
      'a/b\\c#d?e%f%2Fg!h!002F',
      'ä ö å Ø ß 漢字 🎪',
      'tab\there, line\nthere, \u0000 \u007f \u0085',
      "it's \"quoted\" '' & <tag> + (a=b) $x, [y] {z} |~^`",
      ' spaces around ',
      'a lone half \ud83c of a pair',
      'ends in ÿ',
    ])('keys of any letters come back as they are: %j', async (key) => {
      const row = { partition: `p${key}`, key, body: { id: key } };
      expect(await rows.insert('channels', row)).toBe(true);
      expect(await rows.insert('channels', row)).toBe(false);
      expect(await rows.get('channels', row.partition, key)).toMatchObject(row);
      expect(await rows.list('channels', row.partition, { prefix: key.slice(0, 4) })).toMatchObject([row]);
      expect(await rows.list('channels', row.partition, { upTo: key })).toMatchObject([row]);
      await rows.insertMany('channels', row.partition, [row, { key: `${key}2`, body: 2 }]);
      expect(keys(await rows.scan('channels'))).toEqual([key, `${key}2`]);
      const read = (await rows.get('channels', row.partition, key))?.etag ?? '';
      expect(await rows.replace('channels', { ...row, body: 3 }, read)).toBe(true);
      await rows.remove('channels', row.partition, key);
      expect(keys(await rows.scan('channels'))).toEqual([`${key}2`]);
    });

    test('a key that storage could not hold is refused before it is sent', async () => {
      const row = { partition: 'p', key: 'ä'.repeat(200), body: 1 };
      await expect(rows.insert('facts', row)).rejects.toThrow('a key of 1000 characters; storage takes 512');
      const longest = { partition: 'p', key: 'k'.repeat(512), body: 1 };
      expect(await rows.insert('facts', longest)).toBe(true);
      expect((await rows.get('facts', 'p', longest.key))?.key).toBe(longest.key);
    });

    test('a long body comes back whole, letters outside the alphabet too', async () => {
      const long = { ascii: 'x'.repeat(200_000), wide: 'ä🎪"\n'.repeat(10_000) };
      await rows.insert('bulletins', { partition: 'p', key: 'k', body: long });
      expect((await rows.get('bulletins', 'p', 'k'))?.body).toEqual(long);
    });

    test('a body that storage could not hold is refused with its size, whoever writes it', async () => {
      const row = { partition: 'p', key: 'k', body: 'x'.repeat(450_000) };
      const refusal = 'a row of 450002 characters; storage takes 450000';
      await expect(rows.insert('facts', row)).rejects.toThrow(refusal);
      await expect(rows.put('facts', row)).rejects.toThrow(refusal);
      await expect(rows.insertMany('facts', 'p', [row])).rejects.toThrow(refusal);
      expect(await rows.scan('facts')).toEqual([]);
      await rows.put('facts', { ...row, body: 'x'.repeat(449_998) });
      expect((await rows.get<string>('facts', 'p', 'k'))?.body).toHaveLength(449_998);
    });

    test('what was written is a copy: changing the object afterwards changes nothing', async () => {
      const body = { answer: 'yes' };
      await rows.put('facts', { partition: 'p', key: 'k', body });
      body.answer = 'no';
      expect((await rows.get('facts', 'p', 'k'))?.body).toEqual({ answer: 'yes' });
    });

    test('a partition is listed in the order of its keys', async () => {
      const at = (minute: string) => `2024-05-16T08:${minute}:00.000Z`;
      for (const minute of ['30', '05', '59', '10'])
        await rows.insert('agenda', { partition: 'due', key: `${at(minute)}~kind/of~x`, body: minute });
      await rows.insert('agenda', { partition: 'other', key: 'a', body: 'elsewhere' });
      const bodies = (await rows.list('agenda', 'due')).map((row) => row.body);
      expect(bodies).toEqual(['05', '10', '30', '59']);
      expect((await rows.list('agenda', 'due', { most: 2 })).map((row) => row.body)).toEqual(['05', '10']);
      const upTo = await rows.list('agenda', 'due', { upTo: at('30') });
      expect(upTo.map((row) => row.body)).toEqual(['05', '10', '30']);
      expect(await rows.list('agenda', 'due', { upTo: at('04') })).toEqual([]);
      expect(await rows.list('agenda', 'nobody')).toEqual([]);
    });

    test('a prefix finds what begins with it and nothing beside it', async () => {
      const names = [
        'replied~e1',
        'replied~e1~p1',
        'replied~e1~p1~000001',
        'replied~e10',
        'replied~e',
        'Replied~e1~p',
      ];
      for (const key of names) await rows.insert('facts', { partition: 'p', key, body: key });
      expect(keys(await rows.list('facts', 'p', { prefix: 'replied~e1~' }))).toEqual([
        'replied~e1~p1',
        'replied~e1~p1~000001',
      ]);
      const narrowed = await rows.list('facts', 'p', { prefix: 'replied~e1', upTo: 'replied~e1~', most: 3 });
      expect(keys(narrowed)).toEqual(['replied~e1', 'replied~e10', 'replied~e1~p1']);
    });

    test('more rows than a page and a transaction hold are written and listed whole', async () => {
      const many = some(2_130);
      await rows.insertMany('facts', 'p', many);
      await rows.insert('facts', { partition: 'p', key: 'z', body: 'after the prefix' });
      expect(keys(await rows.list('facts', 'p', { prefix: 'k~' }))).toEqual(many.map((row) => row.key));
      expect(await rows.list('facts', 'p', { most: 1_500 })).toHaveLength(1_500);
      expect(await rows.scan('facts')).toHaveLength(2_131);
    });

    test('a batch leaves rows that stand already as they are and adds the others', async () => {
      await rows.insert('facts', { partition: 'p', key: 'k~00042', body: 'first' });
      await rows.insertMany('facts', 'p', [
        ...some(120, 'new'),
        { key: 'k~00007', body: 'twice in the batch' },
      ]);
      await rows.insertMany('facts', 'p', some(130, 'again'));
      const bodies = (await rows.list('facts', 'p')).map((row) => row.body);
      expect(bodies).toHaveLength(130);
      expect(bodies[42]).toBe('first');
      expect(bodies.filter((body) => body === 'new')).toHaveLength(119);
      expect(bodies.slice(120)).toEqual(Array(10).fill('again'));
    });

    test('an empty batch and a batch of long bodies are written', async () => {
      await rows.insertMany('facts', 'p', []);
      await rows.insertMany('facts', 'p', some(30, { text: '"ä'.repeat(50_000) }));
      const found = await rows.list<{ readonly text: string }>('facts', 'p');
      expect(found.map((row) => row.body.text.length)).toEqual(Array(30).fill(100_000));
    });

    test('batches of several callers at once are all written', async () => {
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map((p) => rows.insertMany('facts', p, some(150))));
      expect(await rows.scan('facts')).toHaveLength(750);
      await Promise.all(['f', 'f', 'f'].map((p) => rows.insertMany('facts', p, some(150))));
      expect(await rows.list('facts', 'f')).toHaveLength(150);
    });

    test('storage that is there answers a ping', async () => {
      await expect(rows.ping()).resolves.toBeUndefined();
    });
  });
};

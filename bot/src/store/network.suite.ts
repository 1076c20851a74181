import type { Network } from '../shared/domain/network';
import { countingRows } from './counting-rows';
import type { Rows } from './rows';
import { emptied } from './rows.suite';
import { account, network, person } from './samples';
import { makeStores } from './stores';

/** How the network behaves on every adapter: what an import owns, and what people have done since. */
export const networkSuite = (name: string, make: () => Promise<Rows>): void => {
  describe(`network ${name}`, () => {
    let rows: Rows;
    let tick = 0;
    // Two instances of the bot on one storage.
    const instance = () => makeStores(rows, { tick: () => tick }).network;
    let store: ReturnType<typeof instance>;
    beforeEach(async () => {
      rows = await emptied(await make());
      tick = 0;
      store = instance();
    });
    const personOf = (found: Network | null, id: string) => found?.people.find((p) => p.id === id);

    test('before the first import there is no network', async () => {
      expect(await store.read()).toBeNull();
    });

    test('a network comes back as it was imported, with hundreds of people', async () => {
      const people = Array.from({ length: 900 }, (_, i) => person(`p${i}`));
      await store.replace(network('Verkosto', people));
      expect(await store.read()).toEqual(network('Verkosto', people));
      expect(await instance().read()).toEqual(network('Verkosto', people));
    });

    test('a roster of thousands is bound in one go; an account that is somebody’s already stays theirs', async () => {
      const people = Array.from({ length: 250 }, (_, i) => person(`p${i}`));
      await store.replace(network('Verkosto', people));
      await store.bind('p1', account(0));
      await store.bindMany(people.map((p, n) => ({ person: p.id, account: account(n) })));
      const read = await instance().read();
      expect(personOf(read, 'p0')?.accounts).toEqual([]);
      expect(personOf(read, 'p1')?.accounts).toHaveLength(2);
      expect(personOf(read, 'p249')?.accounts).toEqual([account(249)]);
    });

    test('for whom a person last chose to act is told by every instance, and outlives an import that knows them', async () => {
      await store.replace(network('Ensin', [person('p1'), person('p2')]));
      await store.choose('p1', 'o1');
      await store.choose('p1', 'o2');
      expect(personOf(await instance().read(), 'p1')?.chosen).toBe('o2');
      expect(personOf(await store.read(), 'p2')?.chosen).toBeUndefined();
      await store.replace(network('Sitten', [person('p1')]));
      expect(personOf(await store.read(), 'p1')?.chosen).toBe('o2');
    });

    test('a new import keeps accounts and chosen languages of people it still knows, and drops the others', async () => {
      await store.replace(network('Ensin', [person('p1'), person('p2')]));
      await store.bind('p1', account(1));
      await store.bind('p2', account(2));
      await store.setLanguage('p1', 'sv');
      await store.setLanguage('p2', 'en');
      await store.replace(network('Sitten', [person('p1'), person('p3')]));
      const after = await store.read();
      expect(after?.project.name).toBe('Sitten');
      expect(personOf(after, 'p1')).toMatchObject({ accounts: [account(1)], language: 'sv' });
      expect(await store.bind('p3', account(2))).toBe('bound');
      await store.replace(network('Taas', [person('p1'), person('p2')]));
      expect(personOf(await store.read(), 'p2')).toMatchObject({ accounts: [], language: 'fi' });
    });

    test('of two imports on one version the second is told, and undoes nothing', async () => {
      expect(await store.version()).toBeNull();
      expect(await store.replace(network('Ensin', [person('p1')]), null)).toBe(true);
      expect(await instance().replace(network('Rinnalla', []), null)).toBe(false);
      const version = await store.version();
      expect(await instance().replace(network('Sitten', [person('p2')]), version)).toBe(true);
      expect(await store.replace(network('Myöhässä', []), version)).toBe(false);
      expect((await instance().read())?.project.name).toBe('Sitten');
    });

    test('a linked account says who linked it, stays over an import, and is unlinked by that person alone', async () => {
      await store.replace(network('Verkosto', [person('p1'), person('p2')]));
      await store.bind('p1', account(1));
      const linked = { by: 'p2', at: '2024-05-16T06:00:00.000Z' };
      expect(await store.bind('p1', account(2), linked)).toBe('bound');
      expect(await store.bind('p1', account(2), linked)).toBe('already');
      expect(await store.bind('p2', account(2), linked)).toBe('taken');
      await store.replace(network('Sitten', [person('p1'), person('p2')]));
      expect(personOf(await store.read(), 'p1')?.accounts).toEqual([
        account(1),
        { ...account(2), linkedBy: 'p2', linkedAt: '2024-05-16T06:00:00.000Z' },
      ]);
      expect(await store.unlink('p2', account(2))).toBe(false);
      // What its address bound is no link.
      expect(await store.unlink('p1', account(1))).toBe(false);
      expect(await store.unlink('p1', account(2))).toBe(true);
      expect(personOf(await store.read(), 'p1')?.accounts).toEqual([account(1)]);
    });

    test('the rosters’ mark of who has left stands over an import and goes when they are back', async () => {
      await store.replace(network('Verkosto', [person('p1')]));
      await store.setLeft('p1', '2024-05-16');
      await store.replace(network('Sitten', [person('p1')]));
      expect(personOf(await instance().read(), 'p1')?.left).toBe('2024-05-16');
      await store.setLeft('p1', null);
      await store.setLeft('p1', null);
      expect(personOf(await store.read(), 'p1')?.left).toBeUndefined();
    });

    test('an import may bring accounts, but takes none away from the one who holds it', async () => {
      await store.replace(network('Ensin', [person('p1', { accounts: [account(1)] }), person('p2')]));
      expect(personOf(await store.read(), 'p1')?.accounts).toEqual([account(1)]);
      const both = [person('p1'), person('p2', { accounts: [account(1), account(2)] })];
      await store.replace(network('Sitten', both));
      const after = await store.read();
      expect(personOf(after, 'p1')?.accounts).toEqual([account(1)]);
      expect(personOf(after, 'p2')?.accounts).toEqual([account(2)]);
    });

    test('what the coordinator sets between imports stands beside the import, each thing on its own row', async () => {
      await store.replace(network('Verkosto', []));
      const phases = [{ id: 'launch' as const, from: '2024-01-01', until: '2024-03-31' }];
      const spans = [{ from: '2024-05-01' }];
      await Promise.all([
        store.setProject({ phases }),
        instance().setProject({ quietMonths: [7, 12] }),
        store.setMembership('o1', 'quality', spans),
      ]);
      const after = await instance().read();
      expect(after?.project).toMatchObject({ phases, quietMonths: [7, 12] });
      expect(after?.memberships).toContainEqual({ organisation: 'o1', theme: 'quality', from: '2024-05-01' });
    });

    test('what the coordinator has set stands over the next import, but for organisations that are gone', async () => {
      await store.replace(network('Ensin', []));
      await store.setProject({ quietMonths: [1] });
      await store.setMembership('o1', 'quality', [{ from: '2024-05-01' }]);
      await store.setMembership('o9', 'quality', [{ from: '2024-05-01' }]);
      await store.replace(network('Sitten', []));
      const after = await store.read();
      expect(after?.project.quietMonths).toEqual([1]);
      expect(after?.memberships).toContainEqual({ organisation: 'o1', theme: 'quality', from: '2024-05-01' });
      expect(after?.memberships.filter((m) => m.organisation === 'o9')).toEqual([]);
    });

    test('what was read can be imported again and changes nothing', async () => {
      await store.replace(network('Ensin', [person('p1')]));
      await store.bind('p1', account(1));
      await store.setLanguage('p1', 'en');
      const before = await store.read();
      if (before) await store.replace(before);
      expect(await store.read()).toEqual(before);
    });

    test('an account is bound once; again by the same person it is already bound, by another it is taken', async () => {
      await store.replace(network('Verkosto', [person('p1'), person('p2')]));
      expect(await store.bind('p1', account(1))).toBe('bound');
      expect(await store.bind('p1', account(1))).toBe('already');
      expect(await store.bind('p2', account(1))).toBe('taken');
      expect(await store.bind('p1', account(2))).toBe('bound');
      const after = await store.read();
      expect(personOf(after, 'p1')?.accounts).toEqual([account(1), account(2)]);
      expect(personOf(after, 'p2')?.accounts).toEqual([]);
    });

    test('when ten people claim one account at once, one of them has it and the others hear that it is taken', async () => {
      const people = Array.from({ length: 10 }, (_, i) => person(`p${i}`));
      await store.replace(network('Verkosto', people));
      const said = await Promise.all(people.map((p) => instance().bind(p.id, account(1))));
      expect(said.filter((word) => word === 'bound')).toHaveLength(1);
      expect(said.filter((word) => word === 'taken')).toHaveLength(9);
      const holders = (await instance().read())?.people.filter((p) => p.accounts.length > 0);
      expect(holders?.map((p) => p.id)).toEqual([people[said.indexOf('bound')]?.id]);
    });

    test('one who reads while imports go on sees one import or the other, never half of each', async () => {
      const whole = (word: string) =>
        network(
          word,
          Array.from({ length: 300 }, (_, i) => person(`p${i}`, { name: word })),
        );
      await store.replace(whole('A'));
      let importing = true;
      const imports = (async () => {
        for (const word of ['B', 'A', 'B', 'A', 'B']) await store.replace(whole(word));
        importing = false;
      })();
      const seen = new Set<string>();
      while (importing) {
        const found = await instance().read();
        seen.add([...new Set([found?.project.name, ...(found?.people.map((p) => p.name) ?? [])])].join());
        expect(found?.people).toHaveLength(300);
      }
      await imports;
      expect([...seen].filter((words) => words !== 'A' && words !== 'B')).toEqual([]);
      expect(seen.size).toBeGreaterThan(0);
    });

    test('an import that breaks off before its end leaves a whole network and is mended by the next one', async () => {
      await store.replace(network('Ensin', [person('p1'), person('p2')]));
      await store.bind('p2', account(2));
      const breaking: Rows = { ...rows, remove: () => Promise.reject(new Error('the power is gone')) };
      const next = network('Sitten', [person('p1')]);
      await expect(makeStores(breaking, { tick: () => tick }).network.replace(next)).rejects.toThrow('power');
      expect(await instance().read()).toEqual(next);
      await instance().replace(next);
      expect(await rows.list('network', 'network', { prefix: 'account~' })).toEqual([]);
    });

    describe('kept in memory', () => {
      // The work loop looks every two seconds.
      const looking = async (stores: ReturnType<typeof makeStores>, ms: number) => {
        for (let passed = 0; passed < ms; passed += 2_000) {
          tick += 2_000;
          await stores.confirm();
        }
      };
      const watched = () => {
        const counted = countingRows(rows);
        return { stores: makeStores(counted.rows, { tick: () => tick }), spent: counted.spent };
      };

      test('own changes are seen at once, those of another instance within two seconds', async () => {
        const other = makeStores(rows, { tick: () => tick });
        await store.replace(network('Ensin', [person('p1')]));
        await other.network.read();
        await store.bind('p1', account(1));
        await store.setLanguage('p1', 'sv');
        expect(personOf(await store.read(), 'p1')).toMatchObject({ language: 'sv', accounts: [account(1)] });
        expect(personOf(await other.network.read(), 'p1')).toMatchObject({ language: 'fi', accounts: [] });
        await looking(other, 2_000);
        expect(personOf(await other.network.read(), 'p1')).toMatchObject({
          language: 'sv',
          accounts: [account(1)],
        });
      });

      test('ten minutes of asking cost no read, for the work loop looks beside it', async () => {
        const { stores, spent } = watched();
        await stores.network.replace(network('Verkosto', [person('p1')]));
        await stores.network.read();
        for (let i = 0; i < 300; i += 1) {
          await looking(stores, 2_000);
          spent();
          expect((await stores.network.read())?.people).toHaveLength(1);
          expect(spent().reads).toBe(0);
        }
      });

      test('looking costs two small reads, marks and which period runs, and one more when something has changed', async () => {
        const { stores, spent } = watched();
        await stores.network.replace(network('Ensin', [person('p1')]));
        await stores.network.read();
        // What was read on somebody's behalf is read once more beside the requests, with its mark.
        await looking(stores, 2_000);
        spent();
        await looking(stores, 2_000);
        expect(spent().reads).toBe(2);
        await store.replace(network('Sitten', [person('p1')]));
        await looking(stores, 2_000);
        expect(spent().reads).toBe(3);
        expect((await stores.network.read())?.project.name).toBe('Sitten');
        expect(spent().reads).toBe(0);
      });

      test('when nobody looks, whoever asks fifteen seconds later reads anew', async () => {
        const other = instance();
        await store.replace(network('Ensin', [person('p1')]));
        await other.read();
        await store.replace(network('Sitten', []));
        tick = 14_999;
        expect((await other.read())?.project.name).toBe('Ensin');
        tick = 15_000;
        expect((await other.read())?.project.name).toBe('Sitten');
      });

      test('a writer that falls before it leaves its mark is noticed within half a minute', async () => {
        const other = makeStores(rows, { tick: () => tick });
        await store.replace(network('Ensin', [person('p1')]));
        await other.network.read();
        await looking(other, 2_000);
        const falling: Rows = {
          ...rows,
          put: (table, row) =>
            table === 'settings' ? Promise.reject(new Error('the power is gone')) : rows.put(table, row),
        };
        await makeStores(falling, { tick: () => tick }).network.replace(network('Sitten', []));
        await looking(other, 28_000);
        expect((await other.network.read())?.project.name).toBe('Ensin');
        await looking(other, 2_000);
        expect((await other.network.read())?.project.name).toBe('Sitten');
      });

      test('a change of our own outruns a look that began before it', async () => {
        const mine = makeStores(rows, { tick: () => tick });
        await mine.network.replace(network('Ensin', [person('p1')]));
        await mine.network.read();
        await store.replace(network('Sitten', [person('p1')]));
        tick += 2_000;
        const look = mine.confirm();
        await mine.network.replace(network('Viimeksi', [person('p1')]));
        await look;
        expect((await mine.network.read())?.project.name).toBe('Viimeksi');
      });
    });

    test('a read that failed is told to the one who asked and is not kept', async () => {
      await store.replace(network('Ensin', [person('p1')]));
      let fails = true;
      const shaky: Rows = {
        ...rows,
        list: (...asked) => (fails ? Promise.reject(new Error('no storage')) : rows.list(...asked)),
      };
      const reader = makeStores(shaky, { tick: () => tick }).network;
      await expect(reader.read()).rejects.toThrow('no storage');
      fails = false;
      expect((await reader.read())?.project.name).toBe('Ensin');
    });
  });
};

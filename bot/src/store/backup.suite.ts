import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { wordingOf } from '../shared/domain/duty-wording';
import { type Obligation, obligations } from '../shared/domain/obligation';
import { firstPeriod, startsAfterMs } from '../shared/domain/period';
import { readBackup, writeBackup } from './backup';
import { restore } from './restore';
import { type Rows, type StoredRow, tables } from './rows';
import { account, attended, bulletin, fact, network, person } from './samples';
import { schemaVersion } from './schema';
import { makeStores } from './stores';

const at = '2024-05-16T06:00:00.000Z';
const now = '2024-05-17T06:00:00.000Z';
const once = { now, replace: false };

/** Backup and restore, on rows of any adapter. */
export const backupSuite = (name: string, open: () => Promise<Rows>): void => {
  describe(`backup and restore on ${name}`, () => {
    let folder: string;
    let file: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'strapetsi-backup-'));
      file = join(folder, 'backup.gz');
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** Something in every table, long, foreign and odd, and a message on its way. */
    const lived = async (): Promise<Rows> => {
      const rows = await open();
      const stores = makeStores(rows, { tick: () => 1_000 });
      await stores.network.replace(network('Åbo – ”Ääkköset”', [person('p1'), person('p2')]));
      await stores.network.bind('p1', account(1));
      await stores.facts.insertMany(
        Array.from({ length: 230 }, (_, i) => fact(attended(`o${i % 3}`, `e${i}`))),
      );
      await stores.bulletins.insert({ ...bulletin('b-1'), body: { fi: 'pitkä '.repeat(4_000) } });
      const intent = { message: { kind: 'bulletin', id: 'b-1' }, targets: [], version: 1, at };
      await stores.deliveries.plan({
        ...intent,
        targets: [
          { to: 'channel', channel: '19:a/b#c?d' },
          { to: 'person', person: 'p1' },
        ],
      });
      const [row] = await stores.deliveries.of(intent.message);
      if (row) await stores.deliveries.save({ ...row.value, state: 'delivered', activity: '7' }, row.version);
      await stores.work.wake(intent.message);
      await stores.work.present({ id: 'i1', until: 9 });
      await stores.agenda.add({ at: now, kind: 'bulletin.due', key: 'b-1' });
      await stores.agenda.claim({ at: now, kind: 'bulletin.due', key: 'b-1' }, 0, 9);
      await stores.settings.setAutoRelay('quality', true);
      await stores.requests.add({ account: account(2), name: 'Vieras', at, wanted: '' });
      await rows.bringBack('facts', 'old', [{ key: 'old', body: { kind: 'old' }, schema: 0 }]);
      return rows;
    };
    const bare = ({ etag: _, ...row }: StoredRow) => row;
    const isMark = ({ partition }: StoredRow): boolean => ['changed', 'journal'].includes(partition);
    const dumpOf = async (rows: Rows) =>
      (
        await Promise.all(
          tables.map(async (table) =>
            (await rows.scan(table)).filter((row) => !isMark(row)).map((row) => ({ table, ...bare(row) })),
          ),
        )
      ).flat();

    test('what was stored stands again row by row, with its version; what only runs now does not', async () => {
      const rows = await lived();
      await writeBackup(rows, file, at);
      const backup = await readBackup(file);
      const other = await open();
      expect(await restore(other, backup, once)).toEqual({
        rows: backup.rows.length,
        inDoubt: 1,
        erasedAgain: 0,
      });
      const passing = (row: { table: string; partition: string }): boolean =>
        ['agenda claim', 'work sender', 'settings journal'].includes(`${row.table} ${row.partition}`);
      const isOpen = ({ body }: { body: unknown }) => (body as { state?: string }).state === 'planned';
      const settled = (await dumpOf(rows)).filter((row) => !passing(row) && !isOpen(row));
      const there = (await dumpOf(other)).filter((row) => !passing(row));
      expect(there.filter((row) => (row.body as { state?: string }).state !== 'maybeSent')).toEqual(settled);
      expect(new Set(there.map((row) => row.schema))).toEqual(new Set([0, schemaVersion]));
    });

    test('what was on its way then may have gone since: a person is asked, and it is not sent a second time', async () => {
      const rows = await lived();
      await writeBackup(rows, file, at);
      const other = await open();
      await restore(other, await readBackup(file), once);
      const { deliveries, work } = makeStores(other, { tick: () => 0 });
      const all = await deliveries.all();
      expect(all.map((d) => d.state).sort()).toEqual(['delivered', 'maybeSent']);
      expect(all.find((d) => d.state === 'maybeSent')?.failure).toEqual({ code: 'restored', at: now });
      // Somebody looks at it at once, and tells.
      expect(await work.open()).toHaveLength(1);
    });

    test('over living data nothing is written, unless one says so', async () => {
      const rows = await lived();
      await writeBackup(rows, file, at);
      const living = await open();
      await makeStores(living, { tick: () => 0 }).bulletins.insert(bulletin('b-later'));
      const before = await dumpOf(living);
      await expect(restore(living, await readBackup(file), once)).rejects.toThrow(
        /^There is living data .* Nothing was written\.$/u,
      );
      expect(await dumpOf(living)).toEqual(before);
      await restore(living, await readBackup(file), { now, replace: true });
      expect((await makeStores(living, { tick: () => 0 }).bulletins.list()).map(({ id }) => id)).toEqual([
        'b-1',
      ]);
    });

    test('an instance that runs meanwhile reads anew what it keeps in memory', async () => {
      const rows = await lived();
      await writeBackup(rows, file, at);
      const living = await open();
      const running = makeStores(living, { tick: () => 0 });
      await running.network.replace(network('Toinen', [person('p9')]));
      await running.network.read();
      await running.facts.insert(fact(attended('o9', 'e9')));
      expect(await running.facts.all()).toHaveLength(1);
      await running.confirm();
      await restore(living, await readBackup(file), { now, replace: true });
      await running.confirm();
      expect((await running.network.read())?.people.map(({ id }) => id)).toEqual(['p1', 'p2']);
      expect((await running.facts.all()).length).toBeGreaterThan(200);
    });

    test('every period comes back, and an instance that runs in the later one reads it anew', async () => {
      let tick = 0;
      const on = (rows: Rows) => makeStores(rows, { tick: () => tick });
      const rows = await lived();
      const stores = on(rows);
      const known = await stores.network.read();
      if (!known) throw new Error('no network');
      const past = { ...firstPeriod(known.project), endedAt: at };
      const duties = [wordingOf(obligations[0] as Obligation)];
      const project = { ...known.project, name: 'Toinen kausi', duties };
      const next = { number: 2, project, begunAt: at, begunBy: 'p1', endedAt: null };
      await stores.periods.begin(past, next, { at, kind: 'network.changed', key: 'period~2' });
      tick = startsAfterMs;
      await stores.facts.insert(fact(attended('o2', 'of-the-second')));
      await stores.work.present({ id: 'i2', until: 9 });
      await writeBackup(rows, file, at);
      const backup = await readBackup(file);
      // What only runs now is nobody's to bring back, of a later period either.
      expect(backup.rows.map((r) => `${r.table} ${r.partition}`)).not.toContain('work period-2~sender');
      expect(backup.rows.map((r) => `${r.table} ${r.partition}`)).not.toContain('settings period-2~journal');
      await stores.facts.insert(fact(attended('o2', 'after-the-backup')));
      const running = on(rows);
      expect(await running.facts.all()).toHaveLength(2);
      await restore(rows, backup, { now, replace: true });
      await running.confirm();
      expect((await running.network.read())?.project).toMatchObject({ name: 'Toinen kausi', duties });
      const ids = (await running.facts.all()).map((f) => f.content);
      expect(ids).toEqual([fact(attended('o2', 'of-the-second')).content]);
      expect((await (await running.periods.past(1))?.stores.facts.all())?.length).toBeGreaterThan(200);
    });

    describe('refuses in one sentence', () => {
      const lines = () => gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
      const rewrite = (all: readonly string[]) => writeFileSync(file, gzipSync(`${all.join('\n')}\n`));
      beforeEach(async () => writeBackup(await lived(), file, at));

      test.each<[string, () => void, RegExp]>([
        [
          'half a file',
          () => writeFileSync(file, readFileSync(file).subarray(0, 900)),
          /is not a whole backup/u,
        ],
        ['one without its end', () => rewrite(lines().slice(0, -1)), /is not a whole backup/u],
        ['one that lacks a row', () => rewrite(lines().toSpliced(5, 1)), /is not a whole backup/u],
        [
          'one that was changed',
          () => rewrite(lines().with(5, '["facts","p","k",1,{}]')),
          /is not a whole backup/u,
        ],
        [
          'another file',
          () => writeFileSync(file, gzipSync('{"is":"something"}\n')),
          /is not a backup of Strapetsi/u,
        ],
        ['no gzip at all', () => writeFileSync(file, 'nimi;sähköposti'), /is not a whole backup/u],
        ['no file', () => rmSync(file), /There is no file/u],
        [
          'one of a newer version',
          () =>
            rewrite(
              lines().with(
                0,
                JSON.stringify({ is: 'strapetsi-backup', format: 1, at, schema: schemaVersion + 1 }),
              ),
            ),
          /was made by a newer version/u,
        ],
      ])('%s', async (_, spoil, sentence) => {
        spoil();
        const refused = await readBackup(file).catch((error: Error) => error);
        expect((refused as Error).message).toMatch(sentence);
        expect((refused as Error).message).toMatch(/Nothing was written\.$/u);
      });
    });
  });
};

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../local/azurite';
import { azureRows } from '../../src/store/azure-rows';
import { type Backup, readBackup, writeBackup } from '../../src/store/backup';
import { memoryRows } from '../../src/store/memory-rows';
import { restore } from '../../src/store/restore';
import type { Rows } from '../../src/store/rows';
import { makeStores } from '../../src/store/stores';
import { months, yearOf } from '../bench/benchmarks/many-organisations';
import { dumpOf } from '../dump';

/** What a backup and a restore of a year cost on real storage: time and size; the dumps before and after are one. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const now = '2025-01-15T07:00:00.000Z';
const timed = async <T>(act: () => Promise<T>): Promise<readonly [T, number]> => {
  const began = performance.now();
  const done = await act();
  return [done, Math.round(performance.now() - began) / 1000];
};

/** As many messages a month as people got in the year that was walked: 11 for each organisation. */
const messagesAMonth = 11;

/** A year's records and messages. */
const fill = async (rows: Rows, size: number): Promise<void> => {
  const { network, facts } = yearOf(size);
  const stores = makeStores(rows, { tick: () => 0 });
  await stores.network.replace(network);
  await stores.facts.insertMany(facts);
  for (const month of months)
    for (let n = 1; n <= messagesAMonth; n += 1)
      await rows.insertMany(
        'deliveries',
        `bulletin~${month}-${n}`,
        network.people.map(({ id }) => ({
          partition: `bulletin~${month}-${n}`,
          key: `person~${id}`,
          body: {
            message: { kind: 'bulletin', id: `${month}-${n}` },
            target: { to: 'person', person: id },
            state: 'delivered',
            wanted: 1,
            shown: 1,
            plannedAt: now,
            promise: 1,
            attempts: 1,
            notBefore: 0,
            deliveredAt: now,
            conversation: `a:conversation-of-${id}-with-the-bot-in-teams`,
            activity: `${month}-${n}-${id}`,
          },
        })),
      );
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'strapetsi-size-'));
  const azurite = await startAzurite({ inMemory: true, accounts: ['size81', 'size810'] });
  for (const size of [81, 810]) {
    const files = [join(folder, `${size}-before`), join(folder, `${size}-after`)] as const;
    const source = memoryRows();
    await fill(source, size);
    await writeBackup(source, files[0], now);
    const first: Backup = await readBackup(files[0]);
    const rows = azureRows({ connectionString: azurite.connectionOf(`size${size}`) });
    const [restored, restoring] = await timed(async () =>
      restore(rows, await readBackup(files[0]), { now, replace: false }),
    );
    const [, writing] = await timed(() => writeBackup(rows, files[1], now));
    const [second, reading] = await timed(() => readBackup(files[1]));
    const [, replacing] = await timed(() => restore(rows, first, { now, replace: true }));
    await writeBackup(rows, files[0], now);
    const third = await readBackup(files[0]);
    const same = new Set([first, second, third].map((one) => dumpOf(one.rows))).size === 1;
    say(
      `${size} organisations, ${restored.rows} rows: backup ${writing} s, read once more ${reading} s, ${(statSync(files[1]).size / 1_048_576).toFixed(1)} MB; restore into empty storage ${restoring} s, in place of what stands ${replacing} s; dumps ${same ? 'equal' : 'NOT EQUAL'}`,
    );
    if (!same) process.exitCode = 1;
  }
  await azurite.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
};

void main();

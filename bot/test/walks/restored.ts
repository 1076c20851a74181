import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { QueueServiceClient } from '@azure/storage-queue';
import { type Delivery, isUnsettled } from '../../src/shared/domain/delivery';
import { azureRows } from '../../src/store/azure-rows';
import { type BackupRow, readBackup, writeBackup } from '../../src/store/backup';
import { restore, wipe } from '../../src/store/restore';
import type { Rows } from '../../src/store/rows';
import { dumpOf } from '../dump';

/** Nothing of what stood there is left: no row of any table, no message of any queue. */
const empty = async (rows: Rows, connectionString: string): Promise<void> => {
  await wipe(rows);
  const service = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of service.listQueues()) await service.getQueueClient(name).clearMessages();
};

const quietMs = 30_000;
const lookMs = 200;
/** Until nothing is on its way any more; what will not go stays, and a restore asks about it. */
export const untilQuiet = async (connectionString: string): Promise<void> => {
  const rows = azureRows({ connectionString });
  const deadline = Date.now() + quietMs;
  for (let quiet = 0; quiet < 3 && Date.now() < deadline; ) {
    const waits = (await rows.scan('deliveries')).some(({ body }) => isUnsettled(body as Delivery));
    quiet = waits ? 0 : quiet + 1;
    await new Promise((done) => setTimeout(done, lookMs));
  }
};

/** Between two lives of a server: its storage is backed up, emptied and restored; a dump afterwards is the same. */
export const renewStorage = async (
  connectionString: string,
  folder: string,
  now: string,
): Promise<{ readonly rows: number; readonly inDoubt: number }> => {
  const rows = azureRows({ connectionString });
  const files = [join(folder, 'before.backup'), join(folder, 'after.backup')] as const;
  await writeBackup(rows, files[0], now);
  await empty(rows, connectionString);
  const before = await readBackup(files[0]);
  // Without `replace`: it refuses where anything is left.
  const done = await restore(rows, before, { now, replace: false });
  await writeBackup(rows, files[1], now);
  const after = await readBackup(files[1]);
  // What was on its way comes back as a question: then a delivery's row is another.
  const same = (all: readonly BackupRow[]): readonly BackupRow[] =>
    done.inDoubt === 0 ? all : all.filter(({ table }) => table !== 'deliveries');
  if (dumpOf(same(before.rows)) !== dumpOf(same(after.rows)))
    throw new Error(`restored rows differ: ${before.rows.length} before, ${after.rows.length} after`);
  for (const file of files) rmSync(file, { force: true });
  return done;
};

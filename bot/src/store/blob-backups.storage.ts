import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { type Azurite, startAzurite } from '../../local/azurite';
import { readBackup } from './backup';
import { blobBackups } from './blob-backups';
import { memoryRows } from './memory-rows';

jest.setTimeout(60_000);

let azurite: Azurite;
const folder = mkdtempSync(join(tmpdir(), 'strapetsi-blobs-'));
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true });
});
afterAll(async () => {
  await azurite.close();
  rmSync(folder, { recursive: true });
});

test('a night’s backup lies in the container and can be read; made twice, the second is kept', async () => {
  const rows = memoryRows();
  await rows.insert('facts', { partition: 'p', key: 'k', body: { kind: 'one' } });
  const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(
    'backups',
  );
  const backups = blobBackups(rows, { ...azurite, container: 'backups' });
  // Where there is no such place, it is said, and not taken for done.
  await expect(backups.make('2026-11-30', '2026-11-30T00:45:00.000Z')).rejects.toThrow();
  await container.create();
  expect(await backups.latest()).toBeNull();
  await backups.make('2026-11-30', '2026-11-30T00:45:00.000Z');
  await rows.insert('facts', { partition: 'p', key: 'l', body: { kind: 'two' } });
  const made = await backups.make('2026-11-30', '2026-11-30T00:46:00.000Z');
  expect(made).toEqual({ name: 'strapetsi-2026-11-30.backup', rows: 2, bytes: expect.any(Number) });
  const names: string[] = [];
  for await (const { name } of container.listBlobsFlat()) names.push(name);
  expect(names).toEqual([made.name]);
  const file = join(folder, 'taken');
  await container.getBlockBlobClient(made.name).downloadToFile(file);
  const taken = await readBackup(file);
  expect([taken.at, taken.rows.map(({ key }) => key)]).toEqual(['2026-11-30T00:46:00.000Z', ['k', 'l']]);
  expect(Date.now() - Date.parse((await backups.latest()) ?? '')).toBeLessThan(60_000);
});

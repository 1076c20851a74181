import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { Backups } from '../ports';
import { readBackup, writeBackup } from './backup';
import type { Rows } from './rows';

export type BlobPlace =
  | { readonly containerUrl: string; readonly credential: TokenCredential }
  | { readonly connectionString: string; readonly container: string };

const prefix = 'strapetsi-';

/** The library loads only where backups are made, once a night. */
const containerOf = async (place: BlobPlace) => {
  const { ContainerClient } = await import('@azure/storage-blob');
  return 'connectionString' in place
    ? new ContainerClient(place.connectionString, place.container)
    : new ContainerClient(place.containerUrl, place.credential);
};

/**
 * Backups as files of a container: one a day by its name, written on this machine first and read once more, for a
 * backup that cannot be read is none. `rows` are those of every period. How long they are kept is the container's rule.
 */
export const blobBackups = (rows: Rows, place: BlobPlace): Backups => ({
  make: async (day, at) => {
    const folder = await mkdtemp(join(tmpdir(), 'strapetsi-backup-'));
    try {
      const file = join(folder, `${day}.backup`);
      await writeBackup(rows, file, at);
      const read = await readBackup(file);
      const blob = (await containerOf(place)).getBlockBlobClient(`${prefix}${day}.backup`);
      await blob.uploadFile(file);
      return { name: blob.name, rows: read.rows.length, bytes: (await stat(file)).size };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  latest: async () => {
    const times: string[] = [];
    for await (const { properties } of (await containerOf(place)).listBlobsFlat({ prefix }))
      times.push(properties.lastModified.toISOString());
    return times.sort().at(-1) ?? null;
  },
});

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BackupRefused } from '../../src/store/backup';
import { makeStores } from '../../src/store/stores';
import { openStorage, operate, operatorArgs } from '../storage';
import { archivePackage } from './package';

const usage =
  'npm run archive -- FILE.zip [--data DIR]: reports, bulletins and decisions as a package for the archive; names are removed (npm run retention) only after one was made.';

operate(async () => {
  const { words, data } = operatorArgs(usage, 1);
  const file = resolve(words[0] ?? '');
  const storage = await openStorage(data);
  try {
    const stores = makeStores(storage.rows, { tick: () => Date.now() });
    const network = await stores.network.read();
    if (!network) throw new BackupRefused(`${storage.name} holds no network. Nothing was written.`);
    const at = new Date().toISOString();
    const { zip, sha256, files } = await archivePackage(stores, network, at);
    await writeFile(file, zip);
    await stores.settings.noteArchived({ at, sha256 });
    await stores.settings.noteAudit({ at, by: 'operator', what: 'archiveMade' });
    return `${files.length} files are in ${file}, SHA-256 ${sha256}. Give it to the archive before names are removed.`;
  } finally {
    await storage.close();
  }
});

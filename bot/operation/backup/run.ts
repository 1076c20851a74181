import { resolve } from 'node:path';
import { readBackup, writeBackup } from '../../src/store/backup';
import { openStorage, operate, operatorArgs } from '../storage';

const usage = 'npm run backup -- FILE [--data DIR]: writes everything that is stored into FILE.';

operate(async () => {
  const { words, data } = operatorArgs(usage, 1);
  const file = resolve(words[0] ?? '');
  const storage = await openStorage(data);
  try {
    await writeBackup(storage.rows, file, new Date().toISOString());
  } finally {
    await storage.close();
  }
  // Read once more: a backup that cannot be read is none.
  const { rows } = await readBackup(file);
  return `${rows.length} rows of ${storage.name} are in ${file}.`;
});

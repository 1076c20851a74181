import { resolve } from 'node:path';
import { readBackup } from '../../src/store/backup';
import { migrate } from '../../src/store/migrate';
import { restore } from '../../src/store/restore';
import { openStorage, operate, operatorArgs } from '../storage';

const usage =
  'npm run restore -- FILE [--data DIR] [--replace]: brings back what `npm run backup` has written into FILE.';

operate(async () => {
  const { words, data, replace } = operatorArgs(usage, 1);
  const backup = await readBackup(resolve(words[0] ?? ''));
  const storage = await openStorage(data);
  try {
    const { rows, inDoubt } = await restore(storage.rows, backup, { now: new Date().toISOString(), replace });
    const migrated = await migrate(storage.rows);
    return [
      `${rows} rows of ${backup.at} are in ${storage.name}.`,
      ...(migrated ? [`${migrated.rows} of them were brought to version ${migrated.to}.`] : []),
      ...(inDoubt > 0
        ? [`${inDoubt} messages were on their way then: the page Toimitukset asks about each.`]
        : []),
    ].join(' ');
  } finally {
    await storage.close();
  }
});

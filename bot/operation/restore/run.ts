import { resolve } from 'node:path';
import { readBackup } from '../../src/store/backup';
import { migrate } from '../../src/store/migrate';
import { restore } from '../../src/store/restore';
import { readErasures } from '../person/record';
import { openStorage, operate, operatorArgs } from '../storage';

const usage =
  'npm run restore -- FILE [--data DIR] [--replace] [--erasures FILE]: brings back what `npm run backup` has written into FILE; people whom the second FILE says to be erased are erased again.';

operate(async () => {
  const { words, data, replace, erasures } = operatorArgs(usage, 1);
  const erased = erasures ? await readErasures(resolve(erasures)) : [];
  const backup = await readBackup(resolve(words[0] ?? ''));
  const storage = await openStorage(data);
  try {
    const { rows, inDoubt, erasedAgain } = await restore(storage.rows, backup, {
      now: new Date().toISOString(),
      replace,
      erasures: erased,
    });
    const migrated = await migrate(storage.rows);
    return [
      `${rows} rows of ${backup.at} are in ${storage.name}.`,
      ...(migrated ? [`${migrated.rows} of them were brought to version ${migrated.to}.`] : []),
      ...(erasedAgain > 0 ? [`${erasedAgain} people had been erased since, and were erased once more.`] : []),
      ...(inDoubt > 0
        ? [`${inDoubt} messages were on their way then: the page Toimitukset asks about each.`]
        : []),
    ].join(' ');
  } finally {
    await storage.close();
  }
});

import { resolve } from 'node:path';
import { setRetention } from '../../src/features/retention/set-retention';
import { retentionEnds } from '../../src/shared/domain/retention';
import { mostRetentionMonths } from '../../src/shared/domain/retention-months';
import { BackupRefused } from '../../src/store/backup';
import { makeStores } from '../../src/store/stores';
import { postsWord } from '../person/posts-word';
import { keepErasure } from '../person/record';
import { openStorage, operate, operatorArgs } from '../storage';
import { removeNames } from './remove';

const usage =
  'npm run retention -- set MONTHS: so long after the project’s end names are kept. npm run retention -- run [RECORD]: then, after npm run archive, names and people’s own words are removed, and a line of each is added to RECORD, which npm run restore reads. [--data DIR]';

operate(async () => {
  const { words, data } = operatorArgs(usage, 2);
  const [does = '', word = ''] = words;
  if (!['set', 'run'].includes(does)) throw new BackupRefused(usage);
  const months = Number(word);
  if (
    does === 'set' &&
    !(word !== '' && Number.isInteger(months) && months >= 0 && months <= mostRetentionMonths)
  )
    throw new BackupRefused(
      `MONTHS is a whole number from 0 to ${mostRetentionMonths}. Nothing was written.`,
    );
  const storage = await openStorage(data);
  try {
    const stores = makeStores(storage.rows, { tick: () => Date.now() });
    const network = await stores.network.read();
    if (!network) throw new BackupRefused(`${storage.name} holds no network. Nothing was written.`);
    const now = new Date().toISOString();
    if (does === 'set') {
      await setRetention({ stores, now: () => now }, 'operator', months);
      return `Names may be removed from ${retentionEnds(network.project.ends, months)} on.`;
    }
    const record = resolve(word || 'erasures.jsonl');
    const done = await removeNames(stores, network, now, (one) => keepErasure(record, one));
    return [
      `${done.erasures.length} people are no more named, ${done.texts} facts hold no more words of their own; ${done.stay} who coordinate stay.`,
      `Keep ${record} beside the backups.`,
      postsWord(done.posts),
    ].join(' ');
  } finally {
    await storage.close();
  }
});

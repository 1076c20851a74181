import { resolve } from 'node:path';
import { retentionEnds } from '../../src/shared/domain/retention';
import { BackupRefused } from '../../src/store/backup';
import { makeStores } from '../../src/store/stores';
import { keepErasure } from '../person/record';
import { openStorage, operate, operatorArgs } from '../storage';
import { removeNames } from './remove';

const usage =
  'npm run retention -- set MONTHS: so long after the project’s end names are kept. npm run retention -- run [RECORD]: then, after npm run archive, names and people’s own words are removed, and a line of each is added to RECORD, which npm run restore reads. [--data DIR]';
const mostMonths = 240;

operate(async () => {
  const { words, data } = operatorArgs(usage, 2);
  const [does = '', word = ''] = words;
  if (!['set', 'run'].includes(does)) throw new BackupRefused(usage);
  const months = Number(word);
  if (does === 'set' && !(word !== '' && Number.isInteger(months) && months >= 0 && months <= mostMonths))
    throw new BackupRefused(`MONTHS is a whole number from 0 to ${mostMonths}. Nothing was written.`);
  const storage = await openStorage(data);
  try {
    const stores = makeStores(storage.rows, { tick: () => Date.now() });
    const network = await stores.network.read();
    if (!network) throw new BackupRefused(`${storage.name} holds no network. Nothing was written.`);
    const now = new Date().toISOString();
    if (does === 'set') {
      await stores.settings.setRetention(months);
      await stores.settings.noteAudit({ at: now, by: 'operator', what: 'retentionSet' });
      return `Names may be removed from ${retentionEnds(network.project.ends, months)} on.`;
    }
    const record = resolve(word || 'erasures.jsonl');
    const done = await removeNames(stores, network, now, (one) => keepErasure(record, one));
    return [
      `${done.erasures.length} people are no more named, ${done.texts} facts hold no more words of their own; ${done.stay} who coordinate stay.`,
      `Keep ${record} beside the backups.`,
      `${done.outOfReach} messages stand in people’s own chats, where Teams keeps them by the tenant’s own retention.`,
    ].join(' ');
  } finally {
    await storage.close();
  }
});

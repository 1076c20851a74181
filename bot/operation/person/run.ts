import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formerDue, formerPosts } from '../../src/delivery/edit-former';
import { demandErasable } from '../../src/features/registry/person-data';
import { dayOf } from '../../src/shared/domain/month';
import { type Network, type Person, personById } from '../../src/shared/domain/network';
import { Refusal } from '../../src/shared/domain/refusal';
import { refusalSentence } from '../../src/shared/text/refusals';
import { BackupRefused } from '../../src/store/backup';
import { makeStores } from '../../src/store/stores';
import { openStorage, operate, operatorArgs } from '../storage';
import { postsWord } from './posts-word';
import { keepErasure } from './record';

const usage =
  'npm run person -- export ID [FILE] writes everything that is stored of a person; npm run person -- erase ID [RECORD] takes the person out and adds a line to RECORD, which npm run restore reads. ID is an id or an e-mail address. [--data DIR]';

const found = (network: Network | null, word: string): Person => {
  const byAddress = network?.people.find((p) => p.email.toLowerCase() === word.toLowerCase());
  const person = byAddress ?? (network ? personById(network, word) : undefined);
  if (!person) throw new BackupRefused(`Nobody in this network is ${word}. Nothing was written.`);
  return person;
};

operate(async () => {
  const { words, data } = operatorArgs(usage, 3);
  const [does = '', word = '', file] = words;
  if (!['export', 'erase'].includes(does) || word === '') throw new BackupRefused(usage);
  const storage = await openStorage(data);
  try {
    const stores = makeStores(storage.rows, { tick: () => Date.now() });
    const network = await stores.network.read();
    const person = found(network, word);
    const at = new Date().toISOString();
    if (does === 'export') {
      const rows = (await stores.people.rowsOf(person.id, 'said')) ?? [];
      const target = resolve(file ?? `${person.id}.json`);
      await writeFile(target, `${JSON.stringify({ name: person.name, at, rows }, null, 2)}\n`);
      await stores.settings.noteAudit({ at, by: 'operator', what: 'personDataGiven' });
      return `${rows.length} rows that say something of ${person.name} are in ${target}.`;
    }
    if (network) demandErasable(person, network, await stores.bulletins.list(), dayOf(at));
    const done = await stores.people.erase(person.id, at, 'operator');
    // The service that runs takes the name out of what it has posted.
    await stores.agenda.add({ at, ...formerDue });
    const posts = await formerPosts({ stores });
    await stores.settings.noteAudit({ at, by: 'operator', what: 'personErased' });
    if (!done) throw new BackupRefused(`Nobody in this network is ${word}. Nothing was written.`);
    const record = resolve(file ?? 'erasures.jsonl');
    await keepErasure(record, done);
    return `Erased: ${done.rows} rows of ${storage.name} were changed. Keep ${record} beside the backups: npm run restore reads it. Take the person out of the team and of the import's files, too, or they come back. ${postsWord(posts)}`;
  } catch (error) {
    if (error instanceof Refusal) throw new BackupRefused(refusalSentence(error.code, error.values).en);
    throw error;
  } finally {
    await storage.close();
  }
});

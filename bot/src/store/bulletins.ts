import type { BulletinStore } from '../ports';
import type { Bulletin } from '../shared/domain/bulletin';
import type { Cache } from './cache';
import { decide, isPromise } from './outbox';
import type { Rows } from './rows';

// Partition: `bulletin`. Key: the bulletin's id.
const partition = 'bulletin';
const rowOf = (bulletin: Bulletin) => ({ partition, key: bulletin.id, body: bulletin });

export const bulletinStore = (rows: Rows, tick: () => number, { keep }: Cache): BulletinStore => {
  const kept = keep(
    'bulletins',
    async (): Promise<readonly Bulletin[]> =>
      (await rows.list<Bulletin>('bulletins', partition)).flatMap((row) =>
        isPromise(row) ? [] : [row.body],
      ),
  );
  const save = (
    bulletin: Bulletin,
    version: string,
    promises: Parameters<BulletinStore['save']>[2] = [],
  ): Promise<boolean> => {
    const row = rowOf(bulletin);
    if (promises.length === 0) return rows.replace('bulletins', row, version);
    const { key, body } = row;
    const place = { table: 'bulletins', partition } as const;
    return decide(rows, tick, place, { does: 'replace', key, body, etag: version }, promises);
  };
  return {
    get: async (id) => {
      const row = await rows.get<Bulletin>('bulletins', partition, id);
      return row && { value: row.body, version: row.etag };
    },
    list: kept.read,
    insert: (bulletin) => kept.changing(() => rows.insert('bulletins', rowOf(bulletin))),
    save: (...change) => kept.changing(() => save(...change)),
  };
};

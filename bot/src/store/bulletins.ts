import type { BulletinStore } from '../ports';
import type { Bulletin } from '../shared/domain/bulletin';
import type { Rows } from './rows';

// Partition: `bulletin`. Key: the bulletin's id.
const partition = 'bulletin';
const rowOf = (bulletin: Bulletin) => ({ partition, key: bulletin.id, body: bulletin });

export const bulletinStore = (rows: Rows): BulletinStore => ({
  get: async (id) => {
    const row = await rows.get<Bulletin>('bulletins', partition, id);
    return row && { value: row.body, version: row.etag };
  },
  list: async () => (await rows.list<Bulletin>('bulletins', partition)).map((row) => row.body),
  insert: (bulletin) => rows.insert('bulletins', rowOf(bulletin)),
  save: (bulletin, version) => rows.replace('bulletins', rowOf(bulletin), version),
});

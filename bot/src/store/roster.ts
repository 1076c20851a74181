import type { Roster, RosterStore } from '../ports';
import type { Rows } from './rows';

// Partition and key `roster`: one row, written over at every reading. History would be a register of comings and goings.
const [partition, key] = ['roster', 'roster'];

export const rosterStore = (rows: Rows): RosterStore => ({
  latest: async () => (await rows.get<Roster>('requests', partition, key))?.body ?? null,
  put: (roster) => rows.put('requests', { partition, key, body: roster }),
});

import type { Incident, OpenMessage, Poison, SenderClaim, WorkStore } from '../ports';
import { messageKey } from '../shared/domain/delivery';
import type { Rows, StoredRow } from './rows';

// Partition `open`, key: the message, while something of it is to be done. Partition `sender`: instances that send
// just now. Partition `poison`: nudges that nobody survived. Partition `late`: the latest delay. (Partition `outbox`: outbox.ts.)
const table = 'work';
const versioned = (row: StoredRow<OpenMessage>) => ({ value: row.body, version: row.etag });

export const workStore = (rows: Rows): WorkStore => ({
  wake: (message) =>
    rows.put(table, { partition: 'open', key: messageKey(message), body: { message, lookAt: 0 } }),
  open: async () => (await rows.list<OpenMessage>(table, 'open')).map(versioned),
  look: async (message) => {
    const row = await rows.get<OpenMessage>(table, 'open', messageKey(message));
    return row && versioned(row);
  },
  lease: async (body, etag) => {
    const key = messageKey(body.message);
    const etags = await rows.change(table, 'open', [{ does: 'replace', key, body, etag }]);
    return etags?.[0] ?? null;
  },
  close: (message, version) => rows.remove(table, 'open', messageKey(message), version),
  present: (body) => rows.put(table, { partition: 'sender', key: body.id, body }),
  senders: async () => (await rows.list<SenderClaim>(table, 'sender')).map((row) => row.body),
  leave: async (id) => {
    await rows.remove(table, 'sender', id);
  },
  incident: async () => {
    const row = await rows.get<Incident>(table, 'late', 'late');
    return row && { value: row.body, version: row.etag };
  },
  putIncident: (body, version) => {
    const row = { partition: 'late', key: 'late', body };
    return version === null ? rows.insert(table, row) : rows.replace(table, row, version);
  },
  setAside: (body) => rows.put(table, { partition: 'poison', key: body.key, body }),
  poison: async () => (await rows.list<Poison>(table, 'poison')).map((row) => row.body),
  clearPoison: async (key) => {
    await rows.remove(table, 'poison', key);
  },
});

import { randomUUID } from 'node:crypto';
import type { OutboxStore, PromiseRow } from '../ports';
import { type Intent, messageKey } from '../shared/domain/delivery';
import type { RowChange, Rows, StoredRow, Table } from './rows';

// Beside the decision, in its table and partition: key `promise~kind~id~version`. In table `work`, partition
// `outbox`: where to look, written first. A pointer to nothing is harmless; a promise without one would be lost.
const partition = 'outbox';
const prefix = 'promise~';

/** A promise stands among the rows of its decision and is none of them. */
export const isPromise = ({ key }: Pick<StoredRow, 'key'>): boolean => key.startsWith(prefix);
const rowKey = (intent: Intent): string => `${prefix}${messageKey(intent.message)}~${intent.version}`;

/** The decision and what it promises, in one transaction; null when the decision was refused. */
export const decide = async (
  rows: Rows,
  tick: () => number,
  place: { readonly table: Table; readonly partition: string },
  decision: RowChange,
  intents: readonly Intent[],
): Promise<boolean> => {
  for (const intent of intents) {
    const row = rowKey(intent);
    const key = randomUUID();
    const body: PromiseRow = { key, ...place, row, at: tick() };
    await rows.put('work', { partition, key, body });
  }
  const promises = intents.map((body): RowChange => ({ does: 'put', key: rowKey(body), body }));
  return (await rows.change(place.table, place.partition, [decision, ...promises])) !== null;
};

export const outboxStore = (rows: Rows): OutboxStore => ({
  waiting: async () => (await rows.list<PromiseRow>('work', partition)).map((row) => row.body),
  read: async ({ table, partition: where, row }) =>
    (await rows.get<Intent>(table as Table, where, row))?.body ?? null,
  done: async ({ key, table, partition: where, row }) => {
    await rows.remove(table as Table, where, row);
    await rows.remove('work', partition, key);
  },
});

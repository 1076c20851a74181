import type { DeliveryStore, Versioned } from '../ports';
import { type Delivery, type Intent, messageKey, targetKey } from '../shared/domain/delivery';
import { planned, promisedAgain } from '../shared/domain/delivery-course';
import { overtaken, writeAnew } from '../shared/domain/write-anew';
import type { RowChange, Rows, StoredRow } from './rows';

// Partition: `kind~id` of the message, key: `channel~id`, `thread~id` or `person~id`, one row per promise.
const table = 'deliveries';
const rowOf = (d: Delivery) => ({ partition: messageKey(d.message), key: targetKey(d.target), body: d });
const versioned = (row: StoredRow<Delivery>) => ({ value: row.body, version: row.etag });
// What a transaction takes.
const most = 100;

const inHundreds = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));

/** Counts and lists may be so old, real ms; what was written here is in them at once. */
const recentMs = 2_000;

export const deliveryStore = (rows: Rows, tick: () => number): DeliveryStore => {
  const all = async (): Promise<readonly Delivery[]> =>
    (await rows.scan<Delivery>(table)).map((row) => row.body);
  let read: { readonly at: number; readonly found: Promise<readonly Delivery[]> } | null = null;
  const recent = (): Promise<readonly Delivery[]> => {
    const now = tick();
    if (read && now >= read.at && now - read.at < recentMs) return read.found;
    const mine = { at: now, found: all() };
    read = mine;
    mine.found.catch(() => {
      if (read === mine) read = null;
    });
    return mine.found;
  };
  const writing = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } finally {
      read = null;
    }
  };
  const get: DeliveryStore['get'] = async (message, target) => {
    const row = await rows.get<Delivery>(table, messageKey(message), targetKey(target));
    return row && versioned(row);
  };
  const changeAll = (changes: readonly RowChange[], partition: string) =>
    rows.change(table, partition, changes);

  const change: DeliveryStore['change'] = (read, decide) => {
    const { message, target } = read.value;
    const attempt = async (tries: number): Promise<boolean | typeof overtaken> => {
      const row = tries === 0 ? read : await get(message, target);
      const next = row && decide(row.value);
      if (!next) return false;
      return (await rows.replace(table, rowOf(next), row.version)) || overtaken;
    };
    return writeAnew(
      attempt,
      () => new Error(`a row of ${messageKey(message)} changes faster than it can be written`),
    );
  };

  const plan = async (intent: Intent): Promise<void> => {
    const partition = messageKey(intent.message);
    const fresh = new Map(
      intent.targets.map((target) => [targetKey(target), rowOf(planned(intent, target))] as const),
    );
    const batches = inHundreds([...fresh.values()]);
    const written = await Promise.all(
      batches.map((batch) =>
        changeAll(
          batch.map(({ key, body }) => ({ does: 'insert', key, body })),
          partition,
        ),
      ),
    );
    if (written.every((etags) => etags !== null)) return;
    // Some stand already: the others are inserted, and those hear of the later promise.
    await rows.insertMany(table, partition, [...fresh.values()]);
    for (const row of await rows.list<Delivery>(table, partition))
      if (fresh.has(row.key)) await change(versioned(row), (d) => promisedAgain(d, intent));
  };

  const saveMany: DeliveryStore['saveMany'] = async (many) => {
    const partition = messageKey(many[0]?.value.message ?? { kind: '', id: '' });
    const save = async (batch: readonly Versioned<Delivery>[]): Promise<readonly (string | null)[]> => {
      const etags = await changeAll(
        batch.map(({ value, version }) => ({
          does: 'replace',
          key: targetKey(value.target),
          body: value,
          etag: version,
        })),
        partition,
      );
      // One has changed, and the whole was refused: the others are saved on their own.
      if (!etags && batch.length > 1) return (await Promise.all(batch.map((row) => save([row])))).flat();
      // Without an etag somebody has written since: as if they had been faster.
      return batch.map((_, i) => etags?.[i] || null);
    };
    return (await Promise.all(inHundreds(many).map(save))).flat();
  };

  return {
    get,
    plan: (intent) => writing(() => plan(intent)),
    of: async (message) => (await rows.list<Delivery>(table, messageKey(message))).map(versioned),
    change: (read, decide) => writing(() => change(read, decide)),
    save: (delivery, version) => writing(() => rows.replace(table, rowOf(delivery), version)),
    saveMany: (many) => writing(() => saveMany(many)),
    all,
    recent,
  };
};

import { randomUUID } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { batchesOf, type Entity, entityOf, filterOf, rowOf, type StoredProperties } from './azure-entity';
import { removeMany } from './azure-removal';
import { clientOf, isMissing, isStatus, isTaken, openTables, type TablePlace } from './azure-tables';
import { encodeKey } from './encoding';
import type { NewRow, RowChange, Rows, StoredRow, Table } from './rows';

const longestPing = 3_000;

const fresh = (row: NewRow): Entity => entityOf(row, randomUUID());

const read = async (client: TableClient, partitionKey: string, rowKey: string) => {
  try {
    return await client.getEntity<StoredProperties>(partitionKey, rowKey);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/**
 * An answer may be lost on its way and the library ask again: then the refusal speaks of our own row. Every
 * write leaves a mark of its own to tell, or nobody would know to hold a claim, and nobody would act on it.
 */
const isOurs = async (client: TableClient, entity: Entity): Promise<boolean> =>
  (await read(client, entity.partitionKey, entity.rowKey))?.mark === entity.mark;

const create = async (client: TableClient, entity: Entity): Promise<boolean> => {
  try {
    await client.createEntity(entity);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
};

const createBatch = async (client: TableClient, batch: readonly Entity[]): Promise<void> => {
  try {
    await client.submitTransaction(batch.map((entity): TransactionAction => ['create', entity]));
  } catch (error) {
    // One of them stands, and the transaction is refused as a whole.
    if (!isTaken(error)) throw error;
    await Promise.all(batch.map((entity) => create(client, entity)));
  }
};

const replace = async (client: TableClient, entity: Entity, etag: string): Promise<boolean> => {
  try {
    await client.updateEntity(entity, 'Replace', { etag });
    return true;
  } catch (error) {
    if (isStatus(error, 412)) return isOurs(client, entity);
    if (isMissing(error)) return false;
    throw error;
  }
};

const actionOf = (change: RowChange, entity: Entity): TransactionAction => {
  if (change.does === 'insert') return ['create', entity];
  return change.does === 'put'
    ? ['upsert', entity, 'Replace']
    : ['update', entity, 'Replace', { etag: change.etag }];
};

/** The etags of a transaction that was ours although its answer was lost; null when it never happened. */
const ourEtags = async (
  client: TableClient,
  entities: readonly Entity[],
): Promise<readonly string[] | null> => {
  const found = await Promise.all(entities.map((e) => read(client, e.partitionKey, e.rowKey)));
  // All of them bear our mark, or, had somebody written since, at least one does: it happened as a whole.
  if (!found.some((row, i) => row?.mark === entities[i]?.mark)) return null;
  return found.map((row, i) => (row?.mark === entities[i]?.mark ? (row?.etag ?? '') : ''));
};

const change = async (
  client: TableClient,
  partition: string,
  changes: readonly RowChange[],
): Promise<readonly string[] | null> => {
  const entities = changes.map(({ key, body }) => fresh({ partition, key, body }));
  try {
    const { subResponses } = await client.submitTransaction(
      changes.map((one, i) => actionOf(one, entities[i] as Entity)),
    );
    return subResponses.map((one) => one.etag?.trim() ?? '');
  } catch (error) {
    if (isTaken(error) || isStatus(error, 412)) return ourEtags(client, entities);
    if (isMissing(error)) return null;
    throw error;
  }
};

const readAll = async <Body>(client: TableClient, filter?: string, most = Number.POSITIVE_INFINITY) => {
  const found: StoredRow<Body>[] = [];
  const pages = client
    .listEntities<StoredProperties>(filter ? { queryOptions: { filter } } : {})
    .byPage({ maxPageSize: Math.min(most, 1000) });
  for await (const page of pages) {
    found.push(...page.map((entity) => rowOf<Body>(entity)));
    if (found.length >= most) return found.slice(0, most);
  }
  return found;
};

/** Rows in Azure Table Storage; tables are made when they are first used, retries are the library's. */
export const azureRows = (place: TablePlace): Rows => {
  const open = openTables(place);
  return {
    insert: async (table, row) => {
      const client = await open(table);
      const entity = fresh(row);
      return (await create(client, entity)) || isOurs(client, entity);
    },
    get: async <Body>(table: Table, partition: string, key: string) => {
      const entity = await read(await open(table), encodeKey(partition), encodeKey(key));
      return entity && rowOf<Body>(entity);
    },
    put: async (table, row) => {
      await (await open(table)).upsertEntity(fresh(row), 'Replace');
    },
    replace: async (table, row, etag) => replace(await open(table), fresh(row), etag),
    remove: async (table, partition, key, etag) => {
      const client = await open(table);
      try {
        await client.deleteEntity(encodeKey(partition), encodeKey(key), etag === undefined ? {} : { etag });
        return true;
      } catch (error) {
        if (etag !== undefined && isStatus(error, 412)) return false;
        if (!isMissing(error)) throw error;
        return true;
      }
    },
    change: async (table, partition, changes) =>
      changes.length === 0 ? [] : change(await open(table), partition, changes),
    list: async (table, partition, range = {}) =>
      readAll(await open(table), filterOf(partition, range), range.most),
    scan: async (table) => readAll(await open(table)),
    insertMany: async (table, partition, rows) => {
      const client = await open(table);
      // A transaction refuses the same key twice; as everywhere, the first one stands.
      const distinct = new Map<string, Entity>();
      for (const row of rows) {
        const entity = fresh({ ...row, partition });
        if (!distinct.has(entity.rowKey)) distinct.set(entity.rowKey, entity);
      }
      for (const batch of batchesOf([...distinct.values()])) await createBatch(client, batch);
    },
    bringBack: async (table, partition, rows) => {
      const client = await open(table);
      const entities = rows.map((row) => entityOf({ ...row, partition }, randomUUID(), row.schema));
      for (const batch of batchesOf(entities)) await createBatch(client, batch);
    },
    removeMany: async (table, partition, keys) => {
      const client = await open(table);
      await removeMany(client, encodeKey(partition), keys.map(encodeKey));
    },
    ping: async () => {
      const abortSignal = AbortSignal.timeout(longestPing);
      try {
        await clientOf(place, 'settings').getEntity('ping', 'ping', { abortSignal });
      } catch (error) {
        // Any 404 is an answer.
        if (!isStatus(error, 404)) throw error;
      }
    },
  };
};

import type { Rows } from './rows';

export type SpentRequests = { readonly reads: number; readonly writes: number };
export type CountingRows = {
  readonly rows: Rows;
  /** Requests since the last time that one asked, as Azure would count them. */
  readonly spent: () => SpentRequests;
};

// What one request carries.
const page = 1000;
const transaction = 100;

/** The same rows, and how many requests they would have been: for tests that hold an act to its price. */
export const countingRows = (rows: Rows): CountingRows => {
  let reads = 0;
  let writes = 0;
  const writing = <T>(act: T, requests = 1): T => {
    writes += requests;
    return act;
  };
  const paged = async <T>(found: Promise<readonly T[]>): Promise<readonly T[]> => {
    const { length } = await found;
    reads += Math.max(1, Math.ceil(length / page));
    return found;
  };
  return {
    rows: {
      insert: async (table, row) => {
        const fresh = await writing(rows.insert(table, row));
        // A refusal is looked into: it may speak of our own row.
        if (!fresh) reads += 1;
        return fresh;
      },
      get: (table, partition, key) => {
        reads += 1;
        return rows.get(table, partition, key);
      },
      put: (table, row) => writing(rows.put(table, row)),
      replace: (table, row, etag) => writing(rows.replace(table, row, etag)),
      remove: (table, partition, key, etag) => writing(rows.remove(table, partition, key, etag)),
      change: async (table, partition, changes) => {
        const etags = await writing(rows.change(table, partition, changes));
        // As for a single insert: a refusal may speak of our own rows.
        if (!etags) reads += 1;
        return etags;
      },
      list: (table, partition, range) => paged(rows.list(table, partition, range)),
      scan: (table) => paged(rows.scan(table)),
      insertMany: (table, partition, many) =>
        writing(rows.insertMany(table, partition, many), Math.ceil(many.length / transaction)),
      bringBack: (table, partition, many) =>
        writing(rows.bringBack(table, partition, many), Math.ceil(many.length / transaction)),
      removeMany: (table, partition, keys) =>
        writing(rows.removeMany(table, partition, keys), Math.ceil(keys.length / transaction)),
      ping: () => rows.ping(),
    },
    spent: () => {
      const so = { reads, writes };
      reads = 0;
      writes = 0;
      return so;
    },
  };
};

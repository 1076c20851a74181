import { decodeBody, decodeKey, encodeBody, encodeKey, pastPrefix } from './encoding';
import type { NewRow, RowChange, Rows, StoredRow, Table } from './rows';
import { schemaVersion } from './schema';

type HeldRow = { readonly text: string; readonly etag: string; readonly schema: number };
type Partition = Map<string, HeldRow>;

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Rows that last as long as the process: tests and the fastest local run. Keeps text, so nothing is shared. */
export const memoryRows = (): Rows => {
  const held = new Map<Table, Map<string, Partition>>();
  let writes = 0;

  const partitionOf = (table: Table, name: string): Partition => {
    const partitions = held.get(table) ?? new Map<string, Partition>();
    held.set(table, partitions);
    const partition = partitions.get(encodeKey(name)) ?? new Map<string, HeldRow>();
    partitions.set(encodeKey(name), partition);
    return partition;
  };
  // Others may come in between, as they do on the way to a real table.
  const turn = (): Promise<void> => Promise.resolve();
  const write = (table: Table, { partition, key, body }: NewRow, schema: number = schemaVersion): void => {
    const text = encodeBody(body);
    writes += 1;
    partitionOf(table, partition).set(encodeKey(key), { text, etag: `"${writes}"`, schema });
  };
  const read = (table: Table, partition: string, key: string): HeldRow | undefined =>
    partitionOf(table, partition).get(encodeKey(key));
  const rowOf = <Body>(partition: string, key: string, { text, etag, schema }: HeldRow): StoredRow<Body> => ({
    partition,
    key: decodeKey(key),
    body: decodeBody<Body>(text),
    etag,
    schema,
  });

  const insert = async (table: Table, row: NewRow): Promise<boolean> => {
    await turn();
    if (read(table, row.partition, row.key)) return false;
    write(table, row);
    return true;
  };

  return {
    insert,
    get: async <Body>(table: Table, partition: string, key: string) => {
      await turn();
      const found = read(table, partition, key);
      return found ? rowOf<Body>(partition, encodeKey(key), found) : null;
    },
    put: async (table, row) => {
      await turn();
      write(table, row);
    },
    replace: async (table, row, etag) => {
      await turn();
      if (read(table, row.partition, row.key)?.etag !== etag) return false;
      write(table, row);
      return true;
    },
    remove: async (table, partition, key, etag) => {
      await turn();
      const found = read(table, partition, key);
      if (etag !== undefined && found && found.etag !== etag) return false;
      partitionOf(table, partition).delete(encodeKey(key));
      return true;
    },
    change: async (table, partition, changes) => {
      await turn();
      const fits = (change: RowChange): boolean => {
        const found = read(table, partition, change.key);
        if (change.does === 'put') return true;
        return change.does === 'insert' ? !found : found?.etag === change.etag;
      };
      if (!changes.every(fits)) return null;
      for (const { key, body } of changes) write(table, { partition, key, body });
      return changes.map(({ key }) => read(table, partition, key)?.etag ?? '');
    },
    list: async <Body>(
      table: Table,
      partition: string,
      { prefix = '', from = '', upTo, most }: Parameters<Rows['list']>[2] = {},
    ) => {
      await turn();
      const first = encodeKey(prefix);
      const least = encodeKey(from);
      const past = upTo === undefined ? undefined : pastPrefix(encodeKey(upTo));
      return [...partitionOf(table, partition)]

        .filter(([key]) => key.startsWith(first) && key >= least && (past === undefined || key < past))
        .sort(byText)
        .slice(0, most)
        .map(([key, found]) => rowOf<Body>(partition, key, found));
    },
    scan: async <Body>(table: Table) => {
      await turn();
      return [...(held.get(table) ?? [])]
        .sort(byText)
        .flatMap(([name, partition]) =>
          [...partition].sort(byText).map(([key, found]) => rowOf<Body>(decodeKey(name), key, found)),
        );
    },
    insertMany: async (table, partition, rows) => {
      for (const row of rows) await insert(table, { ...row, partition });
    },
    bringBack: async (table, partition, rows) => {
      await turn();
      for (const { key, body, schema } of rows) write(table, { partition, key, body }, schema);
    },
    removeMany: async (table, partition, keys) => {
      await turn();
      for (const key of keys) partitionOf(table, partition).delete(encodeKey(key));
    },
    ping: turn,
  };
};

import { Refusal } from '../shared/domain/refusal';
import type { Rows, StoredRow, Table } from './rows';

// What belongs to a period stands under its name; the first one's rows bear none, as they were written before there
// was a second. People, accounts, channels and what was promised to them are nobody's period: they go on.
const wholeTables: readonly Table[] = ['facts', 'bulletins', 'deliveries', 'work', 'agenda', 'reports'];
const ofSettings: readonly string[] = ['autoRelay', 'approval', 'claim', 'journal'];
const named = /^period-\d+~/u;

export const prefixOf = (period: number): string => (period === 1 ? '' : `period-${period}~`);
/** What a partition is called within its period. */
export const plainPartition = (partition: string): string => partition.replace(named, '');

const belongs = (table: Table, partition: string): boolean =>
  wholeTables.includes(table) || (table === 'settings' && ofSettings.includes(partition));

/** Rows as one period sees them: its own, and those that are nobody's period. */
export const periodRows = (rows: Rows, period: () => Promise<number>): Rows => {
  const place = async (table: Table, partition: string): Promise<string> =>
    belongs(table, partition) ? `${prefixOf(await period())}${partition}` : partition;
  const back = <R extends StoredRow>(row: R, partition: string): R => ({ ...row, partition });
  return {
    insert: async (table, row) =>
      rows.insert(table, { ...row, partition: await place(table, row.partition) }),
    get: async <Body>(table: Table, partition: string, key: string) => {
      const row = await rows.get<Body>(table, await place(table, partition), key);
      return row && back(row, partition);
    },
    put: async (table, row) => rows.put(table, { ...row, partition: await place(table, row.partition) }),
    replace: async (table, row, etag) =>
      rows.replace(table, { ...row, partition: await place(table, row.partition) }, etag),
    remove: async (table, partition, key, etag) =>
      rows.remove(table, await place(table, partition), key, etag),
    change: async (table, partition, changes) => rows.change(table, await place(table, partition), changes),
    list: async <Body>(table: Table, partition: string, range?: Parameters<Rows['list']>[2]) =>
      (await rows.list<Body>(table, await place(table, partition), range)).map((row) => back(row, partition)),
    scan: async <Body>(table: Table) => {
      const found = await rows.scan<Body>(table);
      if (!wholeTables.includes(table)) return found;
      const prefix = prefixOf(await period());
      return found
        .filter(({ partition }) => (prefix ? partition.startsWith(prefix) : !named.test(partition)))
        .map((row) => back(row, plainPartition(row.partition)));
    },
    insertMany: async (table, partition, many) => rows.insertMany(table, await place(table, partition), many),
    bringBack: async (table, partition, many) => rows.bringBack(table, await place(table, partition), many),
    removeMany: async (table, partition, keys) => rows.removeMany(table, await place(table, partition), keys),
    ping: () => rows.ping(),
  };
};

const refused = (): Promise<never> => Promise.reject(new Refusal('pastPeriod'));
/** What is over is not written, whoever tries. */
export const unwritable = (rows: Rows): Rows => ({
  ...rows,
  insert: refused,
  put: refused,
  replace: refused,
  remove: refused,
  change: refused,
  insertMany: refused,
  bringBack: refused,
  removeMany: refused,
});

import type { RowChange, Rows, StoredRow, Table } from './rows';
import { tables } from './rows';
import { schemaVersion, upgraded } from './schema';

// In `settings`, partition `schema`: key `version`, what all rows have been brought to.
const mark = { table: 'settings', partition: 'schema', key: 'version' } as const;
// What a transaction takes.
const most = 100;

export type Migrated = {
  readonly from: number;
  readonly to: number;
  /** Rows that were written anew. */
  readonly rows: number;
};

const isOld = ({ schema }: StoredRow): boolean => schema < schemaVersion;

/** Over what was read: who has written it meanwhile has written it in their own version, and is read again. */
const rewrite = async (rows: Rows, table: Table, row: StoredRow): Promise<void> => {
  for (let current: StoredRow | null = row; current && isOld(current); ) {
    const { partition, key, body }: StoredRow = upgraded(table, current);
    if (await rows.replace(table, { partition, key, body }, current.etag)) return;
    current = await rows.get(table, partition, key);
  }
};

const rewriteBatch = async (rows: Rows, table: Table, batch: readonly StoredRow[]): Promise<void> => {
  const [first] = batch;
  if (!first) return;
  const changes = batch.map((row): RowChange => {
    const { key, body, etag } = upgraded(table, row);
    return { does: 'replace', key, body, etag };
  });
  if (await rows.change(table, first.partition, changes)) return;
  for (const row of batch) await rewrite(rows, table, row);
};

/** A network is one large row: those go by themselves, within what a transaction may weigh. */
const alone: readonly Table[] = ['network', 'bulletins'];

const migrateTable = async (rows: Rows, table: Table): Promise<number> => {
  const old = (await rows.scan(table)).filter(isOld);
  const size = alone.includes(table) ? 1 : most;
  for (const all of Map.groupBy(old, (row) => row.partition).values())
    for (let i = 0; i < all.length; i += size) await rewriteBatch(rows, table, all.slice(i, i + size));
  return old.length;
};

/**
 * Brings what older versions have written to this one, once: a mark says how far it is. Cut off half-way it begins
 * anew, and two instances at once write the same. Null when there was nothing to do. Storage of a newer version is
 * left as it is: its rows are read as they are.
 */
export const migrate = async (rows: Rows): Promise<Migrated | null> => {
  const marked = await rows.get<number>(mark.table, mark.partition, mark.key);
  const from = marked?.body ?? 0;
  if (from >= schemaVersion) return null;
  let written = 0;
  for (const table of tables) written += await migrateTable(rows, table);
  await rows.put(mark.table, { partition: mark.partition, key: mark.key, body: schemaVersion });
  return { from, to: schemaVersion, rows: written };
};

import type { Rows, StoredRow, Table } from './rows';
import { upgradeDelivery } from './upgrades/delivery';

/**
 * What rows are written as. Raised by whoever changes the shape of a stored body, together with the step that makes
 * the older shape into it; rows of 0.1.0 bear no version and are version 0.
 */
export const schemaVersion = 1;

/** Makes a body of one version into the next one's; what it does not concern it gives back as it is. Twice is harmless. */
export type Upgrade = (table: Table, row: StoredRow) => unknown;

/** `upgrades[n]` leads from version n to n + 1. */
const upgrades: readonly Upgrade[] = [upgradeDelivery];

export const upgraded = <R extends StoredRow>(table: Table, row: R): R =>
  upgrades
    .slice(row.schema)
    .reduce<R>((current, upgrade) => ({ ...current, body: upgrade(table, current) as R['body'] }), row);

/** Readers see every row as this version writes it, whichever version has written it: two may run side by side. */
export const upgrading = (rows: Rows): Rows => ({
  ...rows,
  get: async (table, partition, key) => {
    const row = await rows.get<never>(table, partition, key);
    return row && upgraded(table, row);
  },
  list: async (table, partition, range) =>
    (await rows.list<never>(table, partition, range)).map((row) => upgraded(table, row)),
  scan: async (table) => (await rows.scan<never>(table)).map((row) => upgraded(table, row)),
});

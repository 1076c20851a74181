import type { BackupRow } from '../src/store/backup';

/** What a restore writes itself: marks that make those who run read anew. */
const isMark = ({ table, partition }: BackupRow): boolean => table === 'settings' && partition === 'changed';

/** Everything that is stored, as one text that is the same for the same rows. */
export const dumpOf = (rows: readonly BackupRow[]): string =>
  rows
    .filter((row) => !isMark(row))
    .map((row) => JSON.stringify([row.table, row.partition, row.key, row.schema, row.body]))
    .toSorted()
    .join('\n');

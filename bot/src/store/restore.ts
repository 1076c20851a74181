import type { Erasure } from '../ports';
import { type Delivery, isOpen } from '../shared/domain/delivery';
import type { Instant } from '../shared/domain/month';
import { type Backup, BackupRefused, type BackupRow } from './backup';
import { factStore } from './facts';
import { periodRows } from './period-rows';
import { erasuresIn, replayErasures } from './person-data';
import { type Rows, tables } from './rows';

export type Restored = {
  readonly rows: number;
  /** Messages that were on their way when the backup was made: a person is asked about each. */
  readonly inDoubt: number;
  /** People who were erased after the backup was made, and now once more. */
  readonly erasedAgain: number;
};

const isLiving = async (rows: Rows): Promise<boolean> => {
  for (const table of tables) if (table !== 'settings' && (await rows.scan(table)).length > 0) return true;
  return false;
};

/**
 * What was on its way then may have been sent since: nobody knows, so it is not sent a second time without a
 * person's word.
 */
const asNobodyKnows = (row: BackupRow, now: Instant): BackupRow => {
  const delivery = row.body as Delivery;
  if (row.table !== 'deliveries' || !isOpen(delivery)) return row;
  const { claim: _, ...rest } = delivery;
  return { ...row, body: { ...rest, state: 'maybeSent', failure: { code: 'restored', at: now } } };
};

const isPeriod = ({ table, partition }: BackupRow): boolean => table === 'settings' && partition === 'period';

const lanes = 8;
/** A partition's rows are one piece of work, and several go at once. */
const byPartition = async <R extends { readonly partition: string }>(
  rows: readonly R[],
  work: (partition: string, own: readonly R[]) => Promise<void>,
): Promise<void> => {
  const waiting = [...Map.groupBy(rows, (row) => row.partition)];
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await work(...next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Nothing is left of what stands there. */
export const wipe = async (rows: Rows): Promise<void> => {
  for (const table of tables)
    await byPartition(await rows.scan(table), (partition, own) =>
      rows.removeMany(
        table,
        partition,
        own.map(({ key }) => key),
      ),
    );
};

/**
 * Every row as it was written, into storage that holds nothing, or, with `replace`, in place of what it holds. Instances that run meanwhile read anew: the marks of
 * what they keep in memory change with the rows.
 */
export const restore = async (
  rows: Rows,
  backup: Backup,
  {
    now,
    replace,
    erasures = [],
  }: { readonly now: Instant; readonly replace: boolean; readonly erasures?: readonly Erasure[] },
): Promise<Restored> => {
  if (!replace && (await isLiving(rows)))
    throw new BackupRefused(
      'There is living data in this storage, and a restore would take its place. Make a backup of it first; then restore with --replace. Nothing was written.',
    );
  // Known to what stands there, and to whoever kept a record elsewhere.
  const erased = [...(await erasuresIn(rows)), ...erasures];
  if (replace) await wipe(rows);
  let inDoubt = 0;
  const settled = backup.rows.map((row) => {
    const next = asNobodyKnows(row, now);
    if (next !== row) inDoubt += 1;
    return next;
  });
  for (const table of tables) {
    const own = settled.filter((row) => row.table === table);
    await byPartition(own, (partition, all) => rows.bringBack(table, partition, all));
  }
  const erasedAgain = await replayErasures(rows, erased);
  // Kept in memory by whoever runs: seen anew within seconds. The facts too: whoever looked in between has read half.
  for (const key of ['network', 'channels', 'bulletins'])
    await rows.put('settings', { partition: 'changed', key, body: true });
  const periods = new Set([1, ...backup.rows.filter(isPeriod).map((row) => Number(row.key))]);
  for (const number of periods)
    await factStore(
      periodRows(rows, async () => number),
      () => 0,
    ).rewritten('all');
  return { rows: backup.rows.length, inDoubt, erasedAgain };
};

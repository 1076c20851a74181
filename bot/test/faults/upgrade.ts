import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Delivery } from '../../src/shared/domain/delivery';
import { azureRows } from '../../src/store/azure-rows';
import type { Rows, Table } from '../../src/store/rows';
import { tables } from '../../src/store/rows';
import { schemaVersion } from '../../src/store/schema';
import { startCrew } from './crew';
import { isSettled, publish } from './publish';
import { type PromisedPost, type Reckoning, reckon } from './reckoning';
import { openStage } from './stage';

/** What version 0.1.0 had stored of its sample; its network and channels are the stage's own here. */
const fixture = resolve(__dirname, '../fixtures/0.1.0.jsonl.gz');
const targets = 60;
const instances = 3;
const inFlight = 4;
const later = 8;
const longestMs = 300_000;
type StoredLine = readonly [table: Table, partition: string, key: string, schema: number, body: unknown];

const bringOld = async (rows: Rows): Promise<number> => {
  const lines = gunzipSync(readFileSync(fixture)).toString('utf8').trimEnd().split('\n');
  const old = lines
    .map((line) => JSON.parse(line) as unknown)
    .filter((row): row is StoredLine => Array.isArray(row))
    .filter(([table]) => table !== 'network' && table !== 'channels');
  for (const all of Map.groupBy(old, ([table, partition]) => `${table} ${partition}`).values()) {
    const [first] = all;
    if (!first) continue;
    const [table, partition] = first;
    await rows.bringBack(
      table,
      partition,
      all.map(([, , key, schema, body]) => ({ key, schema, body })),
    );
  }
  return old.length;
};

/** As 0.1.0 wrote what it had promised and not sent: without a version, and without whose promise the expiry is. */
const asOld = async (rows: Rows, message: string): Promise<void> => {
  const partition = `bulletin~${message}`;
  for (const { key, body } of await rows.list<Delivery>('deliveries', partition)) {
    const { promise: _, ...old } = body;
    await rows.remove('deliveries', partition, key);
    await rows.bringBack('deliveries', partition, [{ key, schema: 0, body: old }]);
  }
};

export type Upgraded = {
  readonly rows: number;
  /** Rows that bear another version than this one's at the end. */
  readonly left: number;
  /** Instances that died in the middle of it. */
  readonly died: number;
  readonly seconds: number;
} & Reckoning;

/**
 * Three instances of this version come up at once on what 0.1.0 has left, four of its bulletins on their way; the
 * first that migrates dies in the middle, and eight bulletins more are published meanwhile.
 */
export const liveThroughUpgrade = async (): Promise<Upgraded> => {
  const stage = await openStage(targets);
  const rows = azureRows({ connectionString: stage.connectionString });
  const brought = await bringOld(rows);
  const promised: PromisedPost[] = [];
  for (let n = 1; n <= inFlight; n += 1) {
    promised.push(...(await publish(stage, n)));
    // What the decision has promised is written out, as 0.1.0 had done before it was stopped.
    await stage.writeOut();
    for (const id of new Set(promised.map(({ message }) => message))) await asOld(rows, id);
  }
  await rows.remove('settings', 'schema', 'version');
  await stage.emptyQueue();
  const began = Date.now();
  const crew = await startCrew(instances, stage.connectionString, 60, undefined, { FAULTS_MIGRATION: '1' });
  for (let n = inFlight + 1; n <= inFlight + later; n += 1) {
    promised.push(...(await publish(stage, n)));
    await sleep(500);
  }
  while (!(await isSettled(stage)) && Date.now() - began < longestMs) await sleep(1_000);
  const died = crew.felled();
  await crew.stop();
  const mine = new Set(promised.map(({ message }) => message));
  const ended = (await stage.stores.deliveries.all()).filter((d) => mine.has(d.message.id));
  const reckoned = reckon(promised, ended, await stage.teams.log());
  const all = (await Promise.all(tables.map((table) => rows.scan(table)))).flat();
  const left = all.filter((row) => row.schema !== schemaVersion).length;
  await stage.close();
  return { ...reckoned, rows: brought, left, died, seconds: Math.round((Date.now() - began) / 1000) };
};

export const upgradeHeld = ({ lost, doubled, untrue, left, died, planned, delivered }: Upgraded): boolean =>
  lost === 0 && doubled === 0 && untrue.length === 0 && left === 0 && died === 1 && delivered === planned;

export const sayUpgrade = (u: Upgraded): string =>
  `upgrade of ${u.rows} rows of 0.1.0 under load: ${u.planned} messages, delivered ${u.delivered}, lost ${u.lost}, doubled ${u.doubled}; ${u.died} died migrating, ${u.left} rows left behind; ${u.seconds} s`;

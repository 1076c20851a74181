import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from '../../../local/azurite';
import { azureQueue } from '../../../src/queue/azure-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { countingRows } from '../../../src/store/counting-rows';
import type { BenchFigure, Benchmark } from '../benchmark';
import { moveIn, openOwnBot } from '../own-bot';
import { yearOf } from './many-organisations';

const planned = [0, 1_000, 100_000] as const;
const settleMs = 5_000;
const watchedMs = 20_000;
const now = '2024-11-20T08:00:00.000Z';
/** Due every minute from a year after `now`. */
const firstDue = Date.parse(now) + 365 * 86_400_000;

type IdleCost = { readonly requests: number; readonly cpuMs: number };

/** What the work loop costs a minute while nothing is due, with so many rows on its agenda. */
const idleWith = async (rowsPlanned: number): Promise<IdleCost> => {
  const azurite = await startAzurite({ inMemory: true });
  const { connectionString } = azurite;
  const plain = azureRows({ connectionString });
  await moveIn(plain, yearOf(81));
  const agenda = Array.from({ length: rowsPlanned }, (_, i) => {
    const due = { at: new Date(firstDue + i * 60_000).toISOString(), kind: 'event.ended', key: `e-${i}` };
    return { key: `${due.at}~${due.kind}~${due.key}`, body: due };
  });
  await plain.insertMany('agenda', 'due', agenda);
  const { rows, spent } = countingRows(plain);
  const own = await openOwnBot(rows, azureQueue({ connectionString }), now);
  await sleep(settleMs);
  spent();
  const before = process.cpuUsage();
  await sleep(watchedMs);
  const { user, system } = process.cpuUsage(before);
  const { reads, writes } = spent();
  await own.close();
  await azurite.close();
  const minutes = watchedMs / 60_000;
  return { requests: (reads + writes) / minutes, cpuMs: (user + system) / 1_000 / minutes };
};

/** The loop at rest with 1 000 and 100 000 planned things, beside the same with none: what is not due costs nothing. */
export const idleLoop: Benchmark = {
  name: 'idle-loop',
  run: async () => {
    // The first one in a process is compiled while it runs.
    await idleWith(0);
    const costs: IdleCost[] = [];
    for (const rowsPlanned of planned) costs.push(await idleWith(rowsPlanned));
    const [none] = costs;
    const figures: Record<string, BenchFigure> = {};
    for (const [i, rowsPlanned] of planned.entries()) {
      const cost = costs[i];
      if (!cost || !none) continue;
      figures[`idle${rowsPlanned}Requests`] = { ours: cost.requests, peer: none.requests, unit: 'a minute' };
      figures[`idle${rowsPlanned}CpuMs`] = { ours: cost.cpuMs, peer: none.cpuMs, unit: 'ms a minute' };
    }
    return figures;
  },
};

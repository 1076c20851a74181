import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import { startAzurite } from '../../../local/azurite';
import type { Queue } from '../../../src/ports';
import { memoryQueue } from '../../../src/queue/memory-queue';
import { helsinki } from '../../../src/shared/domain/month';
import { themeIds } from '../../../src/shared/domain/theme';
import { azureRows } from '../../../src/store/azure-rows';
import { countingRows } from '../../../src/store/counting-rows';
import { memoryRows } from '../../../src/store/memory-rows';
import type { Rows } from '../../../src/store/rows';
import { fact } from '../../../src/store/samples';
import { makeStores } from '../../../src/store/stores';
import { alternating, type Benchmark, beside, median } from '../benchmark';
import { type BenchRequest, openDriver } from '../driver';
import { moveIn, openOwnBot, pressing } from '../own-bot';
import { bareTeamsAi } from '../peers/teams-ai';
import { yearOf } from './many-organisations';

const rounds = 5;
const forMs = 1_500;
const parallel = 16;
const now = '2024-12-10T08:00:00.000Z';

/** Storage's own operations a second, so many at a time as the bot has in hand. */
const bareInserts = (connectionString: string) => {
  const table = TableClient.fromConnectionString(connectionString, 'bare', { allowInsecureConnection: true });
  return async (): Promise<number> => {
    await table.createTable();
    let written = 0;
    const started = performance.now();
    const one = async (): Promise<void> => {
      while (performance.now() - started < forMs) {
        await table.createEntity({ partitionKey: 'p', rowKey: randomUUID(), body: 'x'.repeat(400) });
        written += 1;
      }
    };
    await Promise.all(Array.from({ length: parallel }, one));
    return (written / (performance.now() - started)) * 1_000;
  };
};

const open = async (rows: Rows, queue: Queue) => {
  await moveIn(rows, yearOf(81));
  const round = '2024-12';
  const [opensAt, closesAt] = [helsinki('2024-12-06', '08:30'), helsinki('2024-12-13', '16:00')];
  await makeStores(rows, { tick: Date.now }).facts.insertMany([
    fact({ kind: 'roundOpened', round, opensAt, closesAt }, 2),
  ]);
  return openOwnBot(rows, queue, now);
};
/** Each organisation's contact, with a new word each time. */
const answering = (url: string, sink: string): readonly BenchRequest[] =>
  Array.from({ length: 800 }, (_, i) => {
    const n = 7 + (i % 74);
    return pressing(url, sink, `p${n}`, {
      verb: 'checkIn.answer',
      round: '2024-12',
      organisation: `o${n}`,
      theme: themeIds[n % themeIds.length] ?? 'quality',
      pilot: 'p1',
      title: `Kokeilu ${i}`,
      stage: 'running',
      help: 'false',
      share: 'true',
      internal: 'true',
    });
  });

/** An answer to the check-in: durable, against what its operations cost storage alone; on memory, against a bare button. */
export const checkIn: Benchmark = {
  name: 'check-in',
  run: async () => {
    const azurite = await startAzurite({ inMemory: true });
    const { connectionString } = azurite;
    const driver = openDriver();
    const counted = countingRows(azureRows({ connectionString }));
    const durable = await open(counted.rows, memoryQueue(Date.now));
    const quick = await open(memoryRows(), memoryQueue(Date.now));
    const peer = await bareTeamsAi({ message: {}, invoke: { value: { type: 'AdaptiveCard', body: [] } } });
    let answered = 0;
    const perSecond = (asked: readonly BenchRequest[]) => async (): Promise<number> => {
      const { ms, each } = await driver.drive({ asked, forMs, parallel, expected: [200] });
      answered = each.length;
      return (each.length / ms) * 1_000;
    };
    const sink = 'http://127.0.0.1:9';
    const spent: number[] = [];
    const found = await alternating(
      {
        durable: async () => {
          counted.spent();
          const rate = await perSecond(answering(durable.messages, sink))();
          const { reads, writes } = counted.spent();
          spent.push((reads + writes) / answered);
          return rate;
        },
        storage: bareInserts(connectionString),
        memory: perSecond(answering(quick.messages, sink)),
        bare: perSecond([pressing(peer.url, sink, 'p10', { verb: 'event.list' })]),
      },
      rounds,
    );
    await durable.close();
    await quick.close();
    await peer.close();
    driver.close();
    await azurite.close();
    const each = median(spent);
    const unit = 'turns/s';
    return {
      checkInDurable: beside(
        found.durable,
        found.storage.map((rate) => rate / each),
        unit,
      ),
      checkInMemory: beside(found.memory, found.bare, unit),
      checkInOperations: { ours: each, peer: 3, unit: 'operations' },
    };
  },
};

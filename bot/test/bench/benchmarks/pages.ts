import { TableClient } from '@azure/data-tables';
import { jwtVerify } from 'jose';
import restify from 'restify';
import { startAzurite } from '../../../local/azurite';
import { memoryQueue } from '../../../src/queue/memory-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { memoryRows } from '../../../src/store/memory-rows';
import { alternating, type Benchmark, beside, listening, percentile } from '../benchmark';
import { type BenchRequest, openDriver } from '../driver';
import { moveIn, openOwnBot } from '../own-bot';
import { historyOf, monthsOf, yearOf } from './many-organisations';

const rounds = 5;
const forMs = 1_500;
const lastDayOf = (months: number): string => `${monthsOf(months).at(-1)}-20T08:00:00.000Z`;
type OwnBot = Awaited<ReturnType<typeof openOwnBot>>;

/** The same answer behind the same check of the token, after one point read of a table. */
const barePage = async (connectionString: string, answer: unknown, keys: OwnBot['keys']) => {
  const table = TableClient.fromConnectionString(connectionString, 'bare', { allowInsecureConnection: true });
  await table.createTable();
  await table.upsertEntity({ partitionKey: 'p', rowKey: 'r', body: 'x'.repeat(400) });
  const server = restify.createServer({ name: 'bare' });
  const { issuer, audience } = keys;
  server.get('/api/obligations', (req, res, next) => {
    const token = (req.header('authorization') ?? '').slice('Bearer '.length);
    jwtVerify(token, keys.key, { issuer, audience: [...audience], algorithms: ['RS256'] })
      .then(() => table.getEntity('p', 'r'))
      .then(
        () => {
          res.send(200, answer);
          next(false);
        },
        (error: unknown) => next(error),
      );
  });
  return listening(server);
};

/** An organisation's own page over HTTP, on durable storage, against a bare server and one point read; ms each. */
export const ownPage: Benchmark = {
  name: 'own-page',
  run: async () => {
    const azurite = await startAzurite({ inMemory: true });
    const { connectionString } = azurite;
    const driver = openDriver();
    const rows = azureRows({ connectionString });
    await moveIn(rows, yearOf(81));
    const own = await openOwnBot(rows, memoryQueue(Date.now), lastDayOf(11));
    const ours = await own.get('/api/obligations', 'p10');
    const answer = await (await fetch(ours.url, { headers: ours.headers })).json();
    const bare = await barePage(connectionString, answer, own.keys);
    const peer = { ...ours, url: `${bare.url}/api/obligations` };
    const each = (asked: BenchRequest) => async (): Promise<number> => {
      const driven = await driver.drive({ asked: [asked], forMs, parallel: 16, expected: [200] });
      return driven.ms / driven.each.length;
    };
    const found = await alternating({ ours: each(ours), peer: each(peer) }, rounds);
    await own.close();
    bare.close();
    driver.close();
    await azurite.close();
    return { ownObligationsMs: beside(found.ours, found.peer, 'ms') };
  },
};

/** The overview for the coordinator over HTTP: the first one after a fact has come, and those after it. */
const overviews = async (size: number, months: number) => {
  const rows = memoryRows();
  await moveIn(rows, historyOf(size, months));
  const own = await openOwnBot(rows, memoryQueue(Date.now), lastDayOf(months));
  const asked = await own.get('/api/overview', 'p0');
  const one = async (): Promise<number> => {
    const started = performance.now();
    const answer = await fetch(asked.url, { headers: asked.headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the overview answers ${answer.status}`);
    return performance.now() - started;
  };
  await one();
  const fresh: number[] = [];
  const again: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    await own.happen(n);
    fresh.push(await one());
    for (let i = 0; i < 5; i += 1) again.push(await one());
  }
  await own.close();
  return { fresh, again };
};

// What is held to be soon enough, ms.
const goal = 1_500;

/** Cost by the size of the network and by the months behind it; the peer is the goal. */
export const overview: Benchmark = {
  name: 'overview',
  run: async () => {
    const shapes = [
      [81, 1],
      [81, 12],
      [81, 36],
      [810, 12],
      [8_100, 2],
    ] as const;
    const entries: [string, ReturnType<typeof beside>][] = [];
    for (const [size, months] of shapes) {
      const { fresh, again } = await overviews(size, months);
      const name = `overview${size}x${months}`;
      entries.push([`${name}AfterAFactMs`, beside([percentile(fresh, 0.95)], [goal], 'ms')]);
      entries.push([`${name}Ms`, beside(again, [goal], 'ms')]);
    }
    return Object.fromEntries(entries);
  },
};

import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import restify from 'restify';
import { localTenant } from '../../../local/directory';
import { makeSample } from '../../../local/sample/sample';
import { makeTokens } from '../../../local/tokens';
import { buildApp } from '../../../src/app';
import { memoryQueue } from '../../../src/queue/memory-queue';
import { memoryRows } from '../../../src/store/memory-rows';
import { makeStores } from '../../../src/store/stores';
import type { Benchmark } from '../benchmark';
import { takingTurns } from '../benchmark';

const host = '127.0.0.1';
const tick = (): number => Date.now();

type Listening = { readonly url: string; readonly close: () => void };
const listening = (server: restify.Server): Promise<Listening> =>
  new Promise((done) =>
    server.listen(0, host, () =>
      done({
        url: `http://${host}:${(server.address() as AddressInfo).port}`,
        close: () => void server.close(),
      }),
    ),
  );

const ask = async (url: string, token: string): Promise<unknown> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
  return answer.json();
};

/** `GET /api/me` of the sample's network, against a handler that does no more than check the same token. */
export const tabDoor: Benchmark = {
  name: 'tab-door',
  run: async () => {
    const tokens = await makeTokens(localTenant);
    const stores = makeStores(memoryRows(), { tick });
    const { network } = makeSample(new Date(tick()).toISOString());
    const [someone] = network.people;
    if (!someone) throw new Error('the sample has nobody');
    const account = { objectId: 'object-1', tenantId: localTenant };
    await stores.network.replace(network);
    await stores.network.bind(someone.id, account);
    const app = buildApp(
      {
        mode: 'local',
        port: 0,
        host,
        bot: { id: '', type: 'SingleTenant', tenantId: localTenant, password: '' },
        tenants: [localTenant],
        tab: { clientId: '', audience: '', origin: '', clients: [] },
        storage: { connectionString: '' },
        coordinators: [],
      },
      {
        stores,
        queue: memoryQueue(tick),
        now: () => new Date().toISOString(),
        tick,
        newId: randomUUID,
        log: () => undefined,
      },
      { tab: tokens.keys, bot: null },
      null,
    );
    const token = await tokens.sign({
      id: account.objectId,
      tenantId: account.tenantId,
      name: someone.name,
      email: someone.email,
      language: someone.language,
      organisations: [],
      roles: [],
    });
    const ours = await listening(app.server);
    const answer = await ask(`${ours.url}/api/me`, token);
    const bare = restify.createServer({ name: 'bare' });
    bare.get('/api/me', (req, res, next) => {
      jwtVerify((req.header('authorization') ?? '').slice('Bearer '.length), tokens.keys.key, {
        issuer: tokens.keys.issuer,
        audience: [...tokens.keys.audience],
        algorithms: ['RS256'],
      })
        .then(() => res.send(200, answer))
        .then(() => next(false), next);
    });
    const peer = await listening(bare);
    try {
      return {
        tabDoorMs: await takingTurns(
          () => ask(`${ours.url}/api/me`, token),
          () => ask(`${peer.url}/api/me`, token),
          { rounds: 500, warmUp: 100 },
        ),
      };
    } finally {
      ours.close();
      peer.close();
    }
  },
};

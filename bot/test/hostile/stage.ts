import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { generate } from 'selfsigned';
import { startAzurite } from '../../local/azurite';
import { hostClients } from '../../src/config';
import type { Bulletin } from '../../src/shared/domain/bulletin';
import type { Network } from '../../src/shared/domain/network';
import { azureRows } from '../../src/store/azure-rows';
import { type Table, tables } from '../../src/store/rows';
import { makeStores } from '../../src/store/stores';
import { type IssuerKey, newKey, signed } from '../doors/issuer';
import { sampleNetwork } from '../houses/events';

export const tenant = '00000000-0000-0000-0000-000000000004';
const botId = '00000000-0000-0000-0000-000000000002';
const tabId = '00000000-0000-0000-0000-000000000003';
const audience = `api://strapetsi.example/${tabId}`;
const issuers = {
  bot: 'https://api.botframework.com',
  tab: `https://login.microsoftonline.com/${tenant}/v2.0`,
};

export const network: Network = {
  ...sampleNetwork,
  people: sampleNetwork.people.map((p) => ({
    ...p,
    accounts: [{ objectId: `oid-${p.id}`, tenantId: tenant }],
  })),
};

type ListeningPort = { readonly url: string; readonly close: () => void };
const listening = async (answer: Parameters<typeof createServer>[1]): Promise<ListeningPort> => {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
const json = (res: import('node:http').ServerResponse, body: unknown): void => {
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
};
const unsignedToken = (resource: string): string => {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: resource,
    iss: 'https://sts.windows.net/x/',
    iat: now,
    nbf: now - 60,
    exp: now + 86_400,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.x`;
};

/** Everything around the bundle: storage over https, a managed identity, both issuers of keys, and Teams. */
const surroundings = async (folder: string, keys: { readonly bot: IssuerKey; readonly tab: IssuerKey }) => {
  const pair = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(cert, pair.cert);
  writeFileSync(key, pair.private);
  // One such certificate at a time: all bear the same name, and the first of that name would be taken.
  tls.setDefaultCACertificates([...tls.rootCertificates, pair.cert]);
  const azurite = await startAzurite({ inMemory: true, https: { cert, key } });
  const identity = await listening((req, res) => {
    const resource = new URL(req.url ?? '', 'http://x').searchParams.get('resource') ?? '';
    const expires = Math.floor(Date.now() / 1000) + 86_400;
    json(res, { access_token: unsignedToken(resource), expires_on: expires, resource, token_type: 'Bearer' });
  });
  const issuer = await listening((req, res) => {
    const host = (req.url ?? '').slice(1);
    const isBot = host === 'login.botframework.com';
    // One answer for both questions: what the issuer says of itself, and its keys.
    json(res, {
      issuer: isBot ? issuers.bot : issuers.tab,
      jwks_uri: `https://${host}/keys`,
      keys: [isBot ? keys.bot.row : keys.tab.row],
    });
  });
  const teams = await listening((req, res) => {
    req.resume();
    json(res, { id: '1' });
  });
  return { azurite, cert, identity, issuer, teams };
};

const endpointIn = (connectionString: string, service: string): string =>
  new RegExp(`${service}Endpoint=([^;]+)`, 'u').exec(connectionString)?.[1] ?? '';

export type HeldMemory = {
  readonly stallMs: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
};

/** Tables in which nothing may change; who spoke, asked to be added or is welcomed is noted for everybody. */
const watched: readonly Table[] = tables.filter((t) => t !== 'requests' && t !== 'channels' && t !== 'work');

/** The production bundle, started in a folder of its own, and all that it speaks with. */
export const openStage = async (
  bundle: string,
  bulletins: readonly Bulletin[],
  { oldFault = false }: { readonly oldFault?: boolean } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'strapetsi-hostile-'));
  const keys = { bot: await newKey('bot-1', { endorsements: ['msteams'] }), tab: await newKey('tab-1') };
  const around = await surroundings(folder, keys);
  const rows = azureRows({ connectionString: around.azurite.connectionString });
  const stores = makeStores(rows, { tick: () => Date.now() });
  await stores.network.replace(network);
  for (const b of bulletins) await stores.bulletins.insert(b);
  const port = await listening(() => undefined).then((held) => {
    held.close();
    return new URL(held.url).port;
  });
  const said: string[] = [];
  let deaths = 0;
  /** Whoever falls says so first and ends what it has begun: it may still answer for some seconds. */
  const fallen = new WeakSet<ChildProcess>();
  const fell = (who: ChildProcess): void => {
    if (!fallen.has(who)) deaths += 1;
    fallen.add(who);
  };
  let child: ChildProcess;
  const url = `http://127.0.0.1:${port}`;
  const begin = async (): Promise<void> => {
    child = fork(bundle, [], {
      cwd: folder,
      execArgv: ['--expose-gc', '--require', resolve(__dirname, 'preload.cjs')],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_EXTRA_CA_CERTS: around.cert,
        HOSTILE_ISSUER: around.issuer.url,
        ...(oldFault ? { HOSTILE_OLD_FAULT: 'yes' } : {}),
        IDENTITY_ENDPOINT: `${around.identity.url}/token`,
        IDENTITY_HEADER: 'x',
        PORT: port,
        BOT_ID: botId,
        BOT_TYPE: 'UserAssignedMSI',
        BOT_TENANT_ID: tenant,
        TENANT_ALLOW_LIST: tenant,
        TAB_CLIENT_ID: tabId,
        TAB_AUDIENCE: audience,
        TAB_DOMAIN: 'strapetsi.example',
        STORAGE_TABLE_URL: endpointIn(around.azurite.connectionString, 'Table'),
        STORAGE_QUEUE_URL: endpointIn(around.azurite.connectionString, 'Queue'),
        COORDINATORS: 'koordinaattori@strapetsi.example',
        // Here everybody comes from one address and is a few people; the limits have attempts of their own.
        PERSON_REQUESTS_PER_MINUTE: '1000000',
        UNPROVED_REQUESTS_PER_MINUTE: '1000000',
      },
    });
    const mine = child;
    for (const stream of [mine.stdout, mine.stderr])
      stream?.on('data', (part: Buffer) => {
        const lines = part.toString().split('\n').filter(Boolean);
        said.push(...lines);
        if (lines.some((line) => line.includes('"process.failed"'))) fell(mine);
      });
    mine.once('exit', (code, signal) => {
      if (mine === child && signal !== 'SIGTERM' && code !== 0) fell(mine);
    });
    for (let i = 0; i < 1_200; i += 1) {
      const alive = await fetch(`${url}/healthz`).catch(() => null);
      if (alive?.ok) return;
      if (child.exitCode !== null) throw new Error(`the bundle did not start: ${said.slice(-5).join('\n')}`);
      await sleep(100);
    }
    throw new Error(`the bundle is not up: ${said.slice(-5).join('\n')}`);
  };
  await begin();
  let reviving: Promise<void> | null = null;
  const asked = async (ask: 'begin' | 'held'): Promise<HeldMemory> => {
    const answer = once(child, 'message') as Promise<[HeldMemory]>;
    child.send({ ask });
    return (await answer)[0];
  };
  const times = () => {
    const now = Math.floor(Date.now() / 1000);
    return { iat: now - 60, nbf: now - 60, exp: now + 36_000 };
  };
  return {
    url,
    said,
    keys,
    stores,
    teamsUrl: `${around.teams.url}/teams/`,
    botClaims: (more: object = {}) => ({
      iss: issuers.bot,
      aud: botId,
      serviceurl: `${around.teams.url}/teams/`,
      ...times(),
      ...more,
    }),
    tabClaims: (person: string, more: object = {}) => ({
      iss: issuers.tab,
      aud: tabId,
      oid: `oid-${person}`,
      tid: tenant,
      ver: '2.0',
      azp: hostClients[0],
      scp: 'access_as_user',
      ...times(),
      ...more,
    }),
    signed,
    deaths: () => deaths,
    /** After a death another one takes its place, or nothing more could be tried. */
    revive: async (): Promise<void> => {
      const isGone = child.exitCode !== null || child.signalCode !== null;
      if (!isGone && !fallen.has(child)) return;
      reviving ??= (isGone ? Promise.resolve() : once(child, 'exit')).then(begin).finally(() => {
        reviving = null;
      });
      await reviving;
    },
    measure: () => asked('begin'),
    held: () => asked('held'),
    /** What is stored, row by row. */
    dump: async (): Promise<ReadonlyMap<string, string>> => {
      const all = await Promise.all(
        watched.map(async (t) =>
          (await rows.scan(t)).map((r) => [`${t}/${r.partition}/${r.key}`, JSON.stringify(r.body)] as const),
        ),
      );
      return new Map(all.flat());
    },
    /** Answers how long it took to go, ms. */
    stop: async (): Promise<number> => {
      const began = performance.now();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(late);
      return performance.now() - began;
    },
    close: async (): Promise<void> => {
      for (const one of [around.identity, around.issuer, around.teams]) one.close();
      await around.azurite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type HostileStage = Awaited<ReturnType<typeof openStage>>;

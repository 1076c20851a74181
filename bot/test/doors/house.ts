import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MicrosoftAppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { buildApp } from '../../src/app';
import { type Config, configFrom, hostClients } from '../../src/config';
import { issuerKeys } from '../../src/identity/issuer-keys';
import { recordFact } from '../../src/ledger/record-fact';
import type { LogLine, Ports } from '../../src/ports';
import { memoryQueue } from '../../src/queue/memory-queue';
import type { Network } from '../../src/shared/domain/network';
import { countingRows } from '../../src/store/counting-rows';
import { memoryRows } from '../../src/store/memory-rows';
import { type Rows, tables } from '../../src/store/rows';
import { makeStores } from '../../src/store/stores';
import { sampleNetwork } from '../houses/events';
import { type IssuerKey, newKey, signed, startIssuer } from './issuer';

export const tenant = '00000000-0000-0000-0000-000000000004';
export const foreign = '00000000-0000-0000-0000-00000000000f';
export const botId = '00000000-0000-0000-0000-000000000002';
export const tabId = '00000000-0000-0000-0000-000000000003';
export const tabUri = `api://strapetsi.example/${tabId}`;
export const noon = Date.parse('2024-05-16T09:00:00Z');

const config: Config = configFrom({
  BOT_ID: botId,
  BOT_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: tenant,
  TENANT_ALLOW_LIST: tenant,
  TAB_CLIENT_ID: tabId,
  TAB_AUDIENCE: tabUri,
  TAB_DOMAIN: 'strapetsi.example',
  STORAGE_TABLE_URL: 'https://storage.example',
  STORAGE_QUEUE_URL: 'https://storage.example',
  COORDINATORS: 'koordinaattori@strapetsi.example',
});

/** The sample's people, at home in the tenant of these doors. */
const network: Network = {
  ...sampleNetwork,
  people: sampleNetwork.people.map((p) => ({ ...p, accounts: [accountOf(p.id)] })),
};
function accountOf(person: string) {
  return { objectId: `oid-${person}`, tenantId: tenant };
}

/** What goes out is let through unsigned: the double of Teams asks nobody for a token. */
class OpenCredentials extends ServiceClientCredentialsFactory {
  isValidAppId = async (id: string) => id === botId;
  isAuthenticationDisabled = async () => false;
  createCredentials = async () =>
    Object.assign(new MicrosoftAppCredentials(botId, 'salasana'), {
      getToken: async () => 'token',
      signRequest: async <T>(request: T) => request,
    });
}

/** Notes whatever the bot says to Teams. */
const startConnector = async () => {
  const heard: string[] = [];
  /** The bodies of what it was given, in their order. */
  const given: Claims[] = [];
  /** What Teams answers when it is asked who somebody is. */
  const roster = { status: 200 };
  /** What it answers when it is asked which channels a team has, and after how long, ms. */
  const list = { status: 200, waits: 0 };
  const server = createServer((req, res) => {
    heard.push(`${req.method} ${req.url}`);
    let text = '';
    req.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    req.once('end', () => {
      if (text) given.push(JSON.parse(text) as Claims);
    });
    if (req.url?.includes('/v3/teams/')) {
      const answer = (): void => {
        res.writeHead(list.status, { 'content-type': 'application/json' });
        res.end('{"conversations":[]}');
      };
      setTimeout(answer, list.waits).unref();
      return;
    }
    res.writeHead(req.url?.includes('/members/') ? roster.status : 200, {
      'content-type': 'application/json',
    });
    res.end('{"id":"1"}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { heard, given, roster, list, url: `http://127.0.0.1:${port}/teams/`, server };
};

export type Claims = Readonly<Record<string, unknown>>;
type DoorAnswer = { readonly status: number; readonly text: string; readonly body: unknown };

/** The real app of the cloud behind its real HTTP doors, with doubles of both identity providers and of Teams. */
export const openDoors = async (rows: Rows = memoryRows(), begins = noon, more: Partial<Config> = {}) => {
  let tick = begins;
  const logged: LogLine[] = [];
  const outside = {
    tick: () => tick,
    now: () => new Date(tick).toISOString(),
    newId: () => '0123456789abcdef',
    log: (line: LogLine) => void logged.push(line),
  };
  const counted = countingRows(rows);
  const stores = makeStores(counted.rows, outside);
  const keys = {
    bot: await newKey('bot-1', { endorsements: ['msteams', 'webchat'] }),
    tab: await newKey('tab-1'),
  };
  const teamsIssuer = await startIssuer('https://api.botframework.com', [keys.bot]);
  const entra = await startIssuer(`https://login.microsoftonline.com/${tenant}/v2.0`, [keys.tab]);
  const connector = await startConnector();
  const app = buildApp(
    { ...config, ...more },
    { ...outside, stores, queue: memoryQueue(outside.tick) },
    {
      tab: {
        issuer: entra.issuer,
        audience: [tabId, tabUri],
        tenantId: tenant,
        clients: hostClients,
        key: issuerKeys(entra.issuer, entra.metadata, outside).key,
      },
      bot: {
        keys: issuerKeys(teamsIssuer.issuer, teamsIssuer.metadata, outside),
        credentials: new OpenCredentials(),
      },
    },
    null,
  );
  await new Promise<void>((done) => app.server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const send = async (path: string, token: string, body?: unknown): Promise<DoorAnswer> => {
    const answer = await fetch(`${base}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: token, 'content-type': 'application/json', connection: 'close' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: text === '' ? undefined : JSON.parse(text) };
  };
  const times = () => ({ iat: tick / 1000 - 60, nbf: tick / 1000 - 60, exp: tick / 1000 + 3600 });
  const botClaims = (more: Claims = {}) => ({
    iss: teamsIssuer.issuer,
    aud: botId,
    serviceurl: connector.url,
    ...times(),
    ...more,
  });
  const tabClaims = (person: string, more: Claims = {}) => ({
    iss: entra.issuer,
    aud: tabId,
    oid: `oid-${person}`,
    tid: tenant,
    ver: '2.0',
    azp: hostClients[0],
    scp: 'access_as_user',
    ...times(),
    ...more,
  });
  return {
    url: base,
    config,
    stores,
    ports: app.ports satisfies Ports,
    work: app.work,
    logged,
    keys,
    teamsIssuer,
    entra,
    connector,
    botClaims,
    tabClaims,
    spent: counted.spent,
    pass: (ms: number): void => {
      tick += ms;
    },
    /** The network as above and an open round, so that there is something to do. */
    moveIn: async (): Promise<void> => {
      await stores.network.replace(network);
      await recordFact(app.ports, {
        content: {
          kind: 'roundOpened',
          round: '2024-05',
          opensAt: '2024-05-13T05:00:00.000Z',
          closesAt: '2024-05-24T13:00:00.000Z',
        },
        day: '2024-05-13',
        by: 'clock',
      });
    },
    toBot: (activity: unknown, token: string) => send('/api/messages', `Bearer ${token}`, activity),
    toTab: (path: string, token: string, body?: unknown) => send(path, `Bearer ${token}`, body),
    send,
    botToken: (more: Claims = {}, key: IssuerKey = keys.bot) => signed(botClaims(more), key),
    tabToken: (person: string, more: Claims = {}, key: IssuerKey = keys.tab) =>
      signed(tabClaims(person, more), key),
    /** All that is stored, as text. */
    everything: async (): Promise<string> =>
      JSON.stringify(await Promise.all(tables.map((table) => rows.scan(table)))),
    /** As at the platform's word to go. */
    leave: app.close,
    close: (): void => {
      for (const one of [teamsIssuer, entra]) one.close();
      connector.server.closeAllConnections();
      connector.server.close();
      app.server.close();
    },
  };
};
export type Doors = Awaited<ReturnType<typeof openDoors>>;

/** A contact of Pajuopisto answers the check-in by the card's button, in the chat with the bot. */
export const answering = (doors: Doors, more: Claims = {}, data: Claims = {}, person = 'contact') => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: doors.connector.url,
  locale: 'fi-FI',
  from: { id: `29:${person}`, aadObjectId: `oid-${person}`, name: 'Nimi' },
  recipient: { id: `28:${botId}`, name: 'Strapetsi' },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  value: { action: { type: 'Action.Execute', verb: 'checkIn.answer', data: { ...answer, ...data } } },
  ...more,
});
export const answer = {
  verb: 'checkIn.answer',
  round: '2024-05',
  organisation: 'paju',
  theme: 'quality',
  pilot: 'pilot-1',
  title: 'Kokeilu',
  stage: 'running',
  help: 'false',
  share: 'true',
  internal: 'true',
};

/** The house's own form of an error, in which nothing of the inside is to be read. */
export const expectToldCalmly = (sent: DoorAnswer, status: number, code: string): void => {
  expect({ status: sent.status, body: sent.body }).toEqual({
    status,
    body: { error: { code, message: expect.stringMatching(/\S.{20}/u), id: '01234567' } },
  });
  expect(sent.text).not.toMatch(
    /jose|jw[tks]|kid|signature|issuer|audience|claim|node_modules|\.[jt]s\b|127\.0\.0\.1|https?:|secret|error:/iu,
  );
};

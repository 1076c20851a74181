import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectorClient, MicrosoftAppCredentials, TeamsConnectorClient } from 'botframework-connector';
import {
  createLocalTeams,
  type LocalPerson,
  type LocalTeams,
  type LocalTeamsOptions,
} from '../../local/teams/index';

export const tenantId = '5f1c2f62-0000-4000-8000-000000000001';
const person = (n: number, name: string, email: string, more: Partial<LocalPerson> = {}): LocalPerson => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  tenantId,
  name,
  email,
  language: 'fi',
  organisations: [`org-${n}`],
  roles: ['contact'],
  ...more,
});

export const aino = person(1, 'Aino Koordinaattori', 'aino@kaupunki.example', { roles: ['coordinator'] });
export const eero = person(2, 'Eero Vetäjä', 'eero@koulu-a.example', { roles: ['lead'] });
export const siv = person(3, 'Siv Kontakt', 'siv@skola-b.example', { language: 'sv' });
const crowd = Array.from({ length: 117 }, (_, i) =>
  person(100 + i, `Jäsen ${i}`, `jasen.${i}@oppilaitos-${i}.example`),
);
export const everybody = [aino, eero, siv, ...crowd];

export const network = '19:verkosto@thread.tacv2';
export const themeOne = '19:teema-1@thread.tacv2';
export const leads = '19:vetajat@thread.tacv2';
export const projectGroup = '19:projektiryhma@thread.tacv2';
const teams: LocalTeamsOptions['teams'] = [
  {
    id: network,
    name: 'Strapetsi',
    members: 'everyone',
    channels: [
      { id: network, name: null, team: network },
      { id: themeOne, name: 'Teema 1', team: network },
    ],
  },
  {
    id: leads,
    name: 'Vetäjät',
    members: [aino.id, eero.id],
    channels: [
      { id: leads, name: null, team: leads },
      { id: projectGroup, name: 'Projektiryhmä', team: leads },
    ],
  },
];

/** An activity as it came over the wire; only what tests look at. */
export type HeardActivity = {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly action?: string;
  readonly text?: string;
  readonly locale: string;
  readonly localTimestamp: string;
  readonly serviceUrl: string;
  readonly replyToId?: string;
  readonly from: { readonly id: string; readonly name: string; readonly aadObjectId: string };
  readonly recipient: { readonly id: string };
  readonly conversation: {
    readonly id: string;
    readonly conversationType: string;
    readonly isGroup?: boolean;
  };
  readonly channelData: {
    readonly tenant: { readonly id: string };
    readonly team?: { readonly id: string; readonly name?: string };
    readonly channel?: { readonly id: string; readonly name?: string };
    readonly eventType?: string;
  };
  readonly entities: readonly {
    readonly type: string;
    readonly text?: string;
    readonly mentioned?: { id: string };
  }[];
  readonly membersAdded?: readonly { readonly id: string }[];
  readonly value?: unknown;
};
type BotAnswer = { readonly status?: number; readonly body?: unknown; readonly afterMs?: number };
/** A bot of a few lines: it keeps what it hears and answers what the test says. */
export type TestBot = {
  heard: HeardActivity[];
  answer: (activity: HeardActivity) => BotAnswer | Promise<BotAnswer>;
};

export type TeamsResponse<T> = { readonly status: number; readonly headers: Headers; readonly body: T };
export type Logged = {
  readonly sequence: number;
  readonly kind: string;
  readonly conversation: string;
  readonly channel: string | null;
  readonly team: string | null;
  readonly person: string | null;
  readonly activityId: string;
  readonly replyTo: string | null;
  readonly activity: { readonly text?: string } | null;
};

export type LocalTeamsHouse = {
  readonly bot: TestBot;
  readonly teams: LocalTeams;
  readonly url: string;
  readonly connector: ConnectorClient;
  readonly roster: TeamsConnectorClient;
  /** A JSON call; `body` makes it a POST. */
  readonly ask: <T = unknown>(path: string, body?: unknown, method?: string) => Promise<TeamsResponse<T>>;
  readonly log: () => Promise<readonly Logged[]>;
  readonly close: () => Promise<void>;
};

const jsonOf = async (req: IncomingMessage): Promise<HeardActivity> => {
  let text = '';
  for await (const part of req) text += part;
  return JSON.parse(text);
};

const listen = (server: Server): Promise<string> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** The bot and its local Teams on one port, as in local mode. */
export const openHouse = async (options: Partial<LocalTeamsOptions> = {}): Promise<LocalTeamsHouse> => {
  const bot: TestBot = { heard: [], answer: () => ({}) };
  let local: LocalTeams | undefined;
  const server = createServer(async (req, res) => {
    if (await local?.handle(req, res)) return;
    const activity = await jsonOf(req);
    bot.heard.push(activity);
    const { status = 200, body, afterMs = 0 } = await bot.answer(activity);
    setTimeout(() => {
      // In two steps: restify, loaded by another test of this process, gives `writeHead` no result.
      res.writeHead(status);
      res.end(body === undefined ? '' : JSON.stringify(body));
    }, afterMs);
  });
  const url = await listen(server);
  local = createLocalTeams({
    baseUrl: url,
    botId: '',
    tenantId,
    people: async () => everybody,
    teams,
    now: () => new Date(),
    ...options,
  });
  const credentials = new MicrosoftAppCredentials('', '');
  const baseUri = `${url}/local/connector`;
  const ask = async <T>(
    path: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<TeamsResponse<T>> => {
    const response = await fetch(url + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as T,
    };
  };
  const made = local;
  const connector = new ConnectorClient(credentials, { baseUri });
  // The client repeats a post after 429, 5xx and resets by itself: tests want to see each answer.
  const { client } = connector as unknown as { client: { pipeline: { removePolicy(one: object): void } } };
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return {
    bot,
    teams: made,
    url,
    connector,
    roster: new TeamsConnectorClient(credentials, { baseUri }),
    ask,
    log: async () => (await ask<readonly Logged[]>('/local/connector/log')).body,
    close: async () => {
      await made.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

export const card = (title: string, actions: readonly object[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: title, wrap: true }],
  actions,
});
export const cardMessage = (title: string, actions: readonly object[] = []) => ({
  type: 'message',
  summary: title,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(title, actions) }],
});

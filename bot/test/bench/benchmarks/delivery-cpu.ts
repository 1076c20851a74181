import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { Client as TeamsClient } from '@microsoft/teams.api';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder';
import { startAzurite } from '../../../local/azurite';
import type { Queue } from '../../../src/ports';
import { azureQueue } from '../../../src/queue/azure-queue';
import { memoryQueue } from '../../../src/queue/memory-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { memoryRows } from '../../../src/store/memory-rows';
import type { Rows } from '../../../src/store/rows';
import { makeConnector } from '../../../src/teams/connector';
import { windowByDefault } from '../../../src/work/work';
import { type Benchmark, median } from '../benchmark';
import { openSending } from '../sending';
import { openSink, type Sink } from '../sink';

const targets = 300;
const bulletins = 4;
const messages = targets * bulletins;
const rounds = 5;
const conversation = '19:kanava@thread.tacv2;messageid=1';

// As long as a bulletin's card in two languages.
const activity = {
  type: 'message' as const,
  summary: 'Hyvää huomenta',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive' as const,
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'å'.repeat(1_500) }],
      },
    },
  ],
};

/** CPU of this process, ms. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
type Send = () => Promise<unknown>;

/** So many at a time as the engine has in flight. */
const inWindows = async (send: Send): Promise<number> => {
  const before = cpu();
  for (let sent = 0; sent < messages; sent += windowByDefault)
    await Promise.all(Array.from({ length: windowByDefault }, send));
  return (cpu() - before) / (Math.ceil(messages / windowByDefault) * windowByDefault);
};

const bareHttp = (sink: Sink): Send => {
  const agent = new Agent({ keepAlive: true });
  const body = Buffer.from(JSON.stringify(activity));
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  return () =>
    new Promise((done, failed) => {
      const asked = request(`${sink.url}/v3/conversations`, { method: 'POST', agent, headers }, (answer) => {
        answer.resume().once('end', done);
      });
      asked.once('error', failed).end(body);
    });
};

const ourConnector = (sink: Sink): Send => {
  const connector = makeConnector(async () => null);
  const body = JSON.stringify(activity);
  return () => connector({ method: 'POST', serviceUrl: sink.url, path: '', body });
};

const teamsSdk = (sink: Sink): Send => {
  const client = new TeamsClient(sink.url);
  return () => client.conversations.activities(conversation).create(activity as never);
};

const botbuilder = (sink: Sink): Send => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const reference = {
    serviceUrl: sink.url,
    channelId: 'msteams',
    bot: { id: 'bot', name: 'bot' },
    conversation: { id: conversation, isGroup: true, conversationType: 'channel', name: '' },
  } satisfies Partial<ConversationReference>;
  return () =>
    adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity(activity as never);
    });
};

/** Two writes of a window's rows in one transaction each: claimed, delivered. */
const bareStorage = async (connectionString: string): Promise<number> => {
  const table = TableClient.fromConnectionString(connectionString, 'bare', { allowInsecureConnection: true });
  await table.createTable();
  const body = 'x'.repeat(400);
  const rows = Array.from({ length: windowByDefault }, (_, i) => ({
    partitionKey: 'p',
    rowKey: `${i}`,
    body,
  }));
  const before = cpu();
  for (let sent = 0; sent < messages; sent += windowByDefault)
    for (const _write of ['claimed', 'delivered'])
      await table.submitTransaction(rows.map((row) => ['upsert', row, 'Replace']));
  return (cpu() - before) / messages;
};

/** From the decision to the last row's end: everything that the engine does for a message. */
const throughEngine = async (sink: Sink, rows: Rows, queue: Queue): Promise<number> => {
  const sending = await openSending(rows, queue, { sink: sink.url, targets, perSecond: 10_000 });
  await sink.posts();
  const before = cpu();
  for (let n = 0; n < bulletins; n += 1) await sending.publish();
  for (const until = Date.now() + 60_000; (await sink.count()) < messages && Date.now() < until; )
    await sleep(200);
  // The last outcomes are being written.
  await sleep(600);
  const spent = (cpu() - before) / messages;
  const [came, left] = [(await sink.posts()).length, await sending.left()];
  await sending.stop();
  if (came !== messages || left !== 0) throw new Error(`${came} of ${messages} came, ${left} are open`);
  return spent;
};
const onAzurite = async (measure: (connectionString: string) => Promise<number>): Promise<number> => {
  const azurite = await startAzurite({ inMemory: true });
  try {
    return await measure(azurite.connectionString);
  } finally {
    await azurite.close();
  }
};

/** What a delivered message costs this process, in three parts: HTTP, storage, ours. All take turns; the medians. */
export const deliveryCpu: Benchmark = {
  name: 'delivery-cpu',
  run: async () => {
    const sink = await openSink();
    const measures = {
      bare: () => inWindows(bareHttp(sink)),
      connector: () => inWindows(ourConnector(sink)),
      sdk: () => inWindows(teamsSdk(sink)),
      botbuilder: () => inWindows(botbuilder(sink)),
      memory: () => throughEngine(sink, memoryRows(), memoryQueue(Date.now)),
      storage: () => onAzurite(bareStorage),
      azure: () =>
        onAzurite((connectionString) =>
          throughEngine(sink, azureRows({ connectionString }), azureQueue({ connectionString })),
        ),
    };
    const names = Object.keys(measures) as (keyof typeof measures)[];
    const spent = new Map(names.map((name) => [name, [] as number[]]));
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1)
      for (const name of names) {
        const ms = await measures[name]();
        if (round > 0) spent.get(name)?.push(ms);
      }
    sink.close();
    const of = (name: keyof typeof measures): number => median(spent.get(name) ?? []);
    const unit = 'ms CPU';
    return {
      deliveryMs: { ours: of('memory'), peer: of('sdk'), unit },
      deliveryMsBotbuilder: { ours: of('memory'), peer: of('botbuilder'), unit },
      deliveryHttpMs: { ours: of('connector'), peer: of('bare'), unit },
      deliveryOwnMs: { ours: of('memory') - of('connector'), peer: of('sdk') - of('bare'), unit },
      deliveryStorageMs: { ours: of('azure') - of('memory'), peer: of('storage'), unit },
    };
  },
};

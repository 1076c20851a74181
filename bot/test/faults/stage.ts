import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import { startAzurite } from '../../local/azurite';
import { createLocalTeams, type LocalTeam } from '../../local/teams';
import { writeOutPromises } from '../../src/delivery/plan';
import { azureQueue } from '../../src/queue/azure-queue';
import type { Channel } from '../../src/shared/domain/channel';
import { azureRows } from '../../src/store/azure-rows';
import { network, person } from '../../src/store/samples';
import { makeStores } from '../../src/store/stores';
import { openLine, type StorageLine } from './line';
import { tenantId } from './words';

export type FaultPost = {
  readonly kind: string;
  readonly channel: string;
  readonly person: string;
  readonly card: string;
};
type LogEntry = {
  readonly kind: string;
  readonly channel: string | null;
  readonly person: string | null;
  readonly activity: unknown;
};

const team = '19:tiimi@thread.tacv2';

const channelFor = (id: string, serviceUrl: string): Channel => ({
  id,
  name: id,
  team,
  teamName: 'Tiimi',
  tenantId,
  serviceUrl,
  tie: null,
  tiedBy: null,
  installed: true,
  deleted: false,
});

/** Teams on this machine with its limits, a bot that takes the news of its installation, and the log of what was posted. */
const startTeams = async (channels: readonly string[], listeners: readonly string[]) => {
  const server = createServer((req, res) => {
    void local?.handle(req, res).then((done) => {
      if (!done) res.end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const teams: readonly LocalTeam[] = [
    {
      id: team,
      name: 'Tiimi',
      members: 'everyone',
      channels: [{ id: team, name: null, team }, ...channels.map((id) => ({ id, name: id, team }))],
    },
  ];
  const owner = {
    id: 'owner',
    tenantId,
    name: 'Omistaja',
    email: 'omistaja@esimerkki.example',
    language: 'fi' as const,
    organisations: [],
    roles: ['coordinator'],
  };
  const local = createLocalTeams({
    baseUrl: url,
    botId: '',
    tenantId,
    people: async () => [
      owner,
      ...listeners.map((id) => ({ ...owner, id, email: `${id}@esimerkki.example`, roles: ['contact'] })),
    ],
    teams,
    now: () => new Date(),
  });
  await local.install();
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/local/connector/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    serviceUrl: `${url}/local/connector`,
    fault: (fault: object) => ask('POST', 'faults', fault),
    faultsLeft: async () => (await ask('GET', 'faults')) as readonly { readonly times: number }[],
    noFaults: () => ask('DELETE', 'faults'),
    /** What Teams has taken: rows are the claim, this is the truth. */
    log: async (): Promise<readonly FaultPost[]> =>
      ((await ask('GET', 'log')) as readonly LogEntry[]).map(({ kind, channel, person, activity }) => ({
        kind,
        channel: channel ?? '',
        person: person ?? '',
        card: JSON.stringify(activity),
      })),
    close: async () => {
      await local.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

const portsIn = (connectionString: string): readonly [table: number, queue: number] => {
  const port = (name: string): number =>
    Number(new RegExp(`${name}=http://127\\.0\\.0\\.1:(\\d+)`, 'u').exec(connectionString)?.[1]);
  return [port('TableEndpoint'), port('QueueEndpoint')];
};

/** Storage, Teams, and channels that both know; instances reach storage over a line that can be cut. */
export const openStage = async (targets: number, listeners: readonly string[] = []) => {
  const ids = Array.from({ length: targets }, (_, i) => `19:kanava-${i}@thread.tacv2`);
  const [azurite, teams] = await Promise.all([startAzurite({ inMemory: true }), startTeams(ids, listeners)]);
  const { connectionString } = azurite;
  const ports = portsIn(connectionString);
  const lines: readonly StorageLine[] = await Promise.all(ports.map((port) => openLine(port)));
  const overLines = ports.reduce(
    (text, port, i) => text.replaceAll(`127.0.0.1:${port}/`, `127.0.0.1:${lines[i]?.port}/`),
    connectionString,
  );
  const stores = makeStores(azureRows({ connectionString }), { tick: Date.now });
  const queue = azureQueue({ connectionString });
  // Somebody who looks after deliveries and can be written to.
  const keeper = { organisation: 'o1', role: 'coordinator' as const, deputy: false, from: '2024-01-01' };
  const accounts = [{ objectId: 'owner', tenantId }];
  await stores.network.replace(network('Koe', [person('p1', { assignments: [keeper], accounts })]));
  await Promise.all(ids.map((id) => stores.channels.put(channelFor(id, teams.serviceUrl))));
  // Made by the first who needs it.
  await queue.pull(1);
  const nudges = new QueueClient(connectionString, 'nudges');
  return {
    ids,
    stores,
    queue,
    teams,
    connectionString: overLines,
    /** What decisions have promised becomes rows, as an instance does it. */
    writeOut: () => writeOutPromises({ stores, queue, tick: Date.now }),
    emptyQueue: async () => void (await nudges.clearMessages()),
    /** Storage is gone for a while. */
    blackout: async (ms: number): Promise<void> => {
      for (const line of lines) line.cut();
      await sleep(ms);
      for (const line of lines) line.mend();
    },
    close: async () => {
      for (const line of lines) line.close();
      await teams.close();
      await azurite.close();
    },
  };
};
export type FaultStage = Awaited<ReturnType<typeof openStage>>;

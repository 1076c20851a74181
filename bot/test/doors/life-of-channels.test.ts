import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalTeams } from '../../local/teams';
import { makeTokens } from '../../local/tokens';
import { buildApp } from '../../src/app';
import type { Config } from '../../src/config';
import { planMessage } from '../../src/delivery/plan';
import { memoryQueue } from '../../src/queue/memory-queue';
import type { Channel } from '../../src/shared/domain/channel';
import { memoryRows } from '../../src/store/memory-rows';
import { bulletin } from '../../src/store/samples';
import { makeStores } from '../../src/store/stores';
import { sampleNetwork } from '../houses/events';

const tenantId = 'tenant';
const team = '19:tiimi@thread.tacv2';
const quality = '19:laatu@thread.tacv2';
const name = 'Laadunhallinnan ja -johtamisen osaaminen';
const otherName = 'Tulevaisuus ja visionäärinen johtaminen';
const owner = {
  id: 'oid-coordinator',
  tenantId,
  name: 'Omistaja',
  email: 'omistaja@esimerkki.example',
  language: 'fi' as const,
  organisations: [],
  roles: ['coordinator'],
};
const config: Config = {
  mode: 'local',
  port: 0,
  host: '127.0.0.1',
  bot: { id: '', type: 'SingleTenant', tenantId, password: '' },
  tenants: [tenantId],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
};

/** The real app beside Teams as it is played on this machine, each talking to the other over HTTP. */
const openHouse = async () => {
  let now = Date.parse('2024-05-14T07:00:00Z');
  const stores = makeStores(memoryRows(), { tick: () => now });
  const server = createServer((req, res) => {
    void teams.handle(req, res).then((done) => {
      if (!done) app.server.server.emit('request', req, res);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outside = {
    stores,
    queue: memoryQueue(() => now),
    now: () => new Date(now).toISOString(),
    tick: () => now,
    newId: () => 'id-00000001',
    log: () => undefined,
  };
  const app = buildApp(config, outside, { tab: (await makeTokens(tenantId)).keys, bot: null }, null);
  const teams = createLocalTeams({
    baseUrl: url,
    botId: '',
    tenantId,
    people: async () => [owner],
    teams: [
      {
        id: team,
        name: 'Tiimi',
        members: 'everyone',
        channels: [
          { id: team, name: null, team },
          { id: quality, name, team },
        ],
      },
    ],
    now: () => new Date(now),
  });
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  await stores.network.replace(sampleNetwork);
  await teams.install();
  const channel = async (id = quality): Promise<Channel> => {
    const found = await stores.channels.get(id);
    if (!found) throw new Error(`no channel ${id}`);
    return found;
  };
  return {
    stores,
    ports: app.ports,
    settle: () => app.work.settle(),
    channel,
    /** A minute passes, then somebody does this to the team's channels. */
    change: async (body: Record<string, unknown>): Promise<void> => {
      now += 60_000;
      await post('/local/teams/channels', { team, ...body });
    },
    bot: async (installed: boolean): Promise<void> => {
      now += 60_000;
      await post('/local/teams/bot', { team, installed });
    },
    /** As Teams says it, word for word. */
    tell: async (more: Record<string, unknown>, event?: string): Promise<void> => {
      now += 60_000;
      await post('/api/messages', {
        type: 'conversationUpdate',
        id: `f:${now}`,
        channelId: 'msteams',
        serviceUrl: `${url}/local/connector`,
        from: { id: '29:omistaja', aadObjectId: owner.id },
        recipient: { id: '28:strapetsi-local' },
        conversation: { id: team, conversationType: 'channel', isGroup: true, tenantId },
        channelData: {
          tenant: { id: tenantId },
          team: { id: team, name: 'Tiimi' },
          ...(event ? { eventType: event } : {}),
        },
        ...more,
      });
    },
    life: async (id = quality): Promise<readonly string[]> =>
      (await stores.channels.life()).filter((e) => e.channel === id).map(({ what }) => what),
    close: async (): Promise<void> => {
      await teams.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

let house: Awaited<ReturnType<typeof openHouse>>;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const theme = { use: 'theme', theme: 'quality' };

test('a channel is found with the app, and its life begins', async () => {
  expect(await house.channel()).toMatchObject({ name, tie: theme, installed: true });
  expect(await house.life()).toEqual(['found', 'tied']);
});

test('a channel with a new name stays with its theme, and the old name is on record', async () => {
  await house.change({ id: quality, name: 'Laatuporukka' });
  expect(await house.channel()).toMatchObject({ name: 'Laatuporukka', tie: theme });
  expect((await house.stores.channels.life()).find((e) => e.what === 'renamed')).toMatchObject({
    channel: quality,
    was: name,
  });
});

test('a channel that is called like another theme now belongs to that one', async () => {
  await house.change({ id: quality, name: otherName });
  expect((await house.channel()).tie).toEqual({ use: 'theme', theme: 'future-and-vision' });
  expect(await house.life()).toEqual(['found', 'tied', 'renamed', 'tied']);
});

test('a new channel under the theme’s own name takes the theme over from the one that was renamed', async () => {
  await house.change({ id: quality, name: 'Vanhat' });
  await house.change({ name });
  expect((await house.channel()).tie).toBeNull();
  const heirs = (await house.stores.channels.list()).filter((c) => c.tie?.use === 'theme');
  expect(heirs.map((c) => c.name)).toEqual([name]);
});

test('what a person tied by hand stays so whatever the channel is called', async () => {
  await house.stores.channels.put({ ...(await house.channel()), tiedBy: 'lead' });
  await house.change({ id: quality, name: otherName });
  expect((await house.channel()).tie).toEqual(theme);
});

test('a deleted channel is no target any more, and one that is restored is again', async () => {
  await house.change({ id: quality, deleted: true });
  expect((await house.channel()).deleted).toBe(true);
  await house.change({ id: quality, deleted: false });
  expect(await house.channel()).toMatchObject({ deleted: false, tie: theme });
  expect(await house.life()).toEqual(['found', 'tied', 'deleted', 'restored']);
});

test('a channel that was deleted while the bot was away is noticed at the next look', async () => {
  const gone = { ...(await house.channel()), id: '19:poissa@thread.tacv2', name: 'Poissa' };
  await house.stores.channels.put(gone);
  await house.change({ id: quality, name: 'Laatuporukka' });
  expect((await house.channel(gone.id)).deleted).toBe(true);
  expect(await house.life(gone.id)).toEqual(['deleted']);
});

test('an archived team takes nothing, says so on the row, and takes again when it is brought back', async () => {
  await house.tell({}, 'teamArchived');
  expect(await house.channel()).toMatchObject({ archived: true, deleted: false });
  const b = { ...bulletin('b1'), state: 'published' as const, versions: [] };
  await house.stores.bulletins.insert(b);
  await planMessage(house.ports, { kind: 'bulletin', id: 'b1' }, [{ to: 'channel', channel: quality }]);
  await house.settle();
  const [row] = await house.stores.deliveries.all();
  expect(row).toMatchObject({ state: 'failed', failure: { code: 'TeamArchived' } });
  await house.tell({}, 'teamUnarchived');
  expect((await house.channel()).archived).toBeFalsy();
  expect(await house.life()).toEqual(['found', 'tied', 'archived', 'unarchived']);
});

test.each(['teamDeleted', 'teamHardDeleted'])('with its team (%s) every channel is gone', async (event) => {
  await house.tell({}, event);
  expect((await house.stores.channels.list()).map((c) => c.deleted)).toEqual([true, true]);
});

test('a team that is restored brings its channels back', async () => {
  await house.tell({}, 'teamDeleted');
  await house.tell({}, 'teamRestored');
  expect((await house.stores.channels.list()).map((c) => c.deleted)).toEqual([false, false]);
});

test('a removed app is on record, and so is its return', async () => {
  await house.bot(false);
  expect((await house.channel()).installed).toBe(false);
  await house.bot(true);
  expect((await house.channel()).installed).toBe(true);
  expect(await house.life()).toEqual(['found', 'tied', 'appRemoved', 'appAdded']);
});

test('a new version of the app changes nothing but the record; one that is not for teams any more is a removal', async () => {
  const before = await house.channel();
  await house.tell({ type: 'installationUpdate', action: 'add-upgrade' });
  expect(await house.channel()).toEqual(before);
  expect(await house.life()).toEqual(['found', 'tied', 'appUpgraded']);
  await house.tell({ type: 'installationUpdate', action: 'remove-upgrade' });
  expect((await house.channel()).installed).toBe(false);
});

test('the same news twice is one event', async () => {
  await house.tell({}, 'teamArchived');
  await house.tell({}, 'teamArchived');
  expect(await house.life()).toEqual(['found', 'tied', 'archived']);
});

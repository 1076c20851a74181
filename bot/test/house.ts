import type { Messenger, Ports, Post, SendResult } from '../src/ports';
import { memoryQueue } from '../src/queue/memory-queue';
import { makeTable } from '../src/route-table';
import type { Reply, Room, Turn } from '../src/routes';
import type { Endpoint } from '../src/shared/contract/endpoint';
import type { Actor } from '../src/shared/domain/actor';
import type { Channel, ChannelUse } from '../src/shared/domain/channel';
import type { CommandName } from '../src/shared/domain/command';
import { dayOf, type Instant } from '../src/shared/domain/month';
import type { Network } from '../src/shared/domain/network';
import { admit } from '../src/shared/domain/permission';
import { type ThemeId, themeIds } from '../src/shared/domain/theme';
import { countingRows } from '../src/store/counting-rows';
import { memoryRows } from '../src/store/memory-rows';
import type { Rows, Table } from '../src/store/rows';
import { makeStores } from '../src/store/stores';
import { startWork } from '../src/work/work';

export const tenantId = 'tenant';
export const themeChannel = (theme: ThemeId): string => `19:${theme}`;

const channelFor = (id: string, tie: ChannelUse): Channel => ({
  id,
  name: id,
  team: 'team',
  teamName: 'Strapetsi',
  tenantId,
  serviceUrl: 'https://connector.example',
  tie,
  tiedBy: null,
  installed: true,
  deleted: false,
});

/** Everything that a place has been shown, the newest last; `thread` for a reply. */
export type ShownPost = { readonly to: string; readonly thread?: string; post: Post; readonly posts: Post[] };
/** What Teams answers instead of taking it, until it is taken off again. */
export type Refusing = Map<string, Exclude<SendResult, { outcome: 'accepted' }>>;

const fakeMessenger = (outbox: ShownPost[], refusing: Refusing): Messenger => {
  const put = (to: string, post: Post, thread?: string): SendResult => {
    const refused = refusing.get(to);
    if (refused) return refused;
    outbox.push({ to, post, posts: [post], ...(thread ? { thread } : {}) });
    return { outcome: 'accepted', conversation: to, activity: String(outbox.length - 1) };
  };
  return {
    members: async () => [],
    toChannel: async (channel, post) => put(channel.id, post),
    reply: async (channel, thread, post) => put(channel.id, post, thread),
    toPerson: async (account, post) => put(account.objectId.slice('oid-'.length), post),
    edit: async (_url, conversation, activity, post) => {
      const refused = refusing.get(conversation);
      if (refused) return refused;
      const sent = outbox[Number(activity)];
      if (sent) {
        sent.post = post;
        sent.posts.push(post);
      }
      return { outcome: 'accepted', conversation, activity };
    },
  };
};

/** The instance dies at its next batch into one of these tables. */
const mortal = (rows: Rows, dying: Set<Table>): Rows => ({
  ...rows,
  insertMany: (table, ...batch) =>
    dying.delete(table)
      ? Promise.reject(new Error('the instance died here'))
      : rows.insertMany(table, ...batch),
  change: (table, ...batch) =>
    dying.delete(table) ? Promise.reject(new Error('the instance died here')) : rows.change(table, ...batch),
});

const config = {
  mode: 'local',
  port: 0,
  host: '',
  bot: { id: 'bot', type: 'SingleTenant', tenantId, password: '' },
  tenants: [tenantId],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
} as const;

export type HousePress = {
  readonly verb?: string;
  readonly command?: CommandName;
  /** What follows the command's word. */
  readonly args?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** In this channel; alone with the bot without one. */
  readonly channel?: string;
};
export type CallInput = {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly query?: unknown;
};

/** Rooms with real rules, real stores in memory, the real worker, and a clock that is moved. */
export const openHouse = async (
  start: Instant,
  network: Network,
  rooms: readonly Room[],
  /** What an installation has beyond the least. */
  more: Pick<Partial<Ports>, 'backups' | 'log'> = {},
) => {
  let now = start;
  let tick = 0;
  let ids = 0;
  const outbox: ShownPost[] = [];
  const refusing: Refusing = new Map();
  const dying = new Set<Table>();
  const counted = countingRows(memoryRows());
  const stores = makeStores(mortal(counted.rows, dying), { tick: () => tick });
  const ports: Ports = {
    stores,
    queue: memoryQueue(() => tick),
    messenger: fakeMessenger(outbox, refusing),
    now: () => now,
    tick: () => tick,
    newId: () => `form-id-${String(++ids).padStart(4, '0')}`,
    log: () => undefined,
    teamsApp: { app: 'app', tenant: 'tenant', origin: 'https://strapetsi.example' },
    ...more,
  };
  const table = makeTable(config);
  for (const room of rooms) room(table.routes);
  const work = startWork(ports, table);
  await stores.network.replace(network);
  for (const theme of themeIds)
    await stores.channels.put(channelFor(themeChannel(theme), { use: 'theme', theme }));
  await stores.channels.put(channelFor('19:general', { use: 'general' }));
  await stores.channels.put(channelFor('19:projectGroup', { use: 'projectGroup' }));

  /** As the door does: whatever stands now. */
  const standing = async (): Promise<Network> => (await stores.network.read()) ?? network;
  const actorOf = (id: string, of: Network = network): Actor => {
    const person = of.people.find((p) => p.id === id) ?? null;
    const language = person?.language ?? 'fi';
    return { objectId: `oid-${id}`, tenantId, name: person?.name ?? id, language, person, today: dayOf(now) };
  };
  let mayFail = false;
  /** What a handler throws holds up nothing in the house either, and a test hears of it unless it has asked for it. */
  const demandNone = (failures: readonly unknown[]): void => {
    if (failures.length > 0 && !mayFail) throw failures[0];
  };
  /** Everything that is due or waits to be sent or edited; edits of one card stand seconds apart. */
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 3; i += 1) {
      tick += 10_000;
      demandNone(await work.settle());
    }
  };
  const turn = async (id: string, press: HousePress): Promise<Reply> => {
    const stands = await standing();
    const actor = actorOf(id, stands);
    const channel = press.channel ? await stores.channels.get(press.channel) : null;
    const asked: Turn = {
      ports,
      actor,
      network: stands,
      lang: actor.language,
      langs: channel && press.command ? ['fi', 'sv'] : [actor.language],
      where: press.channel
        ? { scope: 'channel', channel, conversation: press.channel }
        : { scope: 'personal' },
      args: press.args ?? '',
      data: press.data ?? {},
    };
    const handler = press.command ? table.commands.get(press.command) : table.actions.get(press.verb ?? '');
    if (!handler) throw new Error(`nothing answers ${press.command ?? press.verb}`);
    const reply = await handler(asked);
    await settle();
    return reply;
  };
  const call = async <E extends Endpoint>(
    endpoint: E,
    id: string,
    asked: CallInput = {},
  ): Promise<import('zod').output<E['response']>> => {
    const stands = await standing();
    const actor = actorOf(id, stands);
    // As the door does, before anything is read.
    admit(actor, endpoint.act, stands);
    const answered = table.calls.find(
      (c) => c.endpoint.method === endpoint.method && c.endpoint.path === endpoint.path,
    );
    if (!answered) throw new Error(`nothing answers ${endpoint.path}`);
    const result = await answered.handler({
      ports,
      actor,
      network: stands,
      lang: actor.language,
      query: endpoint.query?.parse(asked.query ?? {}),
      body: endpoint.body?.parse(asked.body ?? {}),
      params: asked.params ?? {},
    } as never);
    await settle();
    return endpoint.response.parse(result) as import('zod').output<E['response']>;
  };
  return {
    ports,
    network,
    table,
    outbox,
    refusing,
    dying,
    /** Requests to storage since the last look. */
    spent: counted.spent,
    settle,
    watch: work.watch,
    pass: (ms: number): void => {
      tick += ms;
    },
    turn,
    call,
    now: () => now,
    actorOf,
    /** Rooms put on the agenda what will be due, as at a start. */
    prepare: async (): Promise<void> => demandNone(await work.prepare()),
    /** From here on handlers of due tasks may throw. */
    letFail: (): void => {
      mayFail = true;
    },
    /** The clock goes on and nothing runs, as on a machine that sleeps. */
    sleepUntil: (instant: Instant): void => {
      now = instant;
    },
    /** Runs every due moment on the way. */
    advance: async (instant: Instant): Promise<void> => {
      demandNone(
        await work.advance(instant, (to) => {
          now = to;
        }),
      );
      await settle();
    },
    sentTo: (to: string): readonly ShownPost[] => outbox.filter((s) => s.to === to),
  };
};
export type House = Awaited<ReturnType<typeof openHouse>>;

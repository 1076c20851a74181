import type { Ports } from '../src/ports';
import { memoryQueue } from '../src/queue/memory-queue';
import { makeTable } from '../src/route-table';
import type { Reply, Room, Turn } from '../src/routes';
import type { Endpoint } from '../src/shared/contract/endpoint';
import type { Actor } from '../src/shared/domain/actor';
import type { Channel, ChannelUse } from '../src/shared/domain/channel';
import type { CommandName } from '../src/shared/domain/command';
import type { Language } from '../src/shared/domain/language';
import { dayOf, type Instant } from '../src/shared/domain/month';
import type { Network } from '../src/shared/domain/network';
import { admit } from '../src/shared/domain/permission';
import { themeById, themeIds } from '../src/shared/domain/theme';
import { countingRows } from '../src/store/counting-rows';
import { memoryRows } from '../src/store/memory-rows';
import type { Rows, Table } from '../src/store/rows';
import { makeStores } from '../src/store/stores';
import { startWork } from '../src/work/work';
import { channelFor, fakeMessenger, type Refusing, type ShownPost, themeChannel } from './houses/fake-teams';
import { tenantId } from './houses/invented';

export { tenantId, themeChannel };

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
  /** An older client's button: the answer is a message before everybody. */
  readonly asMessage?: boolean;
};
/** The languages of what everybody in a channel reads, the channel's own first. */
const langsIn = (channel: Channel | null): readonly [Language, ...Language[]] =>
  channel?.tie?.use === 'theme' && themeById(channel.tie.theme).language === 'sv'
    ? ['sv', 'fi']
    : ['fi', 'sv'];
/** Every theme's channel, the network's and the project group's. */
const everyUse: readonly ChannelUse[] = [
  ...themeIds.map((theme) => ({ use: 'theme', theme }) as const),
  { use: 'general' },
  { use: 'projectGroup' },
];
const idOf = (use: ChannelUse): string => (use.use === 'theme' ? themeChannel(use.theme) : `19:${use.use}`);
type More = Pick<Partial<Ports>, 'backups' | 'log'> & {
  /** Rows that stand already, or an adapter that counts them. */
  readonly rows?: Rows;
  /** The channels that are tied. */
  readonly uses?: readonly ChannelUse[];
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
  { rows = memoryRows(), uses = everyUse, ...more }: More = {},
) => {
  let now = start;
  let tick = 0;
  let ids = 0;
  const outbox: ShownPost[] = [];
  const refusing: Refusing = new Map();
  const dying = new Set<Table>();
  const counted = countingRows(rows);
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
  for (const use of uses) await stores.channels.put(channelFor(idOf(use), use));

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
  let isReading = false;
  /** Everything that is due or waits to be sent or edited; edits of one card stand seconds apart. */
  const settle = async (): Promise<void> => {
    if (isReading) return;
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
      langs: channel && (press.command || press.asMessage) ? langsIn(channel) : [actor.language],
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
    /** Somebody only looks around: nothing is sent and no time goes by. */
    reading: async <T>(look: () => Promise<T>): Promise<T> => {
      isReading = true;
      return look().finally(() => {
        isReading = false;
      });
    },
    /** From here on handlers of due tasks may throw. */
    letFail: (): void => {
      mayFail = true;
    },
    /** The clock goes on and nothing runs, as on a machine that sleeps. */
    sleepUntil: (instant: Instant): void => {
      now = instant;
    },
    /** The machine was off till then: what was due on the way is late. */
    wakeAt: async (instant: Instant): Promise<void> => {
      now = instant;
      await settle();
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
    /** Messages of its own in a place. */
    sentTo: (to: string): readonly ShownPost[] => outbox.filter((s) => s.to === to && !s.thread),
    /** Replies in a channel's threads. */
    saidIn: (to: string): readonly ShownPost[] => outbox.filter((s) => s.to === to && s.thread),
    /** Teams does not let the bot write to these people. */
    deafen: (...people: readonly string[]): void => {
      for (const one of people) refusing.set(one, { outcome: 'never', code: 'AclCheckFailed' });
    },
    waiting: async (id: string) => {
      const stands = await standing();
      return table.routes.waiting({ ports, actor: actorOf(id, stands), network: stands });
    },
    /** Puts another network in its place, as an import does. */
    replace: async (next: Network): Promise<void> => {
      await stores.network.replace(next);
      demandNone(await work.prepare());
    },
  };
};
export type House = Awaited<ReturnType<typeof openHouse>>;

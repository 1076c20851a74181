import { events } from '../../src/features/events';
import type { Messenger, Ports, Post } from '../../src/ports';
import { memoryQueue } from '../../src/queue/memory-queue';
import { makeTable } from '../../src/route-table';
import type { Reply, Turn } from '../../src/routes';
import type { Endpoint } from '../../src/shared/contract/endpoint';
import type { Actor } from '../../src/shared/domain/actor';
import type { Channel, ChannelUse } from '../../src/shared/domain/channel';
import type { CommandName } from '../../src/shared/domain/command';
import type { Language } from '../../src/shared/domain/language';
import { dayOf, type Instant } from '../../src/shared/domain/month';
import type { Assignment, Network, Person, PersonRole } from '../../src/shared/domain/network';
import type { ThemeId } from '../../src/shared/domain/theme';
import { memoryRows } from '../../src/store/memory-rows';
import { makeStores } from '../../src/store/stores';
import { startWork } from '../../src/work/work';

const from = '2023-12-01';
const tenantId = 'tenant';

const organisation = (id: string, name: string, isCoordinator = false, language: Language = 'fi') => ({
  id,
  name: { fi: name, sv: `${name} (sv)` },
  language,
  joined: from,
  isCoordinator,
});

type RoleIn = readonly [organisation: string, role: PersonRole, theme?: ThemeId];
const person = (id: string, language: Language, ...roles: readonly RoleIn[]): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language,
  assignments: roles.map(
    ([org, role, theme]): Assignment => ({
      organisation: org,
      role,
      from,
      deputy: false,
      ...(theme ? { theme } : {}),
    }),
  ),
  accounts: [{ objectId: `oid-${id}`, tenantId }],
});

/** Invented organisations: Koivu coordinates, Haapa leads quality, Haapa and Mänty share future-and-vision. */
export const sampleNetwork: Network = {
  project: {
    name: 'Strapetsi',
    starts: from,
    ends: '2024-12-31',
    phases: [
      { id: 'launch', from: '2023-10-24', until: '2024-02-29' },
      { id: 'development', from: '2024-03-01', until: '2024-08-31' },
      { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
      { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
    ],
    quietMonths: [7],
  },
  organisations: [
    organisation('koivu', 'Koivun kaupunki', true),
    organisation('haapa', 'Haapaopisto'),
    organisation('manty', 'Mäntyopisto'),
    organisation('paju', 'Pajuopisto'),
    organisation('lehmus', 'Lehmusinstitutet', false, 'sv'),
    organisation('tuomi', 'Tuomiopisto'),
  ],
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'haapa', theme: 'future-and-vision', share: 50, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 50, from },
  ],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'quality', from },
    { organisation: 'manty', theme: 'future-and-vision', from },
    { organisation: 'paju', theme: 'future-and-vision', from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', from },
  ],
  seats: [],
  people: [
    person('coordinator', 'fi', ['koivu', 'coordinator']),
    person('lead', 'fi', ['haapa', 'lead', 'quality'], ['haapa', 'contact']),
    person('colead', 'fi', ['manty', 'lead', 'future-and-vision'], ['manty', 'contact']),
    person('twolead', 'fi', ['haapa', 'lead']),
    person('contact', 'fi', ['paju', 'contact']),
    person('swedish', 'sv', ['lehmus', 'contact']),
    person('english', 'en', ['tuomi', 'contact']),
    person('observer', 'fi', ['tuomi', 'observer']),
  ],
};

const channelFor = (id: string, tie: ChannelUse | null): Channel => ({
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
export const themeChannel = (theme: ThemeId): string => `19:${theme}`;

export type SentPost = {
  readonly to: string;
  post: Post;
  readonly posts: Post[];
  /** The message that it stands under. */
  readonly thread?: string;
};

/** Takes every message except those to people it is told not to reach. */
const fakeMessenger = (outbox: SentPost[], deaf: ReadonlySet<string>): Messenger => {
  const put = (to: string, post: Post, thread?: string) => {
    outbox.push({ to, post, posts: [post], ...(thread ? { thread } : {}) });
    return { outcome: 'accepted', conversation: to, activity: String(outbox.length - 1) } as const;
  };
  return {
    members: async () => [],
    toChannel: async (channel, post) => put(channel.id, post),
    reply: async (channel, thread, post) => put(channel.id, post, thread),
    toPerson: async (account, post) =>
      deaf.has(account.objectId)
        ? { outcome: 'never', code: 'AclCheckFailed' }
        : put(account.objectId.slice('oid-'.length), post),
    edit: async (_url, conversation, activity, post) => {
      const sent = outbox[Number(activity)];
      if (sent) {
        sent.post = post;
        sent.posts.push(post);
      }
      return { outcome: 'accepted', conversation, activity };
    },
  };
};

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

export type EventPress = {
  readonly verb?: string;
  readonly command?: CommandName;
  readonly data?: Readonly<Record<string, unknown>>;
  /** In this channel; alone with the bot without one. */
  readonly channel?: string;
  /** A fallback button: the answer is a message before everybody. */
  readonly asMessage?: boolean;
};

/** The room with real rules, real stores in memory, the real worker, and a clock that is moved. */
export const openHouse = async (
  start: Instant,
  network: Network = sampleNetwork,
  rows: ReturnType<typeof memoryRows> = memoryRows(),
) => {
  let now = start;
  let tick = 0;
  let ids = 0;
  const outbox: SentPost[] = [];
  const deaf = new Set<string>();
  const stores = makeStores(rows, { tick: () => tick });
  const ports: Ports = {
    stores,
    queue: memoryQueue(() => tick),
    messenger: fakeMessenger(outbox, deaf),
    now: () => now,
    tick: () => tick,
    newId: () => `form-id-${String(++ids).padStart(4, '0')}`,
    log: () => undefined,
    teamsApp: { app: 'app', tenant: 'tenant', origin: 'https://strapetsi.example' },
  };
  const table = makeTable(config);
  events(table.routes);
  const work = startWork(ports, table);
  await stores.network.replace(network);
  for (const theme of ['quality', 'future-and-vision', 'swedish-cross-cutting'] as const)
    await stores.channels.put(channelFor(themeChannel(theme), { use: 'theme', theme }));
  await stores.channels.put(channelFor('19:general', { use: 'general' }));
  await stores.channels.put(channelFor('19:projectGroup', { use: 'projectGroup' }));

  const actorOf = (id: string): Actor => {
    const found = network.people.find((p) => p.id === id) ?? null;
    return {
      objectId: `oid-${id}`,
      tenantId,
      name: id,
      language: found?.language ?? 'fi',
      person: found,
      today: dayOf(now),
    };
  };
  const langsIn = (channel: Channel | null): readonly [Language, ...Language[]] =>
    channel?.tie?.use === 'theme' && channel.tie.theme === 'swedish-cross-cutting'
      ? ['sv', 'fi']
      : ['fi', 'sv'];

  /** Everything that is due or waits to be sent or edited; edits of one card stand seconds apart. */
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 3; i += 1) {
      tick += 10_000;
      await work.settle();
    }
  };
  const turn = async (id: string, press: EventPress): Promise<Reply> => {
    const actor = actorOf(id);
    const channel = press.channel ? await stores.channels.get(press.channel) : null;
    const seenByAll =
      press.channel !== undefined && (press.command !== undefined || press.asMessage === true);
    const asked: Turn = {
      ports,
      actor,
      network,
      lang: actor.language,
      langs: seenByAll ? langsIn(channel) : [actor.language],
      where: press.channel
        ? { scope: 'channel', channel, conversation: press.channel }
        : { scope: 'personal' },
      args: '',
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
    asked: {
      readonly params?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly query?: unknown;
    } = {},
  ): Promise<import('zod').output<E['response']>> => {
    const actor = actorOf(id);
    const answered = table.calls.find(
      (c) => c.endpoint.method === endpoint.method && c.endpoint.path === endpoint.path,
    );
    if (!answered) throw new Error(`nothing answers ${endpoint.path}`);
    const result = await answered.handler({
      ports,
      actor,
      network,
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
    deaf,
    settle,
    turn,
    call,
    now: () => now,
    /** Runs every due moment on the way. */
    advance: async (instant: Instant): Promise<void> => {
      await work.advance(instant, (to) => {
        now = to;
      });
      await settle();
    },
    /** The machine was off till then: what was due on the way is late. */
    sleepUntil: async (instant: Instant): Promise<void> => {
      now = instant;
      await settle();
    },
    sentTo: (to: string): readonly SentPost[] => outbox.filter((s) => s.to === to && !s.thread),
    /** Replies in a channel's threads. */
    saidIn: (to: string): readonly SentPost[] => outbox.filter((s) => s.to === to && s.thread),
  };
};
export type EventsHouse = Awaited<ReturnType<typeof openHouse>>;

/** Everything that a card or a reply says, as one string. */
export const wordsOf = (thing: unknown): string => JSON.stringify(thing);

/** The buttons of a card, wherever they stand. */
export const buttonsOf = (
  thing: unknown,
): readonly {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data?: Record<string, unknown>;
}[] => {
  if (Array.isArray(thing)) return thing.flatMap(buttonsOf);
  if (typeof thing !== 'object' || thing === null) return [];
  const entry = thing as Record<string, unknown>;
  if (typeof entry.type === 'string' && entry.type.startsWith('Action.')) return [entry as never];
  // A row that opens what it names is pressed as a whole: it takes no button's place.
  const { selectAction: _, ...rest } = entry;
  return Object.values(rest).flatMap(buttonsOf);
};
export const cardOf = (reply: Reply): unknown => {
  if (reply.is !== 'card' && reply.is !== 'dialog') throw new Error(`no card but ${JSON.stringify(reply)}`);
  return reply.card;
};

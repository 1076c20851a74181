import { checkIns } from '../../src/features/check-ins';
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
import { type ThemeId, themeById } from '../../src/shared/domain/theme';
import { memoryRows } from '../../src/store/memory-rows';
import { makeStores } from '../../src/store/stores';
import { startWork } from '../../src/work/work';

const from = '2023-12-01';
const tenantId = 'tenant';

const organisation = (id: string, name: string, language: Language = 'fi') => ({
  id,
  name: { fi: name, sv: `${name} (sv)` },
  language,
  joined: from,
  isCoordinator: id === 'koivu',
});

type RoleIn = readonly [organisation: string, role: PersonRole, more?: Partial<Assignment>];
const person = (id: string, language: Language, ...roles: readonly RoleIn[]): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language,
  assignments: roles.map(([org, role, more]) => ({ organisation: org, role, from, deputy: false, ...more })),
  accounts: [{ objectId: `oid-${id}`, tenantId }],
});

/** Invented: Koivu coordinates, Haapa leads quality; Paju, Mänty and Lehmus develop, Lehmus in Swedish too. */
export const sampleNetwork: Network = {
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [
    organisation('koivu', 'Koivun kaupunki'),
    organisation('haapa', 'Haapaopisto'),
    organisation('paju', 'Pajuopisto'),
    organisation('manty', 'Mäntyopisto'),
    organisation('lehmus', 'Lehmusinstitutet', 'sv'),
  ],
  leaderships: [{ organisation: 'haapa', theme: 'quality', share: 100, from }],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'manty', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', from },
  ],
  seats: [],
  people: [
    person('coordinator', 'fi', ['koivu', 'coordinator']),
    person('lead', 'fi', ['haapa', 'lead', { theme: 'quality' }]),
    person('contact', 'fi', ['paju', 'contact']),
    person('owner', 'fi', ['paju', 'pilotOwner', { theme: 'quality' }]),
    person('deputy', 'fi', ['paju', 'contact', { deputy: true }]),
    person('two', 'fi', ['paju', 'pilotOwner'], ['manty', 'contact']),
    person('swedish', 'sv', ['lehmus', 'contact']),
    person('english', 'en', ['manty', 'pilotOwner']),
    person('observer', 'fi', ['koivu', 'observer']),
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
export const channelOf = (theme: ThemeId): string => `19:${theme}`;

/** A message as it stands now, and every way it has looked. */
export type SentPost = { readonly to: string; readonly looks: Post[]; readonly thread?: string };

const fakeMessenger = (outbox: SentPost[], deaf: ReadonlySet<string>): Messenger => {
  const put = (to: string, post: Post, thread?: string) => {
    outbox.push({ to, looks: [post], ...(thread ? { thread } : {}) });
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
      outbox[Number(activity)]?.looks.push(post);
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

export type CardPress = {
  readonly data?: Readonly<Record<string, unknown>>;
  /** In this theme's channel; alone with the bot without one. */
  readonly theme?: ThemeId;
  /** A button whose answer would be a message before everybody. */
  readonly asMessage?: boolean;
};

/** The room with real rules, real stores in memory, the real worker, and a clock that is moved. */
export const openHouse = async (start: Instant, network: Network = sampleNetwork) => {
  let now = start;
  let tick = 0;
  let ids = 0;
  let people = network;
  const outbox: SentPost[] = [];
  const deaf = new Set<string>();
  const stores = makeStores(memoryRows(), { tick: () => tick });
  const ports: Ports = {
    stores,
    queue: memoryQueue(() => tick),
    messenger: fakeMessenger(outbox, deaf),
    now: () => now,
    tick: () => tick,
    newId: () => `id-${String(++ids).padStart(6, '0')}`,
    log: () => undefined,
    teamsApp: { app: 'app', tenant: 'tenant', origin: 'https://strapetsi.example' },
  };
  const table = makeTable(config);
  checkIns(table.routes);
  const work = startWork(ports, table);
  await stores.network.replace(network);
  for (const theme of ['quality', 'swedish-cross-cutting'] as const)
    await stores.channels.put(channelFor(channelOf(theme), { use: 'theme', theme }));
  await work.prepare();

  const actorOf = (id: string): Actor => {
    const found = people.people.find((p) => p.id === id) ?? null;
    const language = found?.language ?? 'fi';
    return { objectId: `oid-${id}`, tenantId, name: id, language, person: found, today: dayOf(now) };
  };
  const placeLangs = (theme: ThemeId): readonly [Language, Language] =>
    themeById(theme).language === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];
  /** Everything that is due or waits to be sent or edited; edits of one card stand seconds apart. */
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 3; i += 1) {
      tick += 10_000;
      await work.settle();
    }
  };
  const turnOf = async (id: string, { data = {}, theme }: CardPress, seenByAll: boolean): Promise<Turn> => {
    // As the door does: what was chosen a moment ago counts.
    people = (await stores.network.read()) ?? people;
    const actor = actorOf(id);
    const channel = theme ? await stores.channels.get(channelOf(theme)) : null;
    return {
      ports,
      actor,
      network: people,
      lang: actor.language,
      langs: theme && seenByAll ? placeLangs(theme) : [actor.language],
      where: theme ? { scope: 'channel', channel, conversation: channelOf(theme) } : { scope: 'personal' },
      args: '',
      data,
    };
  };
  return {
    ports,
    table,
    settle,
    prepare: () => work.prepare(),
    /** Accounts that Teams does not let the bot write to. */
    deaf,
    /** The machine was off till then: what was due on the way is late. */
    sleepUntil: async (instant: Instant): Promise<void> => {
      now = instant;
      await settle();
    },
    sentTo: (to: string): readonly SentPost[] => outbox.filter((s) => s.to === to && !s.thread),
    /** Replies in a channel's threads. */
    saidIn: (to: string): readonly SentPost[] => outbox.filter((s) => s.to === to && s.thread),
    /** Puts another network in its place, as an import does. */
    replace: async (next: Network): Promise<void> => {
      people = next;
      await stores.network.replace(next);
      await work.prepare();
    },
    /** Runs every due moment on the way. */
    advance: async (instant: Instant): Promise<void> => {
      await work.advance(instant, (to) => {
        now = to;
      });
      await settle();
    },
    command: async (id: string, name: CommandName, ask: CardPress = {}): Promise<Reply> => {
      const handler = table.commands.get(name);
      if (!handler) throw new Error(`nothing answers ${name}`);
      return handler(await turnOf(id, ask, true));
    },
    waiting: async (id: string) => {
      people = (await stores.network.read()) ?? people;
      return table.routes.waiting({ ports, actor: actorOf(id), network: people });
    },
    press: async (id: string, verb: string, ask: CardPress = {}): Promise<Reply> => {
      const handler = table.actions.get(verb);
      if (!handler) throw new Error(`nothing answers ${verb}`);
      return handler(await turnOf(id, ask, ask.asMessage === true));
    },
    call: async <E extends Endpoint>(
      endpoint: E,
      id: string,
      asked: {
        readonly round?: string;
        readonly pilot?: string;
        readonly body?: unknown;
        readonly query?: unknown;
      } = {},
    ): Promise<import('zod').output<E['response']>> => {
      const answered = table.calls.find(
        (c) => c.endpoint.path === endpoint.path && c.endpoint.method === endpoint.method,
      );
      if (!answered) throw new Error(`nothing answers ${endpoint.path}`);
      const actor = actorOf(id);
      const result = await answered.handler({
        ports,
        actor,
        network: people,
        lang: actor.language,
        query: endpoint.query?.parse(asked.query ?? {}),
        body: endpoint.body?.parse(asked.body ?? {}),
        params: { round: asked.round ?? '', pilot: asked.pilot ?? '' },
      } as never);
      return endpoint.response.parse(result) as import('zod').output<E['response']>;
    },
  };
};
export type CheckInsHouse = Awaited<ReturnType<typeof openHouse>>;

type CardButtonSeen = {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
};
/** The objects of a card of which a test asks something, wherever they stand. */
export const partsOf = (
  thing: unknown,
  fits: (type: string) => boolean,
): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(thing)) return thing.flatMap((part) => partsOf(part, fits));
  if (typeof thing !== 'object' || thing === null) return [];
  const own = thing as Readonly<Record<string, unknown>>;
  const inside = Object.entries(own)
    .filter(([key]) => key !== 'fallback')
    .flatMap(([, part]) => partsOf(part, fits));
  return typeof own.type === 'string' && fits(own.type) ? [own, ...inside] : inside;
};
export const buttonsOf = (thing: unknown): readonly CardButtonSeen[] =>
  partsOf(thing, (type) => type.startsWith('Action.')) as unknown as readonly CardButtonSeen[];
export const buttonNamed = (thing: unknown, title: string): CardButtonSeen => {
  const found = buttonsOf(thing).find((b) => b.title === title);
  if (!found) throw new Error(`no button ${title} but ${buttonsOf(thing).map((b) => b.title)}`);
  return found;
};
/** Field by field what a form is filled in with. */
export const valuesOf = (thing: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(partsOf(thing, (type) => type.startsWith('Input.')).map((i) => [i.id, i.value]));
export const cardOf = (reply: Reply): unknown => {
  if (reply.is !== 'card' && reply.is !== 'dialog') throw new Error(`no card but ${JSON.stringify(reply)}`);
  return reply.card;
};
export const textOf = (reply: Reply): string => {
  if (reply.is !== 'text') throw new Error(`no text but ${reply.is}`);
  return reply.text;
};
/** What a card says, line by line. */
export const linesOf = (thing: unknown): readonly string[] =>
  partsOf(thing, (type) => type === 'TextBlock').map((block) => String(block.text));

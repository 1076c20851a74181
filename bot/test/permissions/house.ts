import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeTokens } from '../../local/tokens';
import { buildApp } from '../../src/app';
import type { Config } from '../../src/config';
import type { Messenger } from '../../src/ports';
import { memoryQueue } from '../../src/queue/memory-queue';
import { rooms } from '../../src/rooms';
import { makeTable, type WayIn } from '../../src/route-table';
import type { Fact } from '../../src/shared/domain/fact';
import type { Instant } from '../../src/shared/domain/month';
import { memoryRows } from '../../src/store/memory-rows';
import { type Rows, type StoredRow, type Table, tables } from '../../src/store/rows';
import { makeStores } from '../../src/store/stores';
import { channelFor } from '../houses/fake-teams';
import { actorOf, network, objectIdOf, tenantId } from './people';

/** What is sent to one way in: a call's parts, or a button's data and the channel that its card stands in. */
export type DoorRequest = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly channel?: string;
};
export type DoorAnswer = { readonly status: number; readonly body: unknown };

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

const table = makeTable(config);
for (const room of rooms) room(table.routes);
/** Every way in that the rooms have registered. */
export const ways: readonly WayIn[] = table.ways;

/** Takes everything; whether a message goes out is not asked here. */
const messenger: Messenger = {
  members: async () => [],
  toChannel: async (channel) => ({ outcome: 'accepted', conversation: channel.id, activity: '1' }),
  reply: async (channel) => ({ outcome: 'accepted', conversation: channel.id, activity: '1' }),
  toPerson: async () => ({ outcome: 'accepted', conversation: 'chat', activity: '1' }),
  edit: async (_url, conversation, activity) => ({ outcome: 'accepted', conversation, activity }),
};

/** A write that does not succeed: storage does not answer, before it has written or after. */
export type WriteFault = { readonly write: number; readonly when: 'before' | 'after' };
const noStorage = (): Error => new Error('storage does not answer');

/** Rows that know what was written since, and can be put back: every decision finds the same world. */
const resettingRows = () => {
  let held = memoryRows();
  const written = new Set<Table>();
  const changed = new Set<Table>();
  const recorded: Fact[] = [];
  /** A fact is a row of its own, or one of several that are written at once. */
  const note = (table: Table, bodies: readonly unknown[]): void => {
    // What a decision promises stands beside it.
    if (table === 'facts') recorded.push(...(bodies as readonly Fact[]).filter((fact) => fact.content));
  };
  let writes = 0;
  let fault: WriteFault | undefined;
  const noting = async <T>(table: Table, write: (to: Rows) => Promise<T>): Promise<T> => {
    written.add(table);
    changed.add(table);
    writes += 1;
    const isHit = writes === fault?.write;
    if (isHit && fault?.when === 'before') throw noStorage();
    const done = await write(held);
    if (isHit) throw noStorage();
    return done;
  };
  let kept: readonly (readonly [Table, readonly StoredRow[]])[] = [];
  const rows: Rows = {
    insert: (table, row) => {
      note(table, [row.body]);
      return noting(table, (to) => to.insert(table, row));
    },
    get: (...a) => held.get(...a),
    put: (table, row) => noting(table, (to) => to.put(table, row)),
    replace: (table, row, etag) => noting(table, (to) => to.replace(table, row, etag)),
    remove: (table, ...which) => noting(table, (to) => to.remove(table, ...which)),
    change: (table, partition, changes) => {
      note(
        table,
        changes.map(({ body }) => body),
      );
      return noting(table, (to) => to.change(table, partition, changes));
    },
    list: (...a) => held.list(...a),
    scan: (...a) => held.scan(...a),
    insertMany: (table, partition, many) => {
      note(
        table,
        many.map(({ body }) => body),
      );
      return noting(table, (to) => to.insertMany(table, partition, many));
    },
    bringBack: (table, ...what) => noting(table, (to) => to.bringBack(table, ...what)),
    removeMany: (table, ...what) => noting(table, (to) => to.removeMany(table, ...what)),
    ping: () => held.ping(),
  };
  return {
    rows,
    written: (): readonly Table[] => [...written],
    /** Facts that were written since. */
    recorded: (): readonly Fact[] => [...recorded],
    forget: () => {
      written.clear();
      recorded.length = 0;
    },
    /** From here on so many writes have been asked for; one of those to come may fail. */
    failAt: (next?: WriteFault): void => {
      writes = 0;
      fault = next;
    },
    writes: (): number => writes,
    scan: (table: Table) => held.scan(table),
    keep: async () => {
      kept = await Promise.all(tables.map(async (table) => [table, await held.scan(table)] as const));
    },
    /** Tables that are put back. */
    reset: async (): Promise<readonly Table[]> => {
      if (changed.size === 0) return [];
      held = memoryRows();
      for (const [table, all] of kept) for (const row of all) await held.put(table, row);
      written.clear();
      const back = [...changed];
      changed.clear();
      return back;
    },
  };
};

const channels = [
  channelFor('19:general', { use: 'general' }, 'http://127.0.0.1'),
  channelFor('19:quality', { use: 'theme', theme: 'quality' }, 'http://127.0.0.1'),
  channelFor('19:future-and-vision', { use: 'theme', theme: 'future-and-vision' }, 'http://127.0.0.1'),
];

/** A pressed button as Teams sends it. */
const pressed = (serviceUrl: string, who: string, verb: string, { data = {}, channel }: DoorRequest) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'activity',
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${who}`, aadObjectId: objectIdOf(who), name: who },
  recipient: { id: '28:bot' },
  conversation: channel
    ? { id: channel, conversationType: 'channel', isGroup: true, tenantId }
    : { id: `chat-${who}`, conversationType: 'personal', tenantId },
  channelData: {
    tenant: { id: tenantId },
    ...(channel ? { team: { id: 'team' }, channel: { id: channel } } : {}),
  },
  value: { action: { type: 'Action.Execute', verb, data } },
});

type ListeningServer = { readonly url: string; readonly close: () => Promise<void> };
const listening = (server: Pick<Server, 'listen' | 'address' | 'close'>): Promise<ListeningServer> =>
  new Promise((open) =>
    server.listen(0, '127.0.0.1', () =>
      open({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => new Promise<void>((done) => server.close(() => done())),
      }),
    ),
  );
/** The team's roster, asked about somebody unknown: a guest whom no import names. */
const roster = (): Promise<ListeningServer> =>
  listening(
    createServer((_req, res) => {
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ id: '29:guest', name: 'Vieras', email: 'vieras@muualla.example' }));
    }),
  );

const pathWith = (path: string, { params = {}, query }: DoorRequest): string => {
  const named = path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(params[name] ?? 'none'));
  return query ? `${named}?${new URLSearchParams(query)}` : named;
};

/** The real app behind its real doors, on memory rows, with a clock that is moved. */
export const openHouse = async (start: Instant) => {
  let now = start;
  let ids = 0;
  let passed = 0;
  // It stands still while a busy machine takes its time, so that every walk finds the same.
  const opened = Date.now();
  const tick = (): number => opened + passed;
  const { rows, keep, reset, written, recorded, forget, failAt, writes, scan } = resettingRows();
  const stores = makeStores(rows, { tick });
  const tokens = await makeTokens(tenantId, tick);
  const outside = {
    stores,
    messenger,
    queue: memoryQueue(tick),
    now: () => now,
    tick,
    newId: () => `id-${String(++ids).padStart(8, '0')}`,
    log: () => undefined,
  };
  const app = buildApp(config, outside, { tab: tokens.keys, bot: null }, null);
  // A connection that is kept is not cut while a busy machine takes its time.
  app.server.server.keepAliveTimeout = 120_000;
  await stores.network.replace(network);
  for (const channel of channels) await stores.channels.put(channel);
  await app.work.prepare();
  const connector = await roster();
  const { url, close } = await listening(app.server);

  const signed = async (who: string): Promise<string> => {
    const { name, language } = actorOf(who, start.slice(0, 10));
    return tokens.sign({
      id: objectIdOf(who),
      tenantId,
      name,
      email: '',
      language,
      organisations: [],
      roles: [],
    });
  };
  // Of half an hour each, as real time is moved here: a token lives an hour.
  let halfHour = 0;
  const signedTokens = new Map<string, string>();
  const tokenOf = async (who: string): Promise<string> => {
    const now = Math.floor(tick() / 1_800_000);
    if (now !== halfHour) signedTokens.clear();
    halfHour = now;
    const token = signedTokens.get(who) ?? (await signed(who));
    signedTokens.set(who, token);
    return token;
  };

  const send = async (
    path: string,
    method: string,
    who: string | null,
    body: unknown,
  ): Promise<DoorAnswer> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'fi',
        ...(who && who !== 'nobody' ? { authorization: `Bearer ${await tokenOf(who)}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  };
  /** `POST /api/events`, `action event.reply`, `command help`. */
  const ask = async (who: string, way: string, asked: DoorRequest = {}): Promise<DoorAnswer> => {
    const [first = '', name = ''] = way.split(' ');
    if (first === 'action')
      return send('/api/messages', 'POST', null, pressed(connector.url, who, name, asked));
    if (first === 'command')
      return send(
        '/api/messages',
        'POST',
        null,
        pressed(connector.url, who, 'command.run', { ...asked, data: { command: name } }),
      );
    return send(pathWith(name, asked), first, who, first === 'GET' ? undefined : (asked.body ?? {}));
  };
  return {
    stores,
    ask,
    keep,
    reset: async (): Promise<void> => {
      const back = await reset();
      // A period that was begun is not begun any more.
      if ((await stores.periods.list()).length > 0) {
        passed += 11_000;
        await stores.confirm();
      }
      // As after a restore: what is held in memory is looked at again.
      if (back.includes('bulletins') || back.includes('network')) await stores.confirm();
      else if (back.includes('facts')) await stores.facts.follow();
    },
    recorded,
    /** Tables that were written to since. */
    written,
    forget,
    advance: (to: Instant) =>
      app.work.advance(to, (instant) => {
        now = instant;
      }),
    now: () => now,
    /** The clock stands where it stood, for another try at the same moment. */
    rewind: (to: Instant): void => {
      now = to;
    },
    /** Real time goes by, ms: what is kept in memory is looked at again. */
    pass: (ms: number): void => {
      passed += ms;
    },
    sweepDeep: app.work.sweepDeep,
    failAt,
    writes,
    scan,
    /** What the server answers at all, as `GET /path`. */
    paths: (): readonly string[] =>
      Object.values(app.server.getDebugInfo().routes as readonly { method: string; path: string }[]).map(
        ({ method, path }) => `${method.toUpperCase().replace(/^DEL$/u, 'DELETE')} ${path}`,
      ),
    close: async () => {
      await close();
      await connector.close();
    },
  };
};
export type PermissionHouse = Awaited<ReturnType<typeof openHouse>>;

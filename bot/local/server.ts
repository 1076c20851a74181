import { randomUUID } from 'node:crypto';
import { accessSync, constants, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { type App, buildApp } from '../src/app';
import type { Config } from '../src/config';
import { firstNetwork } from '../src/features/registry/first-network';
import type { Log, Stores } from '../src/ports';
import { azureQueue } from '../src/queue/azure-queue';
import { azureRows } from '../src/store/azure-rows';
import { migrate } from '../src/store/migrate';
import { makeStores } from '../src/store/stores';
import { type Connector, makeConnector } from '../src/teams/connector';
import { makeMessenger } from '../src/teams/messenger';
import { startAzurite } from './azurite';
import { makeClock } from './clock';
import { handleControls } from './controls';
import { localTenant, peopleOf } from './directory';
import { movableClock } from './moving-clock';
import type { LocalOptions } from './options';
import { type HeldPort, holdPort } from './port';
import { loadSample, postSample } from './sample/load-sample';
import { pastPosts } from './sample/past-posts';
import { makeSample } from './sample/sample';
import { buildTab } from './tab-build';
import { localTeamsList } from './team-list';
import { createLocalTeams } from './teams';
import { guard, send, Told, toldAnswer } from './teams/http';
import { makeTokens } from './tokens';

const root = resolve(__dirname, '../..');
export const host = '127.0.0.1';
/** As in env/.env.local. */
const localApp = '00000000-0000-0000-0000-000000000001';
const firstCoordinator = 'koordinaattori@strapetsi.example';

/** Known at start to stand in the way: one line, status 1. */
export class CannotStart extends Error {}

const prepareFolder = (options: LocalOptions): string => {
  const folder = resolve(process.cwd(), options.dataDir);
  try {
    if (options.fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new CannotStart(
      `The data folder cannot be written: ${folder} (${(error as NodeJS.ErrnoException).code ?? 'error'}). Choose another with --data.`,
    );
  }
  return folder;
};

const fileLog = (folder: string): Log => {
  const file = createWriteStream(join(folder, 'bot.log'), { flags: 'a' });
  return (line) => void file.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};

const configFor = (port: number): Config => ({
  mode: 'local',
  port,
  host,
  // An empty id: the local connector signs nothing. Only loopback reaches this door.
  bot: { id: '', type: 'SingleTenant', tenantId: localTenant, password: '' },
  tenants: [localTenant],
  tab: { clientId: '', audience: '', origin: `http://${host}:${port}`, clients: [] },
  storage: { connectionString: '' },
  teamsAppId: localApp,
  coordinators: [firstCoordinator],
});

/** Kept rows bear the port of the day they were written: this server's own Teams is where it is today. */
const teamsAt = (base: string): Connector => {
  const connector = makeConnector(async () => null);
  return (asked) => {
    const { pathname } = new URL(asked.serviceUrl);
    const isOwn = pathname === '/local/connector';
    return connector(isOwn ? { ...asked, serviceUrl: `${base}${pathname}` } : asked);
  };
};

const listen = (app: App, { handle }: HeldPort): Promise<void> =>
  new Promise((done, failed) => {
    app.server.once('error', failed);
    app.server.listen(handle, () => done());
  });

/** Whether a request is the first instance's own; else another has it, each in its turn. */
const takingTurns = (others: readonly App[]) => {
  let turn = 0;
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const other = others[turn - 1];
    turn = (turn + 1) % (others.length + 1);
    other?.server.server.emit('request', req, res);
    return !other;
  };
};

export type RunningServer = { readonly app: App; readonly base: string; readonly stop: () => Promise<void> };

/** Bot, tab and the stand-in for Teams on one port; with storage of its own in the data folder unless one is given. */
export const openLocal = async (
  options: LocalOptions,
  storage?: { readonly connectionString: string },
): Promise<RunningServer> => {
  const held = await holdPort(options.port, host);
  if (!held)
    throw new CannotStart(
      `Port ${options.port} is taken. Stop what runs there, or choose another with --port.`,
    );
  const base = `http://${host}:${held.port}`;
  const folder = prepareFolder(options);
  const log = fileLog(folder);
  const [azurite, tabDir, tokens] = await Promise.all([
    storage ?? startAzurite({ dataDir: join(folder, 'storage') }),
    buildTab(root),
    makeTokens(localTenant),
  ]);
  const tick = (): number => Date.now();
  const clock = makeClock(folder, options.now);
  const rows = azureRows({ connectionString: azurite.connectionString });
  const stores = makeStores(rows, { tick });
  const migrated = await migrate(rows);
  if (migrated) log({ event: 'migrated', ...migrated });
  const config = configFor(held.port);
  const instance = (own: Stores): App => {
    const queue = azureQueue({ connectionString: azurite.connectionString });
    const messenger = makeMessenger({
      connector: teamsAt(base),
      botId: config.bot.id,
      channels: own.channels,
      tick,
    });
    const outside = { stores: own, queue, messenger, now: clock.now, tick, newId: randomUUID, log };
    return buildApp(config, outside, { tab: tokens.keys, bot: null }, tabDir);
  };
  const app = instance(stores);
  // As behind a balancer: with memories and a work loop of their own.
  const others = Array.from({ length: (options.instances ?? 1) - 1 }, () =>
    instance(makeStores(rows, { tick })),
  );
  const people = () => peopleOf(stores);
  const teams = createLocalTeams({
    baseUrl: base,
    botId: '',
    tenantId: localTenant,
    people,
    teams: localTeamsList,
    dataDir: join(folder, 'teams'),
    pageDir: join(root, 'bot/local/teams/page'),
    now: () => new Date(),
  });
  const controls = { app, clock: movableClock(app, clock), people, sign: tokens.sign };
  const isMine = takingTurns(others);
  // Nothing is signed here: no page of another site may speak through this machine's browser, on any path.
  app.before((req, res) => {
    try {
      guard(req);
    } catch (error) {
      if (!(error instanceof Told)) throw error;
      send(res, toldAnswer(error));
      return false;
    }
    if (!(req.url ?? '').startsWith('/local/')) return isMine(req, res);
    handleControls(controls, req, res)
      .then((done) => done || teams.handle(req, res))
      .then((done) => done || send(res, toldAnswer(new Told(404, 'NotFound', 'Nothing is here.'))))
      .catch(() => res.destroy());
    return false;
  });
  if (options.empty) await firstNetwork(stores, config.coordinators, clock.now());
  const isFirstStart = !options.empty && !(await stores.network.read());
  const sample = isFirstStart ? makeSample(clock.now()) : null;
  if (sample) await loadSample(app.ports, sample);
  await listen(app, held);
  await teams.install();
  if (sample) {
    teams.remember(pastPosts(sample));
    await postSample(app.ports, sample);
  }
  for (const { work } of [app, ...others]) {
    await work.prepare();
    await work.run();
  }
  const stop = async (): Promise<void> => {
    await Promise.all([app, ...others].map((one) => one.close()));
    await teams.close();
    if ('close' in azurite) await azurite.close();
  };
  return { app, base, stop };
};

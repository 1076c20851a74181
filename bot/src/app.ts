import type { Config } from './config';
import { type HttpDoor, openHttpDoor } from './http/door';
import type { TabKeys } from './http/token';
import { makeLimits } from './limits';
import type { Ports } from './ports';
import { rooms } from './rooms';
import { makeTable } from './route-table';
import { type BotIdentity, connectTeams } from './teams/adapter';
import { makeConnector } from './teams/connector';
import { openTeamsDoor } from './teams/door';
import { makeMessenger } from './teams/messenger';
import { hearing } from './work/heard-queue';
import { startWork, type Work } from './work/work';

/** Everything that a running bot needs from outside; the messenger is made here unless one is given. */
export type OutsidePorts = Omit<Ports, 'messenger' | 'teamsApp'> & {
  readonly messenger?: Ports['messenger'];
};

export type App = {
  readonly ports: Ports;
  readonly server: HttpDoor['server'];
  readonly before: HttpDoor['before'];
  readonly work: Work;
  /** No new work; what is in flight ends, for ten seconds at most; then the doors are closed. */
  readonly close: () => Promise<void>;
};

/** Whose word each door takes. */
export type Trust = { readonly tab: TabKeys; readonly bot: BotIdentity | null };

/** Real ms. */
const longestClose = 10_000;

/** Opens the doors and registers every room; a list, no logic. */
export const buildApp = (config: Config, outside: OutsidePorts, trust: Trust, tabDir: string | null): App => {
  const connection = connectTeams(config, trust.bot);
  const messenger =
    outside.messenger ??
    makeMessenger({
      connector: makeConnector(connection.signature),
      botId: config.bot.id,
      channels: outside.stores.channels,
      tick: outside.tick,
    });
  const heard = hearing(outside.queue);
  const teamsApp = { app: config.teamsAppId ?? '', tenant: config.bot.tenantId, origin: config.tab.origin };
  const ports: Ports = { ...outside, queue: heard.queue, messenger, teamsApp };
  const table = makeTable(config);
  for (const room of rooms) room(table.routes);
  const work = startWork(ports, table, { perSecond: config.sendsPerSecond });
  heard.onPush(work.hear);
  const limits = makeLimits(config);
  const teams = openTeamsDoor({ config, ports, table, connection, limits });
  const door = openHttpDoor({ config, ports, table, keys: trust.tab, limits, tabDir, teams, work });
  const close = async (): Promise<void> => {
    await Promise.all([work.stop(), door.close(longestClose)]);
  };
  return { ports, server: door.server, before: door.before, work, close };
};

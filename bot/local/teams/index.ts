import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { openBook } from './book';
import { createBotLink } from './bot-link';
import { createConnector } from './connector/connector';
import type { TeamsControls } from './controls/caller';
import { answerControl } from './controls/controls';
import { installEverywhere } from './controls/places';
import { createDirectory } from './directory';
import { openFeed } from './feed';
import { guard, readAsk, send, Told, toldAnswer } from './http';
import { openJournal } from './journal';
import { openGate, teamsLimits } from './limits';
import type { LocalTeamsOptions, PastPost } from './options';
import { createPageServer } from './page-server';
import { remember } from './past';

export type { LocalPerson, LocalTeam, LocalTeamsOptions, PastPost } from './options';

export type LocalTeams = {
  /** True if it answered. Must come before any body parser. */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  /** A member adds the app to each team, once. Throws when the bot does not take the news; try again then. */
  readonly install: () => Promise<void>;
  /** What the bot has posted in earlier months, so that it can be edited and answered like any other post. */
  readonly remember: (posts: readonly PastPost[]) => void;
  readonly close: () => Promise<void>;
};

const connectorPrefix = '/local/connector';
const teamsPrefix = '/local/teams';
const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

const openLocalTeams = (options: LocalTeamsOptions): TeamsControls => {
  const limits = { ...teamsLimits, ...options.limits };
  const book = openBook(openJournal(options.dataDir));
  const directory = createDirectory(options, book);
  const hear = createBotLink(options.baseUrl, limits.botMs);
  return { options, limits, book, directory, feed: openFeed(directory.sees, options.now()), hear };
};

/** Teams for one machine: the Bot Connector, the people's side, and the page. It knows the bot by HTTP only. */
export const createLocalTeams = (options: LocalTeamsOptions): LocalTeams => {
  const teams = openLocalTeams(options);
  const connector = createConnector({ ...teams, gate: openGate(teams.limits, options.now) });
  const servePage = createPageServer(options.pageDir ?? join(__dirname, 'page'));

  const answerConnector = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const answer = await connector(await readAsk(req, connectorPrefix));
    if (answer === 'reset') req.socket.destroy();
    else send(res, answer);
  };
  const answerTeams = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const ask = await readAsk(req, teamsPrefix);
    const name = ask.path.join('/');
    const answer = await answerControl(teams, ask);
    if (answer) return send(res, answer);
    if (ask.method === 'GET' && (await servePage(name, res))) return;
    throw new Told(404, 'NotFound', `${ask.method} ${teamsPrefix}/${name} is not answered here.`);
  };

  return {
    handle: async (req, res) => {
      const path = (req.url ?? '').split('?')[0] ?? '';
      const answer = isUnder(path, connectorPrefix)
        ? answerConnector
        : isUnder(path, teamsPrefix)
          ? answerTeams
          : null;
      if (!answer) return false;
      try {
        guard(req);
        await answer(req, res);
      } catch (error) {
        const told = error instanceof Told ? error : new Told(500, 'LocalTeamsFailed', String(error));
        if (res.headersSent) res.destroy();
        else send(res, toldAnswer(told));
      }
      return true;
    },
    install: () => installEverywhere(teams),
    remember: (posts) => remember(teams, posts),
    close: async () => {
      teams.book.close();
    },
  };
};

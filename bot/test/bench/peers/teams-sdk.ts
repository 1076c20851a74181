import { createServer } from 'node:http';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import { listening } from '../benchmark';
import type { PeerAnswers, PeerBot } from './answers';

const nothing = (): void => undefined;
const silent = { error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing, log: nothing };

/** The Teams SDK's App on the server that it brings. */
export const bareTeamsSdk = async ({ message, invoke }: PeerAnswers): Promise<PeerBot> => {
  const server = createServer();
  const logger = { ...silent, child: () => logger } as never;
  const app = new App({
    dangerouslyAllowUnauthenticatedRequests: true,
    logger,
    httpServerAdapter: new ExpressAdapter(server, { logger }),
  });
  app.message('apua', async ({ send }) => void (await send(message as never)));
  app.on('card.action', () => invoke as never);
  await app.initialize();
  const { url, close } = await listening(server as never);
  return { url: `${url}/api/messages`, close };
};

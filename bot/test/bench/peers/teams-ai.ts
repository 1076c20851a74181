import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import type { Request } from 'botbuilder';
import restify from 'restify';
import { listening } from '../benchmark';
import type { PeerAnswers, PeerBot } from './answers';

/** teams-ai with its own adapter, its own routing of a word and of a card's verb. */
export const bareTeamsAi = async ({ message, invoke }: PeerAnswers): Promise<PeerBot> => {
  const adapter = new TeamsAdapter({});
  const app = new Application({ adapter, startTypingTimer: false });
  app.message('apua', async (context) => void (await context.sendActivity({ ...message })));
  app.adaptiveCards.actionExecute(
    'event.list',
    async () => (invoke as { readonly value: Record<string, unknown> }).value as never,
  );
  const server = restify.createServer({ name: 'bare' });
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', (req, res, next) => {
    adapter
      .process(req as Request, res, async (context) => void (await app.run(context)))
      .then(
        () => next(false),
        (error: unknown) => next(error),
      );
  });
  const { url, close } = await listening(server);
  return { url: `${url}/api/messages`, close };
};

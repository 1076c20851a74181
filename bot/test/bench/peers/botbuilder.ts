import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { listening } from '../benchmark';
import type { PeerAnswers, PeerBot } from './answers';

/** The bot that botbuilder's own samples show, with one command and one button. */
export const bareBotbuilder = async ({ message, invoke }: PeerAnswers): Promise<PeerBot> => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const logic = async (context: TurnContext): Promise<void> => {
    if (context.activity.type === 'invoke')
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invoke } });
    else if (context.activity.text === 'apua') await context.sendActivity({ ...message });
  };
  const server = restify.createServer({ name: 'bare' });
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', (req, res, next) => {
    adapter.process(req as Request, res, logic).then(
      () => next(false),
      (error: unknown) => next(error),
    );
  });
  const { url, close } = await listening(server);
  return { url: `${url}/api/messages`, close };
};

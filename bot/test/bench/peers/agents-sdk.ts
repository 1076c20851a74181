import { CloudAdapter, type Request, type TurnContext } from '@microsoft/agents-hosting';
import restify from 'restify';
import { listening } from '../benchmark';
import type { PeerAnswers, PeerBot } from './answers';

/** The Agents SDK's adapter behind the same bare server as botbuilder's. */
export const bareAgentsSdk = async ({ message, invoke }: PeerAnswers): Promise<PeerBot> => {
  const adapter = new CloudAdapter({});
  const logic = async (context: TurnContext): Promise<void> => {
    if (context.activity.type === 'invoke')
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invoke } } as never);
    else if (context.activity.text === 'apua') await context.sendActivity({ ...message } as never);
  };
  const server = restify.createServer({ name: 'bare' });
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', (req, res, next) => {
    adapter.process(req as unknown as Request, res as never, logic).then(
      () => next(false),
      (error: unknown) => next(error),
    );
  });
  const { url, close } = await listening(server);
  return { url: `${url}/api/messages`, close };
};

import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { answering, botId, openDoors, tenant } from '../../doors/house';
import type { Benchmark } from '../benchmark';
import { asking, listening, takingTurns } from '../benchmark';

const said = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };

/** A card's button of long ago, against botbuilder's own adapter with the same double of the Bot Framework. */
export const botDoor: Benchmark = {
  name: 'bot-door',
  run: async () => {
    const doors = await openDoors(undefined, Date.now());
    await doors.moveIn();
    const old = { value: { action: { type: 'Action.Execute', verb: 'long.gone', data: {} } } };
    const request = {
      method: 'POST',
      headers: { authorization: `Bearer ${await doors.botToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify(answering(doors, old)),
    };
    const adapter = new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication({
        MicrosoftAppId: botId,
        MicrosoftAppPassword: 'password',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: tenant,
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: doors.teamsIssuer.issuer,
        ToBotFromChannelOpenIdMetadataUrl: doors.teamsIssuer.metadata.href,
        ToBotFromEmulatorOpenIdMetadataUrl: doors.teamsIssuer.metadata.href,
        OAuthUrl: 'https://token.botframework.com',
      }),
    );
    const logic = async (context: TurnContext): Promise<void> => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: said } });
    };
    const bare = restify.createServer({ name: 'bare' });
    bare.use(restify.plugins.bodyParser({ mapParams: false }));
    bare.post('/api/messages', (req, res, next) => {
      adapter.process(req as Request, res, logic).then(
        () => next(false),
        (error: unknown) => next(error),
      );
    });
    const peer = await listening(bare);
    try {
      return {
        botDoorMs: await takingTurns(
          asking(`${doors.url}/api/messages`, request),
          asking(`${peer.url}/api/messages`, request),
          { rounds: 1000, warmUp: 300 },
        ),
      };
    } finally {
      doors.close();
      peer.close();
    }
  },
};

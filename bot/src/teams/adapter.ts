import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Config } from '../config';
import type { IssuerKeys } from '../identity/issuer-keys';
import type { Ports } from '../ports';
import { makeConnector, type Signature } from './connector';
import { answeringOver, type SendActivity } from './reply-line';
import { botFrameworkKeys } from './sender';

/** Whose word is taken, and as whom the bot answers. Only the local mode has none. */
export type BotIdentity = {
  readonly keys: IssuerKeys;
  readonly credentials: ServiceClientCredentialsFactory;
};

const optionsOf = (bot: Config['bot']) => ({
  MicrosoftAppId: bot.id,
  MicrosoftAppPassword: bot.password,
  MicrosoftAppType: bot.type,
  MicrosoftAppTenantId: bot.tenantId,
});

/** A single tenant's registration with its password, or a managed identity without any. */
export const botIdentity = (bot: Config['bot'], ports: Pick<Ports, 'tick' | 'log'>): BotIdentity => ({
  keys: botFrameworkKeys(ports),
  credentials: new ConfigurationServiceClientCredentialFactory(optionsOf(bot)),
});

// Teams' regions; more are made anew.
const mostClients = 20;

/** botbuilder makes its clients anew for every activity; these are made once, of each service URL one. */
class KeptClients extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();
  private tokenClient: Promise<UserTokenClient> | undefined;

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const known = this.clients.get(serviceUrl);
        if (known) return known;
        if (this.clients.size >= mostClients) this.clients.clear();
        const made = super.createConnectorFactory(identity).create(serviceUrl, audience);
        this.clients.set(serviceUrl, made);
        made.catch(() => this.clients.delete(serviceUrl));
        return made;
      },
    };
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    const known = this.tokenClient ?? super.createUserTokenClient(identity);
    this.tokenClient = known;
    known.catch(() => {
      this.tokenClient = undefined;
    });
    return known;
  }
}

/**
 * botbuilder's adapter without its doors: our own proves the sender (decision 5) and answers in the house's
 * form, where botbuilder's prints raw error text to the caller. What a turn says goes over lines that stay open;
 * botbuilder's own client is asked for rosters and channels only.
 */
class TeamsAdapter extends CloudAdapter {
  constructor(
    private readonly authentication: KeptClients,
    private readonly answer: SendActivity,
  ) {
    super(authentication);
  }

  /** `claims` are those of the proved sender. */
  take(
    claims: ClaimsIdentity['claims'],
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = new ClaimsIdentity(claims, true);
    const connectorFactory = this.authentication.createConnectorFactory(claimsIdentity);
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
    return this.processActivity({ claimsIdentity, connectorFactory, audience }, activity, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities)
      if (activity.type === ActivityTypes.Message) sent.push(await this.answer(activity));
      else sent.push(...(await super.sendActivities(context, [activity])));
    return sent;
  }
}

/** The bot's own token, asked for once and kept until it runs out; botframework's credentials do both. */
export const signatureOf = (bot: Config['bot'], identity: BotIdentity | null): Signature => {
  if (!identity) return async () => null;
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrl: login } = AuthenticationConstants;
  const credentials = identity.credentials.createCredentials(bot.id, scope, login, true);
  credentials.catch(() => undefined);
  return async (anew = false) => {
    const known = await credentials;
    if (!(known instanceof AppCredentials)) throw new Error('these credentials give no token');
    return `Bearer ${await known.getToken(anew)}`;
  };
};

export type TeamsConnection = {
  readonly adapter: TeamsAdapter;
  readonly authentication: KeptClients;
  readonly identity: BotIdentity | null;
  readonly signature: Signature;
};

export const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/u.test(host);

/** Refuses to open a door that anybody could walk through. */
export const connectTeams = (config: Config, identity: BotIdentity | null): TeamsConnection => {
  if (!identity && !(config.mode === 'local' && isLoopback(config.host)))
    throw new Error('Without an identity of its own the bot listens to this machine alone');
  // An empty id: nothing that goes out is signed either.
  const nobody = { ...optionsOf(config.bot), MicrosoftAppId: '', MicrosoftAppType: 'MultiTenant' };
  const authentication = identity
    ? new KeptClients(optionsOf(config.bot), identity.credentials)
    : new KeptClients(nobody);
  const signature = signatureOf(config.bot, identity);
  const answer = answeringOver(makeConnector(signature));
  return { adapter: new TeamsAdapter(authentication, answer), authentication, identity, signature };
};

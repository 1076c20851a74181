import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Config } from '../config';

/**
 * botbuilder's adapter without its HTTP part: that one prints raw error text to the caller, and our door
 * answers in the house's own form.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Throws botbuilder's AuthenticationError when the caller is not the Bot Framework. */
  take(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

export type TeamsConnection = {
  readonly adapter: TeamsAdapter;
  readonly authentication: ConfigurationBotFrameworkAuthentication;
};

export const connectTeams = (bot: Config['bot']): TeamsConnection => {
  const options = {
    MicrosoftAppId: bot.id,
    MicrosoftAppPassword: bot.password,
    // Without an id (local mode only) nothing is signed: the type that asks for no credentials.
    MicrosoftAppType: bot.id === '' ? 'MultiTenant' : bot.type,
    MicrosoftAppTenantId: bot.tenantId,
  };
  const authentication = new ConfigurationBotFrameworkAuthentication(
    options,
    new ConfigurationServiceClientCredentialFactory(options),
  );
  return { adapter: new TeamsAdapter(authentication), authentication };
};

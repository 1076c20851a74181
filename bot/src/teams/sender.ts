import type { JWTPayload } from 'jose';
import type { Config } from '../config';
import { type Proved, proved } from '../identity/bearer';
import { type IssuerKeys, issuerKeys } from '../identity/issuer-keys';
import type { Ports } from '../ports';
import { Refusal } from '../shared/domain/refusal';
import type { Incoming } from './activity';

const issuer = 'https://api.botframework.com';
const metadata = new URL('https://login.botframework.com/v1/.well-known/openidconfiguration');
// Microsoft's own figure for this token.
const skew = 5 * 60;
const channel = 'msteams';

export const botFrameworkKeys = (ports: Pick<Ports, 'tick' | 'log'>): IssuerKeys =>
  issuerKeys(issuer, metadata, ports);

/** That the Bot Framework speaks, and to this bot. */
export const provedSender = (
  authorization: string,
  keys: IssuerKeys,
  bot: Config['bot'],
  at: number,
): Promise<Proved> =>
  proved(authorization, { ...keys, audience: [bot.id], claims: ['serviceurl'], skew }, at);

const tenantsIn = (activity: Incoming): readonly string[] =>
  [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter((t) => t !== undefined);

/**
 * That it speaks of this very activity: the key is endorsed for the channel, and answers go where the token
 * says. Only Teams proves who a person is, so another channel of the same registration is not let in, and
 * neither is a tenant that is not on the list.
 */
export const demandOurs = (
  activity: Incoming,
  { claims, kid }: Proved,
  keys: IssuerKeys,
  tenants: readonly string[],
): void => {
  const endorsements = keys.published(kid)?.endorsements;
  const isEndorsed = Array.isArray(endorsements) && endorsements.includes(activity.channelId);
  if (!isEndorsed || claims.serviceurl !== activity.serviceUrl) throw new Refusal('notSignedIn');
  const named = tenantsIn(activity);
  if (activity.channelId !== channel || named.length === 0 || !named.every((t) => tenants.includes(t)))
    throw new Refusal('foreignTenant');
};

/** As botbuilder's own types want it. */
export const claimList = (claims: JWTPayload): { type: string; value: string }[] =>
  Object.entries(claims).map(([type, value]) => ({ type, value: String(value) }));

import type { JWTVerifyGetKey } from 'jose';
import type { Config } from '../config';
import { proved } from '../identity/bearer';
import { issuerKeys } from '../identity/issuer-keys';
import type { Ports } from '../ports';
import type { Account } from '../shared/domain/network';
import { Refusal } from '../shared/domain/refusal';

/** What a tab's token must say; the local mode gives a key of its own to the same checks. */
export type TabKeys = {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly tenantId: string;
  /** The applications that may ask for a token in a person's name: Teams' own. */
  readonly clients: readonly string[];
  readonly key: JWTVerifyGetKey;
};

export type HttpCaller = Account & { readonly name: string };

/** Entra's keys of the host tenant, in which guests act too. */
export const entraKeys = (config: Config, ports: Pick<Ports, 'tick' | 'log'>): TabKeys => {
  const tenantId = config.bot.tenantId;
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const metadata = new URL(`${issuer}/.well-known/openid-configuration`);
  return {
    issuer,
    audience: [config.tab.clientId, config.tab.audience],
    tenantId,
    clients: config.tab.clients,
    key: issuerKeys(issuer, metadata, ports).key,
  };
};

/** TEAMS.md, "Tab sign-in". Anything amiss is the same refusal; what the client reports of itself is not read. */
export const callerOf = async (
  authorization: string | undefined,
  keys: TabKeys,
  at: number,
): Promise<HttpCaller> => {
  const required = ['oid', 'tid', 'scp', 'ver', 'azp'];
  const { claims } = await proved(authorization, { ...keys, claims: required, skew: 60 }, at);
  const { oid, tid, scp, ver, azp, name } = claims;
  const isForUs =
    tid === keys.tenantId &&
    ver === '2.0' &&
    typeof azp === 'string' &&
    keys.clients.includes(azp) &&
    typeof scp === 'string' &&
    scp.split(' ').includes('access_as_user');
  if (!isForUs || typeof oid !== 'string' || oid === '') throw new Refusal('notSignedIn');
  return { objectId: oid, tenantId: keys.tenantId, name: typeof name === 'string' ? name : '' };
};

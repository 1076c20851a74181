import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Config } from '../config';
import type { Account } from '../shared/domain/network';
import { Refusal } from '../shared/domain/refusal';

/** Whose signature a tab's token must carry; the local mode gives a key of its own to the same checks. */
export type TabKeys = {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly tenants: readonly string[];
  readonly key: JWTVerifyGetKey;
};

export type Caller = Account & { readonly name: string };

/** Entra's keys of the host tenant; kept and rotated by the library. */
export const entraKeys = (config: Config): TabKeys => ({
  issuer: `https://login.microsoftonline.com/${config.bot.tenantId}/v2.0`,
  audience: [config.tab.clientId, config.tab.audience],
  tenants: config.tenants,
  key: createRemoteJWKSet(
    new URL(`https://login.microsoftonline.com/${config.bot.tenantId}/discovery/v2.0/keys`),
  ),
});

/** Signature, issuer, audience, times, scope and tenant; anything amiss is the same refusal. */
export const callerOf = async (authorization: string | undefined, keys: TabKeys): Promise<Caller> => {
  const token = /^Bearer ([^\s]+)$/u.exec(authorization ?? '')?.[1];
  if (!token) throw new Refusal('notSignedIn');
  const verified = await jwtVerify(token, keys.key, {
    issuer: keys.issuer,
    audience: [...keys.audience],
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'oid', 'tid', 'scp'],
    clockTolerance: 60,
  }).catch((error: unknown) => {
    // The key endpoint being away is an outage, not the caller's fault.
    if ((error as { code?: string }).code === 'ERR_JWKS_TIMEOUT') throw error;
    throw new Refusal('notSignedIn');
  });
  const { oid, tid, scp, name } = verified.payload;
  const scopes = typeof scp === 'string' ? scp.split(' ') : [];
  if (
    typeof oid !== 'string' ||
    typeof tid !== 'string' ||
    !keys.tenants.includes(tid) ||
    !scopes.includes('access_as_user')
  )
    throw new Refusal('notSignedIn');
  return { objectId: oid, tenantId: tid, name: typeof name === 'string' ? name : '' };
};

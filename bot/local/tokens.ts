import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { hostClients } from '../src/config';
import type { TabKeys } from '../src/http/token';
import type { LocalPerson } from './teams';

const issuer = 'https://strapetsi.local/v2.0';
const audience = 'api://strapetsi.local';

export type LocalTokens = { readonly keys: TabKeys; readonly sign: (person: LocalPerson) => Promise<string> };

/** Tokens of a key that lives as long as this process: they pass the very checks of real ones, and are worthless elsewhere. */
export const makeTokens = async (tenantId: string, tick: () => number = Date.now): Promise<LocalTokens> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'local', alg: 'RS256' };
  return {
    keys: {
      issuer,
      audience: [audience],
      tenantId,
      clients: hostClients,
      key: createLocalJWKSet({ keys: [jwk] }),
    },
    sign: (person) =>
      new SignJWT({
        oid: person.id,
        tid: person.tenantId,
        name: person.name,
        scp: 'access_as_user',
        ver: '2.0',
        azp: hostClients[0],
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'local' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(new Date(tick()))
        .setNotBefore(new Date(tick()))
        .setExpirationTime(new Date(tick() + 3_600_000))
        .sign(privateKey),
  };
};

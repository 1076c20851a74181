import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** A key that the issuer signs with, and what it publishes of it. */
export type IssuerKey = { readonly kid: string; readonly secret: CryptoKey; readonly row: object };

export const newKey = async (kid: string, more: object = {}, alg = 'RS256'): Promise<IssuerKey> => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, secret: privateKey, row: { ...(await exportJWK(publicKey)), kid, use: 'sig', ...more } };
};

export const signed = (claims: JWTPayload, key: IssuerKey, header: object = {}): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
    .sign(key.secret);

/** A token whose header says that nobody signed it. */
export const unsigned = (claims: JWTPayload): string =>
  `${[{ alg: 'none', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

type Mood = 'well' | 'failing' | 'silent' | 'babbling' | 'impostor';

/** Plays an identity provider's key endpoint: OpenID metadata and the keys it names, on a port of its own. */
export const startIssuer = async (issuer: string, first: readonly IssuerKey[]) => {
  let keys = first;
  let mood: Mood = 'well';
  let asked = 0;
  const server = createServer((req, res) => {
    asked += 1;
    if (mood === 'silent') return;
    const base = `http://${req.headers.host}`;
    const said = mood === 'impostor' ? 'https://somebody.example' : issuer;
    const body =
      req.url === '/keys' ? { keys: keys.map((k) => k.row) } : { issuer: said, jwks_uri: `${base}/keys` };
    res.writeHead(mood === 'failing' ? 500 : 200, { 'content-type': 'application/json' });
    res.end(mood === 'babbling' ? '<html>secret-of-the-endpoint</html>' : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    issuer,
    metadata: new URL(`http://127.0.0.1:${port}/.well-known/openid-configuration`),
    publish: (next: readonly IssuerKey[]): void => {
      keys = next;
    },
    be: (next: Mood): void => {
      mood = next;
    },
    /** Questions so far. */
    asked: (): number => asked,
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};

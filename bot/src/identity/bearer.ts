import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Refusal } from '../shared/domain/refusal';
import { KeysAway } from './issuer-keys';

export type Expected = {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly key: JWTVerifyGetKey;
  /** Claims without which the token says too little. */
  readonly claims: readonly string[];
  /** How far two clocks may stand apart, in seconds. */
  readonly skew: number;
};
export type Proved = { readonly claims: JWTPayload; readonly kid: string };

/**
 * The claims of a bearer token, once its signature, issuer, audience and times are in order at `at` (real ms).
 * Anything amiss is the same refusal, so that nobody learns how near a forgery came.
 */
export const proved = async (
  authorization: string | undefined,
  { issuer, audience, key, claims, skew }: Expected,
  at: number,
): Promise<Proved> => {
  const token = /^Bearer ([^\s]+)$/u.exec(authorization ?? '')?.[1];
  if (!token) throw new Refusal('notSignedIn');
  const verified = await jwtVerify(token, key, {
    issuer,
    audience: [...audience],
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'nbf', ...claims],
    clockTolerance: skew,
    currentDate: new Date(at),
  }).catch((error: unknown) => {
    throw error instanceof KeysAway ? error : new Refusal('notSignedIn');
  });
  return { claims: verified.payload, kid: verified.protectedHeader.kid ?? '' };
};

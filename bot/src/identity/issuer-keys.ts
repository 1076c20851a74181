import { createLocalJWKSet, errors, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Log } from '../ports';

/** The issuer cannot be asked for its keys and those held are too old: an outage, and no fault of the caller's. */
export class KeysAway extends Error {}

/** A key as its issuer published it; the Bot Framework says in it for which channels the key speaks. */
export type PublishedKey = JWK & { readonly endorsements?: unknown };

export type IssuerKeys = {
  readonly issuer: string;
  /** For jose; throws `KeysAway`. */
  readonly key: JWTVerifyGetKey;
  readonly published: (kid: string) => PublishedKey | undefined;
};

/** A key that its issuer takes back is refused at most this much later, real ms. */
const freshMs = 10 * 60_000;
/** A key that nobody knows is looked for again at most this often: it is new, or it is forged. */
const unknownMs = 30_000;
/** While the issuer cannot be asked, what it said last holds this long. */
const heldMs = 24 * 60 * 60_000;
/** After a question without answer nobody waits for the next one so long. */
const pauseMs = 10_000;
/** Two questions have to fit into the three seconds in which Teams wants an answer. */
const answerMs = 1_200;

const announced = z.object({ issuer: z.string(), jwks_uri: z.url() });

const jsonFrom = async (url: URL): Promise<unknown> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(answerMs) });
  if (!answer.ok) throw new Error(`${url.href} answers ${answer.status}`);
  return answer.json();
};

const fetchKeys = async (issuer: string, metadata: URL): Promise<JSONWebKeySet> => {
  const said = announced.parse(await jsonFrom(metadata));
  const place = new URL(said.jwks_uri);
  if (said.issuer !== issuer) throw new Error(`${metadata.href} speaks for another issuer`);
  if (place.protocol !== metadata.protocol) throw new Error(`${metadata.href} names a place less safe`);
  return (await jsonFrom(place)) as JSONWebKeySet;
};

type HeldKeys = {
  readonly at: number;
  readonly keys: readonly PublishedKey[];
  readonly pick: JWTVerifyGetKey;
};

/**
 * An issuer's signing keys, found by its OpenID metadata, kept and followed when they change. jose picks and
 * checks; when to ask is decided here, because its own remote set lets nobody in while a refresh fails.
 */
export const issuerKeys = (
  issuer: string,
  metadata: URL,
  { tick, log }: { readonly tick: () => number; readonly log: Log },
): IssuerKeys => {
  let held: HeldKeys | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    const at = tick();
    try {
      const set = await fetchKeys(issuer, metadata);
      // Refuses what is no set of keys before the old one is given up.
      held = { at, pick: createLocalJWKSet(set), keys: set.keys };
    } catch (error) {
      failedAt = tick();
      log({ event: 'keys.away', issuer, error: error instanceof Error ? error.message : String(error) });
    }
  };
  const isYounger = (ms: number): boolean => held !== undefined && tick() - held.at < ms;
  /** Whether what is held afterwards is younger than `ms`. */
  const ensure = async (ms: number): Promise<boolean> => {
    if (!isYounger(ms) && tick() - failedAt >= pauseMs) {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return isYounger(ms);
  };

  const key: JWTVerifyGetKey = async (header, token) => {
    await ensure(freshMs);
    if (!held || !isYounger(heldMs)) throw new KeysAway(issuer);
    try {
      return await held.pick(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (!(await ensure(unknownMs))) throw new KeysAway(issuer);
      return held.pick(header, token);
    }
  };
  return { issuer, key, published: (kid) => held?.keys.find((k) => k.kid === kid) };
};

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from './config';
import type { Account } from './shared/domain/network';
import { Refusal } from './shared/domain/refusal';

/** How much one may ask within a minute; a `Refusal` when it is too much. */
export type Limits = {
  /** Somebody who has proved who they are, at both doors together. */
  readonly person: (account: Account) => Promise<void>;
  /** An address from which something came whose sender proved nothing. */
  readonly address: (address: string, came: 'page' | 'unproved') => Promise<void>;
};

const minute = 60;
/** A page is made of some twenty files, and a whole school loads it from one address: they weigh little. */
const weights = { page: 1, unproved: 20 } as const;

const limited = (perMinute: number) => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: minute });
  return async (key: string, points = 1): Promise<void> => {
    await limiter.consume(key, points).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Refusal('tooMany', { seconds: String(Math.ceil(refused.msBeforeNext / 1_000)) });
    });
  };
};

const unlimited = async (): Promise<void> => undefined;

/** Of this instance. Without limits in the configuration (the local mode) nobody is held up. */
export const makeLimits = ({ limits }: Pick<Config, 'limits'>): Limits => {
  if (!limits) return { person: unlimited, address: unlimited };
  const person = limited(limits.personPerMinute);
  const address = limited(limits.unprovedPerMinute * weights.unproved);
  return {
    person: ({ objectId, tenantId }) => person(`${tenantId}~${objectId}`),
    address: (from, came) => address(from, weights[came]),
  };
};

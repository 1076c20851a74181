import type { Bulletin } from '../../src/shared/domain/bulletin';
import type { Delivery } from '../../src/shared/domain/delivery';
import type { Fact } from '../../src/shared/domain/fact';
import { dayOf, type Instant } from '../../src/shared/domain/month';
import { openBook } from './book';
import { publishThrough } from './bulletins';
import { makeChance } from './chance';
import { liveThrough } from './happenings';
import { filesOf, makeNetwork } from './network';

export type Sample = {
  readonly files: ReturnType<typeof filesOf>;
  readonly facts: readonly Fact[];
  readonly bulletins: readonly Bulletin[];
  readonly deliveries: readonly Delivery[];
  /** Bulletins that are to be posted at the first start. */
  readonly fresh: readonly string[];
};

/** An invented, living network: the same day and seed make the same one. Nothing in it is later than now. */
export const makeSample = (now: Instant, seed = 2024): Sample => {
  const chance = makeChance(seed);
  const network = makeNetwork(chance, dayOf(now));
  const book = openBook(now);
  const scene = { book, chance, network, now };
  liveThrough(scene);
  const published = publishThrough(scene);
  return { files: filesOf(network), facts: book.facts(), ...published };
};

/** A seeded generator (mulberry32). One per question, so that a new question leaves the other answers as they were. */
export type SampleChance = {
  /** 0 up to, and without, 1. */
  readonly next: () => number;
  /** 0 … n − 1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly happens: (probability: number) => boolean;
};

const hashOf = (words: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

export const makeChance = (seed: number, ...about: readonly (string | number)[]): SampleChance => {
  let state = hashOf([seed, ...about].join('~'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[below(from.length)] as (typeof from)[number];
    },
    happens: (probability) => next() < probability,
  };
};

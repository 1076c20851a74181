import type { Parameters } from 'fast-check';

/** How often as much `npm run fuzz` tries, with other ledgers each time. */
const deeper = Number(process.env.FUZZ ?? 0);

/** In `npm test` always the same cases: what a change has broken is told by the change that broke it. */
export const runs = (numRuns: number): Parameters<unknown> =>
  deeper > 0 ? { numRuns: numRuns * deeper } : { numRuns, seed: 46 };

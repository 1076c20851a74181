import type { World } from './world';

/** A scenario of the domain, walked through real doors. */
export type Walk = {
  readonly id: `S${number}`;
  readonly title: string;
  /** Where the movable clock stands at the start. */
  readonly now: string;
  /** How many clauses its "Then" has; fewer checks fail the walk. */
  readonly clauses: number;
  readonly walk: (world: World) => Promise<void>;
};

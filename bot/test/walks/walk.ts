import type { World } from './world';

/** A scenario of the domain, walked through real doors. */
export type Walk = {
  /** The scenario's; one that goes over years is walked in parts beside each other. */
  readonly id: `S${number}` | `S${number}${'a' | 'b'}`;
  readonly title: string;
  /** Where the movable clock stands at the start. */
  readonly now: string;
  /** How many clauses its "Then" has; fewer checks fail the walk. */
  readonly clauses: number;
  readonly walk: (world: World) => Promise<void>;
};

/** The scenario that a walk is of, or is a part of. */
export const scenarioOf = ({ id }: Pick<Walk, 'id'>): string => id.replace(/[ab]$/u, '');

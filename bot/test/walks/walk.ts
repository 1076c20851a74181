import type { World } from './world';

/** Of a scenario that is walked in parts beside each other. */
const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
type WalkPart = (typeof parts)[number];
export const partAt = (index: number): WalkPart => {
  const part = parts[index];
  if (!part) throw new Error(`a walk has at most ${parts.length} parts`);
  return part;
};

/** A scenario of the domain, walked through real doors. */
export type Walk = {
  /** The scenario's; one that looks at single nights of years has a part for each. */
  readonly id: `S${number}` | `S${number}${WalkPart}`;
  readonly title: string;
  /** Where the movable clock stands at the start. */
  readonly now: string;
  /** How many clauses its "Then" has; fewer checks fail the walk. */
  readonly clauses: number;
  readonly walk: (world: World) => Promise<void>;
};

/** The scenario that a walk is of, or is a part of. */
export const scenarioOf = ({ id }: Pick<Walk, 'id'>): string => id.replace(/[a-h]$/u, '');

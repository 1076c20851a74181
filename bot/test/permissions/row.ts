import type { DoorRequest } from './house';
import type { PermissionTarget, TargetName } from './people';
import type { PermissionWorld } from './world';

/** How one way in is tried: over whose things, and what is sent so that it succeeds for whoever may. */
export type Row = {
  readonly over: readonly TargetName[];
  readonly ask?: (at: PermissionTarget, world: PermissionWorld) => DoorRequest;
  /** What stands before it, where a row of storage must be fresh. */
  readonly before?: (world: PermissionWorld) => Promise<void>;
  /** What the same person does first, as far as they may. */
  readonly first?: readonly {
    readonly way: string;
    readonly ask: (at: PermissionTarget, world: PermissionWorld) => DoorRequest;
  }[];
};
export type Rows = Readonly<Record<string, Row>>;

export const organisations = [
  'own organisation',
  'organisation of the theme',
  'other organisation',
] as const satisfies readonly TargetName[];
export const themes = ['own theme', 'other theme'] as const satisfies readonly TargetName[];
export const themesOrAll = [...themes, 'whole network'] as const satisfies readonly TargetName[];
/** Nobody's in particular. */
export const anybodys = { over: ['anybody’s'] } as const satisfies Row;

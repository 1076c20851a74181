import type { Day, Month } from '../../../src/shared/domain/month';
import type { StandingRow } from '../../../src/shared/domain/standing';
import type { ThemeId } from '../../../src/shared/domain/theme';
import type { GridScene } from './scene';

/** Whose row is looked at. */
export type CellAt = {
  readonly organisation: string;
  readonly theme?: ThemeId;
  /** The running month when left out. */
  readonly month?: Month;
};
export type GridCell = {
  /** What is told by it, as a sentence. */
  readonly says: string;
  /** The day on which it begins. */
  readonly from: Day;
  readonly tell: (scene: GridScene) => Promise<unknown>;
  /** The evening on which one looks. */
  readonly asked: Day;
  readonly shows: Partial<StandingRow>;
  /** Codes of what is said to be missing. */
  readonly missing?: readonly string[];
  readonly at?: Partial<CellAt>;
};
export const kinds = ['fulfilled', 'notYet', 'awkward'] as const;
export type GridKind = (typeof kinds)[number];
export type Duty = Readonly<Record<GridKind, GridCell>> & {
  readonly obligation: string;
  readonly at: CellAt;
};

import type { Pace } from './pilot';

type Needy = { readonly pace?: Pace; readonly help: boolean };
/** Who asks for help, who is stuck, who is delayed. */
const need = ({ pace, help }: Needy): number =>
  help ? 0 : pace === 'stuck' ? 1 : pace === 'delayed' ? 2 : 3;

/** Those first in which there is something to do for others; else the order they came in. */
export const inNeedFirst = <P extends Needy>(pilots: readonly P[]): readonly P[] =>
  pilots.toSorted((a, b) => need(a) - need(b));

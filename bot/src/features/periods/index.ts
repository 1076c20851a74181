import type { Room } from '../../routes';
import * as contract from '../../shared/contract/periods';
import { beginPeriod } from './begin-period';
import { readPeriods } from './read-periods';

/** The project's periods: which there are, and the next one's beginning. */
export const periods: Room = (routes) => {
  routes.call(contract.periods, readPeriods);
  routes.call(contract.beginPeriod, (call) => beginPeriod(call, call.body));
};

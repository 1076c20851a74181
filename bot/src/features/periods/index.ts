import type { Room } from '../../routes';
import * as contract from '../../shared/contract/periods';
import { dutyFileNames } from '../../shared/text/duty-faults';
import { beginPeriod } from './begin-period';
import { dutySheet } from './duty-sheet';
import { readPeriods } from './read-periods';

/** The project's periods: which there are, and the next one's beginning. */
export const periods: Room = (routes) => {
  routes.call(contract.periods, readPeriods);
  routes.call(contract.dutySheet, ({ network, query, lang }) =>
    dutySheet(network.project, dutyFileNames, query.language ?? lang),
  );
  routes.call(contract.beginPeriod, (call) => beginPeriod(call, call.body));
};

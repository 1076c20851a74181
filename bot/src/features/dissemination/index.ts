import type { Room } from '../../routes';
import * as contract from '../../shared/contract/dissemination';
import { logFile } from './log-file';
import { readLog } from './read-log';
import { tellSpread } from './tell-spread';

/** The dissemination log (Liite 4, rivit 29, 49, 83 ja 106). */
export const dissemination: Room = (routes) => {
  routes.call(contract.dissemination, (call) => readLog(call, call.query));
  routes.call(contract.tellSpread, (call) => tellSpread(call, call.body));
  routes.call(contract.disseminationFile, (call) => {
    const { language, ...chosen } = call.query;
    return logFile({ ...call, lang: language ?? call.lang }, chosen);
  });
};

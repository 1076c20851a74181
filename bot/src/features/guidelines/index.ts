import type { Room } from '../../routes';
import * as contract from '../../shared/contract/guidelines';
import { listGuidelines, pinGuideline, unpinGuideline } from './guidelines';

/** What is pinned for everybody: guidelines and material. */
export const guidelines: Room = (routes) => {
  routes.call(contract.guidelines, listGuidelines);
  routes.call(contract.pinGuideline, pinGuideline);
  routes.call(contract.unpinGuideline, unpinGuideline);
};

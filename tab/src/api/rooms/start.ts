import type * as contract from '@shared/contract/start';
import { reading } from '../way';

export const startApi = {
  start: reading<typeof contract.start>('/api/start'),
};

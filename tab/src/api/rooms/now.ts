import type * as contract from '@shared/contract/now';
import { reading } from '../way';

export const nowApi = {
  now: reading<typeof contract.now>('/api/now'),
};

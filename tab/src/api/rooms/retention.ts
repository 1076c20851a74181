import type * as contract from '@shared/contract/retention';
import { change, reading } from '../way';

export const retentionApi = {
  readRetention: reading<typeof contract.readRetention>('/api/retention'),
  setRetention: change<typeof contract.setRetention>('put', '/api/retention'),
};

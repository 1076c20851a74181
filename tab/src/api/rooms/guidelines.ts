import type * as contract from '@shared/contract/guidelines';
import { change, reading } from '../way';

export const guidelinesApi = {
  guidelines: reading<typeof contract.guidelines>('/api/guidelines'),
  unpinGuideline: change<typeof contract.unpinGuideline>('delete', '/api/guidelines/:id'),
  pinGuideline: change<typeof contract.pinGuideline>('put', '/api/guidelines/:id'),
};

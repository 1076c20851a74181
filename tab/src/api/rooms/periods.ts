import type * as contract from '@shared/contract/periods';
import { change, reading } from '../way';

export const periodsApi = {
  periods: reading<typeof contract.periods>('/api/periods'),
  beginPeriod: change<typeof contract.beginPeriod>('post', '/api/periods'),
  dutySheet: reading<typeof contract.dutySheet>('/api/periods/duties'),
};

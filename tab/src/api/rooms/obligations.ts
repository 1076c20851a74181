import type * as contract from '@shared/contract/obligations';
import { change, reading } from '../way';

export const obligationsApi = {
  catalogue: reading<typeof contract.catalogue>('/api/catalogue'),
  obligations: reading<typeof contract.obligations>('/api/obligations'),
  organisations: reading<typeof contract.organisations>('/api/organisations'),
  overview: reading<typeof contract.overview>('/api/overview'),
  selfReport: change<typeof contract.selfReport>('post', '/api/reports'),
};

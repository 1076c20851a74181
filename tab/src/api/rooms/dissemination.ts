import type * as contract from '@shared/contract/dissemination';
import { change, reading } from '../way';

export const disseminationApi = {
  dissemination: reading<typeof contract.dissemination>('/api/dissemination'),
  tellSpread: change<typeof contract.tellSpread>('post', '/api/dissemination'),
  disseminationFile: reading<typeof contract.disseminationFile>('/api/dissemination-file'),
};

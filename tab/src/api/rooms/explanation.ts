import type * as contract from '@shared/contract/explanation';
import { reading } from '../way';

export const explanationApi = {
  explanation: reading<typeof contract.explanation>('/api/explanation'),
};

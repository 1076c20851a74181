import type * as contract from '@shared/contract/theme-board';
import { reading } from '../way';

export const themeBoardApi = {
  board: reading<typeof contract.board>('/api/themes/:theme/board'),
};

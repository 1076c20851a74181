import type * as contract from '@shared/contract/channels';
import { reading } from '../way';

export const channelsApi = {
  channels: reading<typeof contract.channels>('/api/channels'),
};

import type * as contract from '@shared/contract/network';
import { reading } from '../way';

export const networkApi = {
  networkMonth: reading<typeof contract.networkMonth>('/api/network'),
  networkAddresses: reading<typeof contract.networkAddresses>('/api/network/addresses'),
  exportNetwork: reading<typeof contract.exportNetwork>('/api/network/export'),
  trends: reading<typeof contract.trends>('/api/network/trends'),
};

import type * as contract from '@shared/contract/registry';
import { change, reading } from '../way';

export const registryApi = {
  lastImport: reading<typeof contract.lastImport>('/api/network/import'),
  importNetwork: change<typeof contract.importNetwork>('post', '/api/network/import'),
  undoImport: change<typeof contract.undoImport>('post', '/api/network/import/undo'),
};

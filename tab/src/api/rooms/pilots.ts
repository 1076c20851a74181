import type * as contract from '@shared/contract/pilots';
import { change, reading } from '../way';

export const pilotsApi = {
  pilotFile: reading<typeof contract.pilotFile>('/api/pilot-file'),
  pilots: reading<typeof contract.pilots>('/api/pilots'),
  registerPilot: change<typeof contract.registerPilot>('post', '/api/pilots'),
  pilotPage: reading<typeof contract.pilotPage>('/api/pilots/:pilot'),
  hearMore: change<typeof contract.hearMore>('post', '/api/pilots/interest'),
  settleInterest: change<typeof contract.settleInterest>('post', '/api/pilots/interest/settle'),
  removePilot: change<typeof contract.removePilot>('post', '/api/pilots/remove'),
};

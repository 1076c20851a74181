import type * as contract from '@shared/contract/deliveries';
import { change, reading } from '../way';

export const deliveriesApi = {
  deliveries: reading<typeof contract.deliveries>('/api/deliveries'),
  settleDeliveries: change<typeof contract.settleDeliveries>('post', '/api/deliveries/settle'),
  settleTask: change<typeof contract.settleTask>('post', '/api/deliveries/tasks'),
  heartbeat: reading<typeof contract.heartbeat>('/api/heartbeat'),
};

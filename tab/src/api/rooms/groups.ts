import type * as contract from '@shared/contract/groups';
import { change, reading } from '../way';

export const groupsApi = {
  nameSeat: change<typeof contract.nameSeat>('post', '/api/themes/:theme/group-seats'),
  groups: reading<typeof contract.groups>('/api/themes/:theme/groups'),
  divideGroups: change<typeof contract.divideGroups>('post', '/api/themes/:theme/groups'),
  setTraits: change<typeof contract.setTraits>('post', '/api/themes/:theme/traits'),
};

import type * as contract from '@shared/contract/people';
import { change, reading } from '../way';

export const peopleApi = {
  erasures: reading<typeof contract.erasures>('/api/erasures'),
  readOwnData: reading<typeof contract.readOwnData>('/api/me/data'),
  linkAccount: change<typeof contract.linkAccount>('post', '/api/people/:id/accounts'),
  unlinkAccount: change<typeof contract.unlinkAccount>('post', '/api/people/:id/accounts/unlink'),
  readPersonData: reading<typeof contract.readPersonData>('/api/people/:id/data'),
  erasePerson: change<typeof contract.erasePerson>('post', '/api/people/:id/erase'),
  reachability: reading<typeof contract.reachability>('/api/reachability'),
  reachedPeople: reading<typeof contract.reachedPeople>('/api/reachability/people'),
  readRosters: change<typeof contract.readRosters>('post', '/api/reachability/read'),
  joinRequests: reading<typeof contract.joinRequests>('/api/requests'),
  dismissRequest: change<typeof contract.dismissRequest>('post', '/api/requests/dismiss'),
};

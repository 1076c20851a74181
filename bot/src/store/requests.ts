import type { JoinRequest, RequestStore } from '../ports';
import type { Account } from '../shared/domain/network';
import type { Rows } from './rows';

// Partition: `request`. Key: tenant~object, so that asking again is the same request.
const partition = 'request';
const keyOf = (a: Account): string => `${a.tenantId}~${a.objectId}`;

export const requestStore = (rows: Rows): RequestStore => ({
  add: (request) => rows.put('requests', { partition, key: keyOf(request.account), body: request }),
  list: async () =>
    (await rows.list<JoinRequest>('requests', partition))
      .map((row) => row.body)
      .sort((a, b) => a.at.localeCompare(b.at)),
  remove: async (account) => {
    await rows.remove('requests', partition, keyOf(account));
  },
});

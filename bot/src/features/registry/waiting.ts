import type { Waits } from '../../routes';
import { may } from '../../shared/domain/permission';
import { waitingText as w } from '../../shared/text/registry';

/** People who tried to act before anybody had added them: one line for all of them (S14). */
export const registryWaiting: Waits = async ({ ports, actor, network }) => {
  if (!may(actor, 'seeRequests', network)) return [];
  const requests = await ports.stores.requests.list();
  if (requests.length === 0) return [];
  return [
    {
      kind: 'requests',
      id: 'all',
      title: w.requests(requests.length),
      theme: null,
      due: null,
      isAwaited: true,
      acts: [{ title: w.openRequests }],
      page: 'tavoitettavuus',
    },
  ];
};

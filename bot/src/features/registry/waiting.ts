import type { Waits } from '../../routes';
import { may } from '../../shared/domain/permission';
import type { Waiting } from '../../shared/domain/waiting';
import { waitingText as w } from '../../shared/text/registry';
import { handText } from '../../shared/text/registry-by-hand';

type WaitsLook = Parameters<Waits>[0];

/** People who tried to act before anybody had added them: one line for all of them (S14). */
const requestsWaiting = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
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

/** What organisations have changed in their own contacts: the coordinator looks at it, and may take it back. */
const changesWaiting = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  if (!may(actor, 'editRegistry', network)) return [];
  const { changes } = (await ports.stores.network.byHand()).hand;
  const fresh = changes.filter((c) => !c.seen).length;
  if (fresh === 0) return [];
  return [
    {
      kind: 'registryChanges',
      id: 'all',
      title: handText.waiting(fresh),
      theme: null,
      due: null,
      acts: [{ title: handText.openChanges }],
      page: 'organisaatiot',
    },
  ];
};

export const registryWaiting: Waits = async (look) => [
  ...(await requestsWaiting(look)),
  ...(await changesWaiting(look)),
];

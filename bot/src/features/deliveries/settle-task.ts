import { refreshMessage } from '../../delivery/plan';
import { dueKey, stuckMessage } from '../../delivery/stuck-tasks';
import type { Due, Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';

export type TaskWord = { readonly said: 'again' | 'leave'; readonly due: Due };

/** A person's word about a due task that was set aside. False when it is dealt with already. */
export const settleTask = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { said, due }: TaskWord,
): Promise<boolean> => {
  demand(actor, 'settleDelivery', network);
  const { agenda } = ports.stores;
  const aside = (await agenda.aside()).find((one) => dueKey(one.due) === dueKey(due));
  if (!aside) return false;
  // On the agenda before it is off the list: cut off in between, it is tried and stands on the list once more.
  if (said === 'again') await agenda.add(aside.due);
  await agenda.leave(aside.due);
  ports.log({ event: 'due.settled', room: 'deliveries', said, kind: due.kind, key: due.key });
  await refreshMessage(ports, stuckMessage({ how: 'aside', ...aside }));
  return true;
};

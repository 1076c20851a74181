import type { Ports } from '../../ports';
import { type MessageRef, messageKey, type Target } from '../../shared/domain/delivery';
import type { EventPlan } from '../../shared/domain/event';

export const invitationOf = (event: Pick<EventPlan, 'event'>): MessageRef => ({
  kind: 'event',
  id: event.event,
});
export const isInvitedTo = async (ports: Ports, event: Pick<EventPlan, 'event'>): Promise<boolean> =>
  (await ports.stores.deliveries.of(invitationOf(event))).length > 0;

/** Replies in the invitation's thread, wherever it was promised. */
export const threadsUnder = async (
  ports: Ports,
  event: Pick<EventPlan, 'event'>,
): Promise<readonly Target[]> =>
  (await ports.stores.deliveries.of(invitationOf(event))).flatMap(({ value: { target } }) =>
    target.to === 'channel'
      ? [{ to: 'thread', channel: target.channel, under: messageKey(invitationOf(event)) }]
      : [],
  );

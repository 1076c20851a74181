import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { EventView } from '../../shared/domain/event';
import { endOf } from '../../shared/domain/event-state';
import type { Recorder } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { type Acting, eventNamed, personOf } from './acting';
import { demandPlan } from './people';
import { wordOfCancelling, writeAndTell } from './tell-event';

/** S6: the posted cards say so, and those who meant to come are told personally. A second press changes nothing. */
export const cancelEvent = async (acting: Acting, id: string, reason: string): Promise<void> => {
  const { ports, actor, network } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandPlan(actor, network, event);
  if (event.cancelled?.reason === reason) return;
  // What is over was held or was not; that is said by marking it.
  if (event.cancelled || event.held.includes(true) || endOf(event) <= ports.now())
    throw new Refusal('closed');
  await writeCancelled(ports, event, reason, by);
};

export const writeCancelled = async (
  ports: Ports,
  event: EventView,
  reason: string,
  by: Recorder,
): Promise<void> => {
  const content = { kind: 'eventCancelled', event: event.event, reason } as const;
  const promised = await wordOfCancelling(ports, event);
  const day = dayOf(event.sittings[0].startsAt);
  await writeAndTell(ports, event.event, () =>
    recordFact(ports, { content, day, by, promises: () => promised }),
  );
};

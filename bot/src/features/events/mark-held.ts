import { refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { EventView } from '../../shared/domain/event';
import { dayOf } from '../../shared/domain/month';
import { type Acting, begunSitting, eventNamed, personOf, sittingAsked } from './acting';
import { demandMark } from './people';
import { partKey } from './tell-event';

export type Marked = { readonly event: EventView; readonly sitting: number };

/** Says whether a sitting was held; may be corrected, and the earlier word stays as history. */
export const markHeld = async (
  acting: Acting,
  id: string,
  held: boolean,
  asked?: number,
): Promise<Marked> => {
  const { ports, actor, network } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandMark(actor, network, event);
  const sitting = sittingAsked(event, asked, ports.now());
  const { startsAt } = begunSitting(acting, event, sitting);
  const content = { kind: 'eventHeld', event: id, sitting, held } as const;
  const { fresh } = await recordFact(ports, { content, day: dayOf(startsAt), by });
  if (fresh) {
    await refreshMessage(ports, { kind: 'event', id });
    await refreshMessage(ports, { kind: 'held', id: partKey(id, event.version, sitting) });
  }
  return { event: await eventNamed(ports, id), sitting };
};

import { refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { EventView } from '../../shared/domain/event';
import { demandMark } from '../../shared/domain/event-audience';
import { partKey } from '../../shared/domain/event-keys';
import { dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { type Acting, begunSitting, eventNamed, personOf, sittingAsked } from './acting';
import { isThere, marksAt } from './marks';

export type MarkedHeld = { readonly event: EventView; readonly sitting: number };

/** "Ei pidetty" is asked again only where it would hide somebody's attendance. */
const demandUnmarked = async (ports: Ports, { event, held }: EventView, sitting: number): Promise<void> => {
  if (held[sitting - 1] === false) return;
  const { marks } = await marksAt(ports, event, sitting);
  const there = [...marks.values()].filter(({ content }) => isThere(content)).length;
  if (there > 0) throw new Refusal('attendanceStands', { value: String(there) });
};

/** Says whether a sitting was held; may be corrected, and the earlier word stays as history. */
export const markHeld = async (
  acting: Acting,
  id: string,
  held: boolean,
  asked?: number,
  confirmed = false,
): Promise<MarkedHeld> => {
  const { ports, actor, network } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandMark(actor, network, event);
  const sitting = sittingAsked(event, asked, ports.now());
  const { startsAt } = begunSitting(acting, event, sitting);
  if (!held && !confirmed) await demandUnmarked(ports, event, sitting);
  const content = { kind: 'eventHeld', event: id, sitting, held } as const;
  const { fresh } = await recordFact(ports, { content, day: dayOf(startsAt), by });
  if (fresh) {
    await refreshMessage(ports, { kind: 'event', id });
    await refreshMessage(ports, { kind: 'held', id: partKey(id, event.version, sitting) });
  }
  return { event: await eventNamed(ports, id), sitting };
};

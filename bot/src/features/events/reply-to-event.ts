import type { EventView, RsvpAnswer } from '../../shared/domain/event';
import { dayOf } from '../../shared/domain/month';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { refreshMessage } from '../delivery/plan';
import { recordFact } from '../facts/record-fact';
import { type Acting, eventNamed, personOf } from './acting';

export type Replied = { readonly event: EventView; readonly outcome: 'saved' | 'moved' | 'cancelled' };

/**
 * S5: a person's reply, once, changeable until the start. On a card of an earlier time nothing is saved:
 * nobody has promised to come on the new day.
 */
export const replyToEvent = async (
  acting: Acting,
  id: string,
  answer: RsvpAnswer,
  version?: number,
): Promise<Replied> => {
  const { ports, actor, network } = acting;
  const person = personOf(actor).id;
  demand(actor, 'replyToEvent', network);
  const event = await eventNamed(ports, id);
  if (event.cancelled) return { event, outcome: 'cancelled' };
  if (version !== undefined && version !== event.version) return { event, outcome: 'moved' };
  if (event.sittings[0].startsAt <= ports.now()) throw new Refusal('closed');
  const content = { kind: 'replied', event: id, version: event.version, person, answer } as const;
  const { fresh } = await recordFact(ports, { content, day: dayOf(ports.now()), by: person });
  if (fresh) await refreshMessage(ports, { kind: 'event', id });
  return { event, outcome: 'saved' };
};

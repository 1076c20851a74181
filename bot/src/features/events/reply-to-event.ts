import { announce, refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { EventView, RsvpAnswer } from '../../shared/domain/event';
import { dayOf } from '../../shared/domain/month';
import type { PersonId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { seatsOf } from '../../shared/domain/sign-up';
import { type Acting, eventNamed, personOf } from './acting';
import { repliedTo, seatsAt } from './replies';
import { wordOfSeats } from './seat-word';

export type ReplyAnswered = {
  readonly event: EventView;
  readonly outcome: 'saved' | 'moved' | 'cancelled';
  /** The place in line, where all seats are taken. */
  readonly waiting: number | null;
};

/**
 * S5: a person's reply, once, changeable until the start. On a card of an earlier time nothing is saved:
 * nobody has promised to come on the new day.
 */
export const replyToEvent = async (
  acting: Acting,
  id: string,
  answer: RsvpAnswer,
  version?: number,
): Promise<ReplyAnswered> => {
  const { ports, actor, network } = acting;
  const person = personOf(actor).id;
  demand(actor, 'replyToEvent', network);
  const event = await eventNamed(ports, id);
  if (event.cancelled) return { event, outcome: 'cancelled', waiting: null };
  if (version !== undefined && version !== event.version) return { event, outcome: 'moved', waiting: null };
  if (event.sittings[0].startsAt <= ports.now()) throw new Refusal('closed');
  const content = { kind: 'replied', event: id, version: event.version, person, answer } as const;
  const seats = event.capacity ? await seatsIfGone(ports, event, person, answer) : () => [];
  const { fresh } = await recordFact(ports, {
    content,
    day: dayOf(ports.now()),
    by: person,
    promises: (number) => seats(`${person.replaceAll('~', '-')}~${number}`),
  });
  if (fresh) {
    await announce(ports);
    await refreshMessage(ports, { kind: 'event', id }, 'press');
  }
  const place = event.capacity ? (await seatsAt(ports, event)).waiting.indexOf(person) : -1;
  return { event, outcome: 'saved', waiting: place < 0 ? null : place + 1 };
};

/** A seat that this answer frees goes to the first in line, who hears it. */
const seatsIfGone = async (ports: Ports, event: EventView, person: PersonId, answer: RsvpAnswer) => {
  const replies = await repliedTo(ports, event);
  const after = replies.filter((one) => answer === 'yes' || one.person !== person);
  return wordOfSeats(ports, event, seatsOf(replies, event.capacity), seatsOf(after, event.capacity));
};

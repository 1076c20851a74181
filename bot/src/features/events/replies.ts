import type { Ports } from '../../ports';
import { type EventView, type RsvpAnswer, rsvpAnswers } from '../../shared/domain/event';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import type { PersonId } from '../../shared/domain/network';
import { type Replied, repliedBy, type Seats, seatsOf } from '../../shared/domain/sign-up';

export type Replies = ReadonlyMap<PersonId, RsvpAnswer>;

/** Each person's last word on the event as it is planned now; what was said of an earlier time is history (S7). */
export const repliedIn = (facts: readonly Fact[], { event, version }: EventView): readonly Replied[] =>
  inForce(facts)
    .filter(isKind('replied'))
    .filter((f) => f.content.event === event && f.content.version === version)
    .map(repliedBy);
export const repliesIn = (facts: readonly Fact[], event: EventView): Replies =>
  new Map(repliedIn(facts, event).map(({ person, answer }) => [person, answer]));

export const repliedTo = async (ports: Ports, event: EventView): Promise<readonly Replied[]> =>
  repliedIn(await ports.stores.facts.about([`event~${event.event}`]), event);
/** Who has a seat, and who waits for one. */
export const seatsAt = async (ports: Ports, event: EventView): Promise<Seats> =>
  seatsOf(await repliedTo(ports, event), event.capacity);
export const repliesTo = async (ports: Ports, event: EventView): Promise<Replies> =>
  repliesIn(await ports.stores.facts.about([`event~${event.event}`]), event);

export const countsOf = (replies: Replies): Readonly<Record<RsvpAnswer, number>> => {
  const all = [...replies.values()];
  const of = (answer: RsvpAnswer): number => all.filter((a) => a === answer).length;
  return { yes: of(rsvpAnswers[0]), maybe: of(rsvpAnswers[1]), no: of(rsvpAnswers[2]) };
};

/** Who said yes or maybe: told when it moves or is cancelled, and reminded (S6). */
export const mayCome = (replies: Replies): readonly PersonId[] =>
  [...replies].filter(([, answer]) => answer !== 'no').map(([person]) => person);

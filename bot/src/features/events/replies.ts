import type { Ports } from '../../ports';
import { type EventView, type RsvpAnswer, rsvpAnswers } from '../../shared/domain/event';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import type { PersonId } from '../../shared/domain/network';

export type Replies = ReadonlyMap<PersonId, RsvpAnswer>;

/** A person's last word on the event as it is planned now; what was said of an earlier time is history (S7). */
export const repliesIn = (facts: readonly Fact[], { event, version }: EventView): Replies =>
  new Map(
    inForce(facts)
      .filter(isKind('replied'))
      .filter((f) => f.content.event === event && f.content.version === version)
      .map((f) => [f.content.person, f.content.answer]),
  );

export const repliesTo = async (ports: Ports, event: EventView): Promise<Replies> =>
  repliesIn(await ports.stores.facts.about([`event~${event.event}`]), event);

export const countsOf = (replies: Replies): Readonly<Record<RsvpAnswer, number>> => {
  const all = [...replies.values()];
  const of = (answer: RsvpAnswer): number => all.filter((a) => a === answer).length;
  return { yes: of(rsvpAnswers[0]), maybe: of(rsvpAnswers[1]), no: of(rsvpAnswers[2]) };
};

export const saidYes = (replies: Replies): readonly PersonId[] =>
  [...replies].filter(([, answer]) => answer === 'yes').map(([person]) => person);

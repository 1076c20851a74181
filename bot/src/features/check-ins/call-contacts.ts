import type { Ports } from '../../ports';
import type { Render } from '../../routes';
import type { Actor } from '../../shared/domain/actor';
import { contactsOf } from '../../shared/domain/contact';
import type { Target } from '../../shared/domain/delivery';
import { dayOf, type Instant } from '../../shared/domain/month';
import { isIn, type Network, type Person, personById } from '../../shared/domain/network';
import { checkInText as t } from '../../shared/text/check-ins';
import { planMessage } from '../delivery/plan';
import { askCard, type Look } from './cards';
import { type RoundSpan, roundsAt } from './rounds';
import { answerIn, factsOf, ownTargets, targetsOf } from './targets';

/**
 * S15: of each organisation the contact persons, else the deputies, get the form in their own chat. Who has never
 * met the bot cannot be written to; the card in the channel covers them.
 */
export const callContacts = async (
  ports: Ports,
  network: Network,
  { round, closesAt }: RoundSpan,
): Promise<void> => {
  const day = dayOf(ports.now());
  const called = network.memberships
    .filter((m) => isIn(m, day))
    .flatMap((m) => contactsOf(network, m.organisation, day, m.theme))
    .filter((person) => person.accounts.length > 0);
  const targets = [...new Set(called.map((p) => p.id))].map((person): Target => ({ to: 'person', person }));
  if (targets.length > 0) await planMessage(ports, { kind: 'roundCall', id: round }, targets, 1, closesAt);
};

/** The person as somebody who acts: what they may answer about follows from the network alone. */
const actorFor = (person: Person, now: Instant): Actor => ({
  objectId: '',
  tenantId: '',
  name: person.name,
  language: person.language,
  person,
  today: dayOf(now),
});

/** What is still to answer; null when a colleague has answered all of it, or the round has closed. */
export const renderCall: Render = async ({ ports, network, id, delivery, lang }) => {
  const person = delivery.target.to === 'person' ? personById(network, delivery.target.person) : undefined;
  if (!person) return null;
  const now = ports.now();
  const actor = actorFor(person, now);
  const facts = await factsOf(ports, [...new Set(person.assignments.map((a) => a.organisation))]);
  const { open } = roundsAt(facts, network, now);
  if (open?.round !== id) return null;
  const asked = ownTargets(targetsOf(actor, network, facts)).filter((target) => !answerIn(facts, id, target));
  if (asked.length === 0) return null;
  const look: Look = { network, lang, place: 'chat', now, round: open, open };
  return { card: askCard(look, facts, asked), summary: `${t.name(id)[lang]}. ${t.intro[lang]}` };
};

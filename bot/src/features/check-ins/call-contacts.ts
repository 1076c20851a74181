import { planMessage } from '../../delivery/plan';
import type { Ports, Post } from '../../ports';
import type { Render } from '../../routes';
import { actorFor } from '../../shared/domain/actor';
import { addressed } from '../../shared/domain/contact';
import type { Delivery, Target } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import { type Network, type Person, personById } from '../../shared/domain/network';
import { hearing } from '../../shared/domain/own-words';
import type { RoundId } from '../../shared/domain/pilot';
import { checkInText as t } from '../../shared/text/check-ins';
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
  const choices = await ports.stores.settings.words();
  const targets = addressed(network, dayOf(ports.now()))
    .filter((p) => hearing(actorFor(p, dayOf(ports.now())), choices, 'between'))
    .map((p): Target => ({ to: 'person', person: p.id }));
  if (targets.length > 0) await planMessage(ports, { kind: 'roundCall', id: round }, targets, 1, closesAt);
};

/** What a person has still to answer of a round, open or not; null when a colleague has answered all of it. */
export const stillAsked = async (ports: Ports, network: Network, person: Person, round: RoundId) => {
  const facts = await factsOf(ports, [...new Set(person.assignments.map((a) => a.organisation))]);
  const targets = ownTargets(targetsOf(actorFor(person, dayOf(ports.now())), network, facts));
  const asked = targets.filter((target) => !answerIn(facts, round, target));
  return asked.length > 0 ? { facts, asked } : null;
};

const personOf = (network: Network, { target }: Delivery): Person | undefined =>
  target.to === 'person' ? personById(network, target.person) : undefined;

/** The form in a person's own chat, with what they have still to answer; a reminder says that it is one. */
export const ownForm = async (
  { ports, network, id, delivery, lang }: Parameters<Render>[0],
  reminds: boolean,
): Promise<Post | null> => {
  const person = personOf(network, delivery);
  const found = person ? await stillAsked(ports, network, person, id) : null;
  if (!found) return null;
  const { facts, asked } = found;
  const now = ports.now();
  const { open } = roundsAt(facts, network, now);
  if (open?.round !== id) return null;
  const look: Look = { network, lang, place: 'chat', now, round: open, open, reminds };
  const summary = reminds ? t.reminder(open.closesAt)[lang] : `${t.name(id)[lang]}. ${t.intro[lang]}`;
  return { card: askCard(look, facts, asked), summary };
};
export const renderCall: Render = (look) => ownForm(look, false);

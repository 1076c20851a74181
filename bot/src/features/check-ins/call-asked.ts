import type { Ports, Post } from '../../ports';
import type { Render } from '../../routes';
import { actorFor } from '../../shared/domain/actor';

import type { Delivery } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import { isIn, type Network, type Person, personById } from '../../shared/domain/network';
import type { RoundId } from '../../shared/domain/pilot';
import { askedAbout } from '../../shared/domain/pilot-owner';
import { pilotsOf } from '../../shared/domain/pilots';
import { checkInText as t } from '../../shared/text/check-ins';
import { askCard, type CheckInLook } from './cards';
import { checkInPage } from './round-card';
import { roundsAt } from './rounds';
import { answerIn, askedTargets, factsOf, targetsOf } from './targets';

/** Whom a round asks, each once: of every pilot its owner, else the contact persons, else the deputies. */
export const peopleAsked = async (ports: Ports, network: Network): Promise<readonly Person[]> => {
  const day = dayOf(ports.now());
  const members = network.memberships.filter((m) => isIn(m, day));
  const facts = await factsOf(ports, [...new Set(members.map((m) => m.organisation))]);
  const known = Map.groupBy(pilotsOf(facts), (p) => `${p.organisation}~${p.theme}`);
  const asked = members.flatMap(({ organisation, theme }) =>
    (known.get(`${organisation}~${theme}`) ?? [null]).flatMap((last) =>
      askedAbout(network, { organisation, theme, last }, day),
    ),
  );
  return [...new Map(asked.map((p) => [p.id, p])).values()].filter((p) => p.accounts.length > 0);
};

/** What a person has still to answer of a round, open or not; null when a colleague has answered all of it. */
export const stillAsked = async (ports: Ports, network: Network, person: Person, round: RoundId) => {
  const facts = await factsOf(ports, [...new Set(person.assignments.map((a) => a.organisation))]);
  const targets = askedTargets(targetsOf(actorFor(person, dayOf(ports.now())), network, facts), true);
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
  const look: CheckInLook = {
    network,
    lang,
    place: 'chat',
    now,
    round: open,
    open,
    page: checkInPage(ports, lang),
    reminds,
  };
  const summary = reminds ? t.reminder(open.closesAt)[lang] : `${t.name(id)[lang]}. ${t.intro[lang]}`;
  return { card: askCard(look, facts, asked), summary };
};
export const renderCall: Render = (look) => ownForm(look, false);

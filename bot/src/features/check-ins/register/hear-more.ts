import { announce } from '../../../delivery/plan';
import { recordFact } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import { type Actor, actorFor, assignmentsOf } from '../../../shared/domain/actor';
import { contactsOf } from '../../../shared/domain/contact';
import type { MessageRef, Target } from '../../../shared/domain/delivery';
import { type Fact, type FactOf, factId, inForce, isKind } from '../../../shared/domain/fact';
import { slotOf } from '../../../shared/domain/fact-kinds';
import { type Day, dayOf } from '../../../shared/domain/month';
import { type Network, type OrganisationId, type Person, personById } from '../../../shared/domain/network';
import { demand, may } from '../../../shared/domain/permission';
import { askedAbout } from '../../../shared/domain/pilot-owner';
import { pilotKeyOf } from '../../../shared/domain/pilots';
import { Refusal } from '../../../shared/domain/refusal';
import { demandPilot } from '../pilots';
import { factsOf, type PilotKey } from '../targets';

export type Interest = FactOf<'pilotInterest'>;
/** To whom is asked about the pilot and to who wants to hear, by the fact that says so: both read the same. */
export const interestMessage = (fact: string): MessageRef => ({ kind: 'pilotInterest', id: fact });

export const interestsIn = (facts: readonly Fact[], key: PilotKey): readonly Interest[] =>
  inForce(facts)
    .filter(isKind('pilotInterest'))
    .filter((f) => pilotKeyOf(f.content) === pilotKeyOf(key));

type AskedAndAsking = { readonly asked: readonly Person[]; readonly asking: readonly Person[] };
/** The people of the two sides: who is asked about the pilot; who has asked, else their contact persons. */
export const sidesOf = (
  network: Network,
  facts: readonly Fact[],
  { organisation, theme, pilot, from }: PilotKey & { readonly from: OrganisationId },
  by: string,
  day: Day,
): AskedAndAsking => {
  const last = demandPilot(facts, { organisation, theme, pilot });
  const asker = personById(network, by);
  const isThere = asker && assignmentsOf(actorFor(asker, day)).some((a) => a.organisation === from);
  return {
    asked: askedAbout(network, { organisation, theme, last }, day),
    asking: isThere ? [asker] : contactsOf(network, from, day),
  };
};

const toPeople = ({ asked, asking }: AskedAndAsking): readonly Target[] =>
  [...new Map([...asked, ...asking].map((p) => [p.id, p])).values()]
    .filter((p) => p.accounts.length > 0)
    .map(({ id }) => ({ to: 'person', person: id }));

type HearMoreWish = PilotKey & { readonly from: OrganisationId };

/** "Haluamme kuulla lisää": two organisations learn of each other with one message; asked again, it stands already. */
export const hearMore = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  wish: HearMoreWish,
): Promise<boolean> => {
  const { organisation, theme, pilot, from } = wish;
  demand(actor, 'registerPilot', network, { organisation: from });
  const facts = await factsOf(ports, [organisation]);
  const found = demandPilot(facts, { organisation, theme, pilot });
  if (!found.share) throw new Refusal('notFound');
  if (from === organisation) throw new Refusal('notYours');
  if (interestsIn(facts, wish).some((f) => f.content.from === from)) return false;
  const by = actor.person?.id ?? '';
  const content = { kind: 'pilotInterest', organisation, theme, pilot, from } as const;
  const targets = toPeople(sidesOf(network, facts, wish, by, dayOf(ports.now())));
  const { fresh } = await recordFact(ports, {
    content,
    day: actor.today,
    by,
    promises: (number) => [
      { message: interestMessage(factId(slotOf(content), number)), targets, version: 1, at: ports.now() },
    ],
  });
  await announce(ports);
  ports.log({ event: 'pilot.interest', room: 'check-ins', theme, fresh });
  return fresh;
};

/** They are in touch: one of the two says so, and it waits for nobody any more. */
export const settleInterest = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  wish: HearMoreWish,
): Promise<boolean> => {
  const { organisation, theme, pilot, from } = wish;
  const isSide = [organisation, from].some((id) =>
    may(actor, 'registerPilot', network, { organisation: id }),
  );
  if (!isSide) demand(actor, 'registerPilot', network, { organisation });
  const facts = await factsOf(ports, [organisation]);
  const found = interestsIn(facts, wish).find((f) => f.content.from === from);
  if (!found) throw new Refusal('notFound');
  const { fresh } = await recordFact(ports, {
    content: { kind: 'pilotInterest', organisation, theme, pilot, from, settled: true },
    day: found.day,
    by: actor.person?.id ?? '',
  });
  return fresh;
};

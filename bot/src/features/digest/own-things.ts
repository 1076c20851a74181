import { toldOn } from '../../people/told-today';
import type { Ports } from '../../ports';
import type { Routes } from '../../routes';
import { type Actor, answersFor } from '../../shared/domain/actor';
import { type ComingKind, comesOn, stepOn } from '../../shared/domain/coming-words';
import { contactsOf } from '../../shared/domain/contact';
import { reminderMessage, sittingKey } from '../../shared/domain/event-keys';
import { eventsOf } from '../../shared/domain/events';
import { type Day, dayOf, monthOfDay } from '../../shared/domain/month';
import { isIn, type Network } from '../../shared/domain/network';
import { roundsOf } from '../../shared/domain/rounds';
import { dueDay, type Waiting } from '../../shared/domain/waiting';
import { type Ahead, weekAhead } from '../../shared/domain/week-ahead';

type ThingsLook = {
  readonly routes: Pick<Routes, 'waiting'>;
  readonly ports: Ports;
  readonly network: Network;
  readonly actor: Actor;
  readonly day: Day;
};

/** A deputy where the contact person is the one who is asked first. */
export const isStandIn = (network: Network, actor: Actor, organisation: string, day: Day): boolean => {
  const { person } = actor;
  if (!person) return false;
  const held = person.assignments.some(
    (a) => a.role === 'contact' && a.deputy && a.organisation === organisation && isIn(a, day),
  );
  return held && !contactsOf(network, organisation, day).some((p) => p.id === person.id);
};

/** A duty that is due by the end of this very month. */
const isHinted = (i: Waiting, day: Day): boolean =>
  !i.isOffer && !i.isLate && i.due !== null && monthOfDay(dueDay(i.due)) === monthOfDay(day);

/** What of a person's open things takes a step of the ladder on this day: to the contact, then to the deputies. */
const climbing = async (
  { ports, network, actor, day }: ThingsLook,
  items: readonly Waiting[],
): Promise<readonly Waiting[]> => {
  const ladder = await ports.stores.settings.ladder();
  const { quietMonths } = network.project;
  const standsIn = answersFor(actor).some((id) => isStandIn(network, actor, id, day));
  const mine = standsIn ? 'deputies' : 'contact';
  const rounds = roundsOf(await ports.stores.facts.about(['project']));
  return items.filter((item) => {
    if (item.kind === 'checkIn') {
      // The contact has been called at the opening, and is reminded before the close.
      const round = rounds.find((r) => r.round === item.id);
      return standsIn && round && stepOn(dayOf(round.opensAt), day, ladder, quietMonths) === 'deputies';
    }
    if (item.kind !== 'duty' || !item.openSince) return false;
    // What the month's-end hint says, the ladder does not say the same day.
    if (isHinted(item, day) && comesOn('monthEnd', day, network.project)) return false;
    return stepOn(item.openSince, day, ladder, quietMonths) === mine;
  });
};

/** What has come to the person by a message of its own this very day is not said again. */
const notTold = async ({ ports, actor, day }: ThingsLook, items: readonly Waiting[]) => {
  const told = await Promise.all(
    items.map(async (item) => item.told && (await toldOn(ports, item.told, day)).has(actor.person?.id ?? '')),
  );
  return items.filter((_, i) => !told[i]);
};

/** The items of one kind of word for one person; none: nothing is said. */
export const thingsFor = async (kind: ComingKind, look: ThingsLook): Promise<readonly Waiting[]> => {
  const { routes, ports, actor, network, day } = look;
  const items = await notTold(look, await routes.waiting({ ports, actor, network }));
  if (kind === 'ladder') return climbing(look, items);
  if (kind === 'monthEnd') return items.filter((i) => isHinted(i, day));
  return items;
};

/** This week's events of the person's own themes and of the whole network, without those reminded of this very day. */
export const eventsThisWeek = async ({
  ports,
  network,
  actor,
  day,
}: ThingsLook): Promise<readonly Ahead[]> => {
  const events = eventsOf(await ports.stores.facts.about(['project']));
  const ahead = weekAhead(events, actor, network, ports.now());
  const reminded = await Promise.all(
    ahead.map(async ({ event, sitting, startsAt }) => {
      // A reminder comes on the event's own day.
      if (dayOf(startsAt) !== day) return false;
      const told = await toldOn(ports, reminderMessage(sittingKey(event, sitting)), day);
      return told.has(actor.person?.id ?? '');
    }),
  );
  return ahead.filter((_, i) => !reminded[i]);
};

import { type Actor, answersFor, hasRole, themesLedByActor } from './actor';
import type { EventPlan, EventView } from './event';
import { type Network, themesOf } from './network';
import { demand, mayRead } from './permission';
import { type ThemeId, themeIds } from './theme';

export const isGroup = ({ type }: Pick<EventPlan, 'type'>): boolean =>
  type === 'projectGroup' || type === 'steeringGroup';

/** Themes that a person has to do with; the coordination and an observer look at all of them. */
const themesOfActor = (actor: Actor, network: Network): readonly ThemeId[] =>
  hasRole(actor, 'coordinator', 'communications', 'observer')
    ? themeIds
    : [
        ...themesLedByActor(actor, network),
        ...answersFor(actor).flatMap((o) => themesOf(network, o, actor.today)),
      ];

/** Whether an event is this person's to know of: of the own themes, of everybody, of the groups that one sits in. */
export const isForPerson = (actor: Actor, network: Network): ((event: EventView) => boolean) => {
  const own = themesOfActor(actor, network);
  const inGroup = hasRole(actor, 'coordinator', 'communications', 'lead');
  return (event) =>
    event.themes.length > 0 ? event.themes.some((theme) => own.includes(theme)) : inGroup || !isGroup(event);
};

/** How a joint event went, any one of its themes' leads can tell. */
export const mayMark = (actor: Actor, network: Network, { themes }: Pick<EventPlan, 'themes'>): boolean =>
  mayRead(actor, 'markHeld', network) ||
  themes.some((theme) => mayRead(actor, 'markHeld', network, { theme }));
export const demandMark = (actor: Actor, network: Network, event: Pick<EventPlan, 'themes'>): void => {
  if (!mayMark(actor, network, event)) demand(actor, 'markHeld', network);
};

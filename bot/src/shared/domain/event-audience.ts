import { type Actor, answersFor, hasRole, themesLedByActor } from './actor';
import type { EventPlan, EventView } from './event';
import { type Network, themesOf } from './network';
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

import type { Actor } from '../../shared/domain/actor';
import { type EventPlan, type EventType, type EventView, isHostedHere } from '../../shared/domain/event';
import { type Day, dayOf } from '../../shared/domain/month';
import {
  isHere,
  leadsOf,
  membersOf,
  type Network,
  type OrganisationId,
  organisationsOn,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { demand, may } from '../../shared/domain/permission';
import { themeIds } from '../../shared/domain/theme';
import { leadersOrCoordinators, ledFor } from '../../shared/domain/who-leads';

type GatheringOf = Pick<EventPlan, 'type' | 'themes'>;

/** To plan, move or cancel one must lead every theme of it; what belongs to the whole project is the coordinator's. */
export const demandPlan = (actor: Actor, network: Network, { themes }: Pick<GatheringOf, 'themes'>): void => {
  if (themes.length === 0) demand(actor, 'planEvent', network);
  for (const theme of themes) demand(actor, 'planEvent', network, { theme });
};
export const mayPlan = (actor: Actor, network: Network, { themes }: GatheringOf): boolean =>
  themes.length === 0
    ? may(actor, 'planEvent', network)
    : themes.every((theme) => may(actor, 'planEvent', network, { theme }));

/** Who is asked whether it was held: the planner, or the leads when that is nobody to be asked any more. */
export const askedAbout = (network: Network, event: EventView, day: Day): readonly PersonId[] => {
  const planner = personById(network, event.plannedBy);
  if (planner && isHere(planner, day)) return [planner.id];
  return leadersOrCoordinators(network, event.themes, day);
};

// Meetings that somebody owes to attend (Liite 4); at coffees nobody is missed (DOMAIN.md A22).
const dutyTypes: readonly EventType[] = ['themeMeeting', 'themeKickoff', 'training', 'projectGroup'];
export const isDuty = (type: EventType): boolean => dutyTypes.includes(type);

/**
 * Organisations that are recorded as there without being asked: the organiser's own (A33), and that of a co-lead who
 * marks who came.
 */
export const markedAlong = (
  actor: Pick<Actor, 'person'>,
  network: Network,
  event: EventView,
): readonly OrganisationId[] => {
  const own = ledFor(actor.person, network, event.themes, dayOf(event.sittings[0].startsAt));
  return [...new Set([...(isHostedHere(event) ? [event.organiser] : []), ...own])];
};

/** Organisations that may tick themselves off at an event: its themes' members, the leads, or everybody. */
export const invitedTo = (network: Network, event: GatheringOf, day: Day): readonly OrganisationId[] => {
  if (event.themes.length > 0)
    return [...new Set(event.themes.flatMap((theme) => membersOf(network, theme, day)))];
  if (event.type === 'projectGroup' || event.type === 'steeringGroup')
    return [...new Set(themeIds.flatMap((theme) => leadsOf(network, theme, day)))];
  return organisationsOn(network, day).map((o) => o.id);
};

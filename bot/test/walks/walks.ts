import { bulletins } from './scenarios/bulletins';
import { byCards } from './scenarios/by-cards';
import { calendar } from './scenarios/calendar';
import { checkIns } from './scenarios/check-ins';
import { delivery } from './scenarios/delivery';
import { duties } from './scenarios/duties';
import { events } from './scenarios/events';
import { guests } from './scenarios/guests';
import { memberships } from './scenarios/memberships';
import { people } from './scenarios/people';
import { presence } from './scenarios/presence';
import { standings } from './scenarios/standings';
import { surveys } from './scenarios/surveys';
import type { Walk } from './walk';

const walks: readonly Walk[] = [
  ...bulletins,
  ...events,
  ...calendar,
  ...checkIns,
  ...duties,
  ...standings,
  ...memberships,
  ...presence,
  ...people,
  ...guests,
  ...delivery,
  ...surveys,
];

/** Through every door; and those of check-ins and guests once more by the channels' cards alone. */
export const walkSets = { doors: walks, cards: byCards } as const;

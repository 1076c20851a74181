import type { EventView } from '../../shared/domain/event';
import { addDays, type Day, dayOf } from '../../shared/domain/month';

/** Meetings with an agenda before and a memo after them (Liite 4, rivi 36). */
export const hasPapers = ({ type }: Pick<EventView, 'type'>): boolean =>
  type === 'steeringGroup' || type === 'projectGroup';

// A week before a meeting its agenda is asked for, and for a month after it its memo.
const agendaDays = 7;
const memoDays = 30;

/** Which paper its organiser is asked for on this day. */
export const paperMissing = (event: EventView, today: Day): 'agenda' | 'memo' | null => {
  if (!hasPapers(event) || event.cancelled) return null;
  const day = dayOf(event.sittings[0].startsAt);
  if (day >= today) return !event.agenda && day <= addDays(today, agendaDays) ? 'agenda' : null;
  const isHeld = event.held.includes(true);
  return isHeld && !event.memo && day >= addDays(today, -memoDays) ? 'memo' : null;
};

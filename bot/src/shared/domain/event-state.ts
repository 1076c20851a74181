import type { EventView } from './event';
import type { Instant } from './month';

export const endOf = (event: Pick<EventView, 'sittings'>): Instant =>
  event.sittings.at(-1)?.endsAt ?? event.sittings[0].endsAt;

export type EventState = 'planned' | 'held' | 'notHeld' | 'cancelled' | 'unconfirmed';
/** What is to be said of an event at a moment: held once one of its days was. */
export const stateOf = (event: EventView, now: Instant): EventState => {
  if (event.cancelled) return 'cancelled';
  const said = event.sittings.map((_, i) => event.held[i]);
  if (said.includes(undefined)) return endOf(event) > now ? 'planned' : 'unconfirmed';
  return said.includes(true) ? 'held' : 'notHeld';
};

import { type Actor, answersFor, themesLedByActor } from './actor';
import type { EventView } from './event';
import { addDays, dayOf, type Instant } from './month';
import { type Network, themesOf } from './network';

export type Ahead = {
  readonly event: EventView;
  /** Counted from one. */
  readonly sitting: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};
/** So many lines of the digest are the week's events. */
export const mostAhead = 5;

/** The coming seven days' events of a person's own themes and of the whole network, the nearest first. */
export const weekAhead = (
  events: readonly EventView[],
  actor: Actor,
  network: Network,
  now: Instant,
): readonly Ahead[] => {
  const own = new Set([
    ...answersFor(actor).flatMap((id) => themesOf(network, id, actor.today)),
    ...themesLedByActor(actor, network),
  ]);
  const last = addDays(dayOf(now), 6);
  return events
    .filter((e) => !e.cancelled && (e.themes.length === 0 || e.themes.some((theme) => own.has(theme))))
    .flatMap((event) =>
      event.sittings.map(({ startsAt, endsAt }, i) => ({ event, sitting: i + 1, startsAt, endsAt })),
    )
    .filter((s) => s.startsAt > now && dayOf(s.startsAt) <= last)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
};

import { z } from 'zod';
import type { Ports } from '../../ports';
import type { Turn } from '../../routes';
import type { Actor } from '../../shared/domain/actor';
import type { EventView, Sitting } from '../../shared/domain/event';
import { eventsOf } from '../../shared/domain/events';
import type { Instant } from '../../shared/domain/month';
import type { Person } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { eventText as t } from '../../shared/text/events';

/** Who acts, and in which language a refusal is told: a Turn and a Call are both one. */
export type Acting = Pick<Turn, 'ports' | 'actor' | 'network' | 'lang'>;

export const personOf = (actor: Actor): Person => {
  if (!actor.person) throw new Refusal('unknownPerson');
  return actor.person;
};

export const readEvents = async (ports: Ports): Promise<readonly EventView[]> =>
  eventsOf(await ports.stores.facts.about(['project']));

export const eventNamed = async (ports: Ports, id: string): Promise<EventView> => {
  const found = (await readEvents(ports)).find((e) => e.event === id);
  if (!found) throw new Refusal('notFound');
  return found;
};

/** The sitting that somebody speaks of, or else the first that has begun and that nobody has marked. */
export const sittingAsked = (event: EventView, asked: number | undefined, now: Instant): number => {
  const open = event.sittings.findIndex((s, i) => s.startsAt <= now && event.held[i] === undefined);
  const number = asked ?? Math.max(open, 0) + 1;
  if (!event.sittings[number - 1]) throw new Refusal('notFound');
  return number;
};

/** A sitting that has begun, of an event that stands: only of such a one can be said how it went. */
export const begunSitting = ({ ports, lang }: Acting, event: EventView, number: number): Sitting => {
  const sitting = event.sittings[number - 1];
  if (!sitting) throw new Refusal('notFound');
  if (event.cancelled) throw new Refusal('closed');
  if (ports.now() < sitting.startsAt) throw new Refusal('badInput', { field: t.notBegun[lang] });
  return sitting;
};

export const formId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

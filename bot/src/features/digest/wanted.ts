import { readingOnce } from '../../people/read-once';
import { type Listener, whoHears } from '../../people/who-hears';
import type { Ports } from '../../ports';
import type { Routes } from '../../routes';
import { type ComingKind, comesOn } from '../../shared/domain/coming-words';
import type { MessageRef } from '../../shared/domain/delivery';
import { addDays, type Day, helsinki } from '../../shared/domain/month';
import type { Network, PersonId } from '../../shared/domain/network';
import { workingDayBy } from '../../shared/domain/working-day';
import { eventsThisWeek, thingsFor } from './own-things';

export const wordMessage = (kind: ComingKind, day: Day): MessageRef => ({ kind: `${kind}Word`, id: day });

/** Whoever has done something in the last days is at it: no step of the ladder is for them. */
const hasActed = async (ports: Ports, day: Day): Promise<ReadonlySet<PersonId>> => {
  // The last two working days before it.
  const from = workingDayBy(addDays(workingDayBy(addDays(day, -1)), -1));
  const facts = await ports.stores.facts.all();
  return new Set(facts.filter((f) => f.day >= from && f.day <= day).map((f) => f.recordedBy));
};

/** To whom a word of a day goes: who has something open, and has not been told of it the same day. */
export const wantedFor = async (
  routes: Pick<Routes, 'waiting'>,
  ports: Ports,
  network: Network,
  kind: Exclude<ComingKind, 'friday'>,
  day: Day,
): Promise<readonly Listener[]> => {
  const reading = readingOnce(ports);
  const all = await whoHears(reading, network, day, kind === 'digest' ? 'digest' : 'between');
  // What the digest says, no reminder says the same day.
  if (kind !== 'digest' && comesOn('digest', day, network.project)) return [];
  const acted = kind === 'ladder' ? await hasActed(reading, day) : new Set<PersonId>();
  const wanted: Listener[] = [];
  for (const listener of all) {
    if (acted.has(listener.person.id)) continue;
    const look = { routes, ports: reading, network, actor: listener.actor, day };
    const has =
      (await thingsFor(kind, look)).length > 0 ||
      (kind === 'digest' && (await eventsThisWeek(look)).length > 0);
    if (has) wanted.push(listener);
  }
  return wanted;
};

/** Slept through beyond its own day, a word is history: only what comes next is planned. */
export const isOver = (ports: Ports, day: Day): boolean => ports.now() >= helsinki(day, '17:00');

import { type Case, dayOfSitting, lookingDay } from './case';
import { type EventView, isHostedHere } from './event';
import { evidenceOf } from './evidence';
import type { KnownEvent } from './known';
import type { OrganisationId } from './network';
import type { Evidence } from './standing';

/** Attendance that counts: in person, or remotely where remote counts (A9, S26). */
export type PresenceCounts = 'counts' | 'awaits' | 'no';

/** The source says live, or the event was to be: remote stands open until the coordinator accepts it there. */
const isLive = (c: Case, event: EventView): boolean =>
  c.obligation.format === 'live' || event.format === 'live';
const isHost = (event: EventView, sitting: number, organisation: OrganisationId): boolean =>
  event.organiser === organisation && event.held[sitting - 1] === true && isHostedHere(event);

const presenceOf = (
  c: Case,
  event: EventView,
  sitting: number,
  organisation: OrganisationId,
): PresenceCounts => {
  const presence = c.known.attended.get(`${event.event}~${sitting}~${organisation}`)?.content.presence;
  if (presence === 'absent') return 'no';
  const isRemote = event.format === 'remote' && c.obligation.format === 'live';
  const word = event.remoteAccepted ? 'counts' : event.remoteRefused ? 'no' : 'awaits';
  // The host of a held event was there, unless said otherwise (A33); of a remote one it waits as everybody does.
  if (isHost(event, sitting, organisation)) return isRemote ? word : 'counts';
  if (presence === undefined) return 'no';
  // Nobody else was in the same place at what was held remotely.
  if (presence === 'present' && !isRemote) return 'counts';
  return isLive(c, event) ? word : 'counts';
};

export const presenceAt = (c: Case, event: EventView, sitting: number): PresenceCounts => {
  const all = c.actors.map((organisation) => presenceOf(c, event, sitting, organisation));
  return all.includes('counts') ? 'counts' : all.includes('awaits') ? 'awaits' : 'no';
};
const sittingsWith = (c: Case, event: EventView, presence: PresenceCounts): readonly number[] =>
  event.sittings.map((_, i) => i + 1).filter((n) => presenceAt(c, event, n) === presence);
export const attendedSittings = (c: Case, event: EventView): readonly number[] =>
  sittingsWith(c, event, 'counts');
export const awaitingSittings = (c: Case, event: EventView): readonly number[] =>
  sittingsWith(c, event, 'awaits');

/** "Olimme paikalla" that the lead has not answered yet (S27); what stands until then is not certain. */
export const isDisputed = (c: Case, events: readonly EventView[]): boolean =>
  c.known.disputes.size > 0 &&
  events.some((e) =>
    e.sittings.some((_, i) => c.actors.some((o) => c.known.disputes.has(`${e.event}~${i + 1}~${o}`))),
  );

/** The facts that say an event was held, as far as the day that it is looked at from. */
export const heldEvidence = (c: Case, event: KnownEvent): readonly Evidence[] =>
  event.sittings.flatMap((_, i) => {
    const fact = c.known.heldFacts.get(`${event.event}~${i + 1}`);
    const isPast = dayOfSitting(event, i + 1) <= lookingDay(c);
    return fact?.content.held && isPast ? [evidenceOf(fact, c.known)] : [];
  });
/** The facts that say who was there; of a host the fact that it was held. */
export const attendedEvidence = (c: Case, event: KnownEvent): readonly Evidence[] =>
  attendedSittings(c, event).flatMap((n) => {
    const here = c.actors.filter((o) => presenceOf(c, event, n, o) === 'counts');
    const facts = here.map(
      (o) => c.known.attended.get(`${event.event}~${n}~${o}`) ?? c.known.heldFacts.get(`${event.event}~${n}`),
    );
    return [...new Set(facts)].flatMap((fact) => (fact ? [evidenceOf(fact, c.known)] : []));
  });

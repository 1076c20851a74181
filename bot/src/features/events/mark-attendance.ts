import { planMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import { type EventView, isHostedHere, isOwedLive, type Presence } from '../../shared/domain/event';
import { dayOf } from '../../shared/domain/month';
import { type OrganisationId, organisationById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { eventText as t } from '../../shared/text/events';
import { type Acting, begunSitting, eventNamed, personOf, sittingAsked } from './acting';
import { markHeld } from './mark-held';
import { coordinatorsOf, demandMark, invitedTo, isDuty } from './people';
import { toPeople } from './tell-event';

export type Presences = ReadonlyMap<OrganisationId, Presence>;
export type Attendance = { readonly recorded: number; readonly attended: number };

const isThere = (presence: Presence): boolean => presence !== 'absent';

/** A live event with people behind a screen, or one held that way which was owed live: what "(live)" means there, the coordination says (A9, S26). */
const askAboutRemote = async (
  { ports, network, actor }: Acting,
  event: EventView,
  presences: Presences,
): Promise<void> => {
  const isRemote = [...presences.values()].includes('remote');
  const isOpen = event.format === 'live' ? isRemote : isOwedLive(event);
  if (!isOpen || event.remoteAccepted) return;
  const coordinators = toPeople(coordinatorsOf(network, actor.today));
  if (coordinators.length > 0) await planMessage(ports, { kind: 'remote', id: event.event }, coordinators);
};

/** Records which organisations took part in a sitting; the organiser's own did, unless said otherwise (A33). */
export const markAttendance = async (
  acting: Acting,
  id: string,
  presences: Presences,
  asked?: number,
): Promise<Attendance> => {
  const { ports, actor, network, lang } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandMark(actor, network, event);
  const begun = event.sittings.findLastIndex((s) => s.startsAt <= ports.now()) + 1;
  const sitting = asked ?? Math.max(begun, 1);
  const { startsAt } = begunSitting(acting, event, sittingAsked(event, sitting, ports.now()));
  if (event.held[sitting - 1] === false) throw new Refusal('closed');
  if ([...presences.keys()].some((o) => !organisationById(network, o)))
    throw new Refusal('badInput', { field: t.whoAttended[lang] });
  const host: Presences = isHostedHere(event) ? new Map([[event.organiser, 'present']]) : new Map();
  const all: Presences = new Map([...host, ...presences]);
  // Where somebody took part, it was held.
  if (event.held[sitting - 1] === undefined && [...all.values()].some(isThere))
    await markHeld(acting, id, true, sitting);
  for (const [organisation, presence] of all)
    await recordFact(ports, {
      content: { kind: 'attended', event: id, sitting, organisation, presence },
      day: dayOf(startsAt),
      by,
    });
  await askAboutRemote(acting, event, presences);
  return { recorded: presences.size, attended: [...all.values()].filter(isThere).length };
};

/** What a list of those who came says of everybody: who is missing counts only where coming is owed. */
export const presencesFrom = (
  acting: Acting,
  event: EventView,
  present: readonly OrganisationId[],
  remote: readonly OrganisationId[],
): Presences => {
  const owing = isDuty(event.type) ? invitedTo(acting.network, event, dayOf(event.sittings[0].startsAt)) : [];
  return new Map<OrganisationId, Presence>([
    ...owing.filter((o) => o !== event.organiser).map((o) => [o, 'absent'] as const),
    ...present.map((o) => [o, 'present'] as const),
    ...remote.map((o) => [o, 'remote'] as const),
  ]);
};

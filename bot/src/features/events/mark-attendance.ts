import { planMessage, refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import { type EventView, isHostedHere, isOwedLive } from '../../shared/domain/event';
import { demandMark } from '../../shared/domain/event-audience';
import { partKey } from '../../shared/domain/event-keys';
import type { ContentOf } from '../../shared/domain/fact';
import { dayOf, type Instant } from '../../shared/domain/month';
import { type OrganisationId, organisationById, personById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { coordinatorsOf } from '../../shared/domain/who-leads';
import { eventText as t } from '../../shared/text/events';
import { type Acting, begunSitting, eventNamed, personOf, sittingAsked } from './acting';
import { markHeld } from './mark-held';
import { type AttendanceMark, type AttendanceMarks, isThere, marksAt, type SittingMarks } from './marks';
import { invitedTo, isDuty, markedAlong } from './people';
import { toPeople } from './tell-event';

export type Attendance = {
  readonly recorded: number;
  readonly attended: number;
  /** Since when this was said, and what stands after it: with both it can be taken back. */
  readonly since: Instant;
  readonly revision: number;
};
type AttendanceDay = { readonly event: EventView; readonly sitting: number; readonly startsAt: string };

/** A live event with people behind a screen, or one held that way which was owed live: what "(live)" means there, the coordination says (A9, S26). */
const askAboutRemote = async (
  { ports, network, actor }: Acting,
  event: EventView,
  marks: AttendanceMarks,
): Promise<void> => {
  const isRemote = [...marks.values()].some(({ presence }) => presence === 'remote');
  const isOpen = event.format === 'live' ? isRemote : isOwedLive(event);
  if (!isOpen || event.remoteAccepted) return;
  const coordinators = toPeople(coordinatorsOf(network, actor.today).map((p) => p.id));
  await planMessage(ports, { kind: 'remote', id: event.event }, coordinators);
};

/** The day that is marked: one that has begun, of an event that stands and was not said to be not held. */
export const dayToMark = async (acting: Acting, id: string, asked?: number): Promise<AttendanceDay> => {
  const { ports, actor, network } = acting;
  personOf(actor);
  const event = await eventNamed(ports, id);
  demandMark(actor, network, event);
  const begun = event.sittings.findLastIndex((s) => s.startsAt <= ports.now()) + 1;
  const sitting = sittingAsked(event, asked ?? Math.max(begun, 1), ports.now());
  const { startsAt } = begunSitting(acting, event, sitting);
  return { event, sitting, startsAt };
};

const demandKnown = ({ network, lang }: Acting, marks: AttendanceMarks): void => {
  for (const [organisation, { person }] of marks) {
    const isOf =
      !person || personById(network, person)?.assignments.some((a) => a.organisation === organisation);
    if (!organisationById(network, organisation) || !isOf)
      throw new Refusal('badInput', { field: t.whoAttended[lang] });
  }
};

/** The organiser's own organisation was there, unless said otherwise (A33). */
const withHost = (
  event: EventView,
  marks: AttendanceMarks,
  { marks: stand }: SittingMarks,
): AttendanceMarks =>
  isHostedHere(event) && !stand.has(event.organiser) && !marks.has(event.organiser)
    ? new Map([[event.organiser, { presence: 'present' } as const], ...marks])
    : marks;

const contentOf = (
  { event, sitting }: AttendanceDay,
  organisation: OrganisationId,
  { presence, management, person }: AttendanceMark,
  { marks }: SittingMarks,
): ContentOf<'attended'> | null => {
  const of = { kind: 'attended', event: event.event, sitting, organisation } as const;
  const stands = marks.get(organisation)?.content;
  if (presence === null) return stands ? { ...of, presence: stands.presence, withdrawn: true } : null;
  const there = presence !== 'absent';
  const known = person ?? (there ? stands?.person : undefined);
  return {
    ...of,
    presence,
    ...(there && (management ?? stands?.management) ? { management: true } : {}),
    ...(there && known ? { person: known } : {}),
  };
};

/**
 * Records which organisations took part in a day; what is said again changes nothing, null takes a mark back. `seen`:
 * the day's marks as the form had them; newer ones are not written over.
 */
export const markAttendance = async (
  acting: Acting,
  id: string,
  marks: AttendanceMarks,
  asked?: number,
  seen?: number,
): Promise<Attendance> => {
  const { ports, actor } = acting;
  const by = personOf(actor).id;
  const day = await dayToMark(acting, id, asked);
  const { event, sitting } = day;
  if (event.held[sitting - 1] === false) throw new Refusal('closed');
  demandKnown(acting, marks);
  const since = ports.now();
  const stand = await marksAt(ports, id, sitting);
  if (seen !== undefined && seen !== stand.revision) throw new Refusal('newerStands');
  const all = withHost(event, marks, stand);
  // Where somebody took part, it was held.
  if (event.held[sitting - 1] === undefined && [...all.values()].some(isThere))
    await markHeld(acting, id, true, sitting);
  for (const [organisation, mark] of all) {
    const content = contentOf(day, organisation, mark, stand);
    if (content) await recordFact(ports, { content, day: dayOf(day.startsAt), by });
  }
  await askAboutRemote(acting, event, marks);
  await refreshMessage(ports, { kind: 'held', id: partKey(id, event.version, sitting) });
  const then = await marksAt(ports, id, sitting);
  const attended = [...then.marks.values()].filter(({ content }) => isThere(content));
  return { recorded: marks.size, attended: attended.length, since, revision: then.revision };
};

export type Present = {
  readonly present: readonly OrganisationId[];
  readonly remote: readonly OrganisationId[];
  /** Null: not asked, and left as it stands. */
  readonly management: readonly OrganisationId[] | null;
};

/**
 * What a list of those who came says of everybody: who is missing counts only where coming is owed; elsewhere a mark
 * that stood and is not on the list any more is taken back. Who marks was there with the own organisation, as the form
 * says.
 */
export const presencesFrom = (
  { actor, network }: Acting,
  event: EventView,
  { present, remote, management }: Present,
  { marks }: SittingMarks,
): AttendanceMarks => {
  const owing = isDuty(event.type) ? invitedTo(network, event, dayOf(event.sittings[0].startsAt)) : [];
  const along = markedAlong(actor, network, event).filter((o) => !marks.has(o));
  const there = (o: OrganisationId) => (management ? { management: management.includes(o) } : {});
  return new Map<OrganisationId, AttendanceMark>([
    ...[...marks.keys()].filter((o) => o !== event.organiser).map((o) => [o, { presence: null }] as const),
    ...owing.filter((o) => o !== event.organiser).map((o) => [o, { presence: 'absent' }] as const),
    ...along.filter((o) => o !== event.organiser).map((o) => [o, { presence: 'present' }] as const),
    ...present.map((o) => [o, { presence: 'present', ...there(o) }] as const),
    ...remote.map((o) => [o, { presence: 'remote', ...there(o) }] as const),
  ]);
};

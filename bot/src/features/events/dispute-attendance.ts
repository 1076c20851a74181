import { planMessage, refreshMessage } from '../../delivery/plan';
import { newerStands, recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { EventView } from '../../shared/domain/event';
import { demandMark } from '../../shared/domain/event-audience';
import { partKey } from '../../shared/domain/event-keys';
import { type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import type { OrganisationId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { leadersOrCoordinators } from '../../shared/domain/who-leads';
import { type Acting, begunSitting, eventNamed, personOf } from './acting';
import { standingMarks } from './marks';
import { toPeople } from './tell-event';

/** One organisation at one sitting. */
export type SeatDisputed = {
  readonly event: string;
  readonly sitting: number;
  readonly organisation: OrganisationId;
};
export type SeatFacts = {
  readonly attended: FactOf<'attended'> | undefined;
  readonly disputed: FactOf<'attendanceDisputed'> | undefined;
};

export const disputeKey = (s: SeatDisputed): string => partKey(s.event, s.sitting, s.organisation);

export const seatFacts = async (ports: Ports, seat: SeatDisputed): Promise<SeatFacts> => {
  const facts = inForce(await ports.stores.facts.about([`organisation~${seat.organisation}`]));
  const isSeat = (c: { event: string; sitting: number }): boolean =>
    c.event === seat.event && c.sitting === seat.sitting;
  return {
    attended: standingMarks(facts).find((f) => isSeat(f.content)),
    disputed: facts.filter(isKind('attendanceDisputed')).find((f) => isSeat(f.content)),
  };
};

/** On top of what stands there now: two who speak at once do not write over each other. */
const record = async (
  { ports, actor }: Acting,
  seat: SeatDisputed,
  event: EventView,
  state: 'open' | 'confirmed' | 'declined',
  stands: FactOf<'attendanceDisputed'> | undefined,
) =>
  recordFact(ports, {
    content: { kind: 'attendanceDisputed', ...seat, state },
    day: dayOf(event.sittings[seat.sitting - 1]?.startsAt ?? event.sittings[0].startsAt),
    by: personOf(actor).id,
    seen: stands?.id ?? null,
  });

/** S27: "Olimme paikalla". The lead is asked; until then the earlier mark stands. */
export const disputeAttendance = async (acting: Acting, seat: SeatDisputed): Promise<void> => {
  const { ports, actor, network } = acting;
  personOf(actor);
  demand(actor, 'reportFact', network, { organisation: seat.organisation });
  const event = await eventNamed(ports, seat.event);
  begunSitting(acting, event, seat.sitting);
  const { attended, disputed } = await seatFacts(ports, seat);
  if (attended && attended.content.presence !== 'absent') throw new Refusal('alreadyDone');
  // Once answered by the lead it is for people to talk about, not for the button.
  if (disputed && disputed.content.state !== 'open') throw new Refusal('closed');
  await record(acting, seat, event, 'open', disputed);
  const asked = leadersOrCoordinators(network, event.themes, actor.today);
  await planMessage(ports, { kind: 'dispute', id: disputeKey(seat) }, toPeople(asked));
};

/**
 * The lead's answer; a yes is also the attendance. Both acts stay on record. Of two answers the first stands: the
 * same one again changes nothing, another one hears whose stands. A mark made after the answer is left alone.
 */
export const settleDispute = async (
  acting: Acting,
  seat: SeatDisputed,
  confirmed: boolean,
): Promise<void> => {
  const { ports, actor, network } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, seat.event);
  demandMark(actor, network, event);
  const { startsAt } = begunSitting(acting, event, seat.sitting);
  const { attended, disputed } = await seatFacts(ports, seat);
  if (!disputed) throw new Refusal('notFound');
  const state = confirmed ? 'confirmed' : 'declined';
  const isAnswered = disputed.content.state !== 'open';
  if (isAnswered && disputed.content.state !== state) throw await newerStands(ports.stores, disputed);
  const { fact } = await record(acting, seat, event, state, disputed);
  const isMarkedSince = isAnswered && attended && attended.recordedAt > fact.recordedAt;
  if (confirmed && !isMarkedSince) {
    const content = { kind: 'attended', ...seat, presence: 'present' } as const;
    await recordFact(ports, { content, day: dayOf(startsAt), by });
  }
  await refreshMessage(ports, { kind: 'dispute', id: disputeKey(seat) });
};

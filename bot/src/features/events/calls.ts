import type { Call, Routes } from '../../routes';
import * as attendance from '../../shared/contract/attendance';
import { coffeeMemory } from '../../shared/contract/coffee-memory';
import { eventPage } from '../../shared/contract/event-page';
import * as contract from '../../shared/contract/events';
import { recordEventHeld as heldEvent } from '../../shared/contract/facts';
import { dayOf } from '../../shared/domain/month';
import type { OrganisationId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { acceptRemote } from './accept-remote';
import { eventNamed, readEvents, sittingAsked } from './acting';
import { attendanceForm } from './attendance-form';
import { boardEventOf, eventFacts } from './board-event';
import { cancelEvent } from './cancel-event';
import { disputeAttendance, type SeatDisputed, settleDispute } from './dispute-attendance';
import { editEvent } from './edit-event';
import { readEventPage } from './event-page';
import { answerJoint } from './joint-event';
import { markAttendance } from './mark-attendance';
import { markHeld } from './mark-held';
import { matchReport } from './match-report';
import { moveEvent } from './move-event';
import { type PlanWish, planEvent } from './plan-event';
import { readCoffeeMemory } from './read-coffee-memory';
import { recordEventHeld } from './record-event-held';
import { replyToEvent } from './reply-to-event';

const ok = { ok: true } as const;
const idOf = ({ params }: Pick<Call, 'params'>): string => params.id ?? '';

const listEvents = async ({ ports, actor, network, query }: Call<typeof contract.events>) => {
  const facts = eventFacts(await ports.stores.facts.all());
  const events = (await readEvents(ports))
    .map((event) => ({ event, day: dayOf(event.sittings[0].startsAt) }))
    .filter(({ day }) => (!query.from || query.from <= day) && (!query.until || day <= query.until))
    .filter(({ event }) => !query.theme || event.themes.length === 0 || event.themes.includes(query.theme))
    .sort((a, b) => a.event.sittings[0].startsAt.localeCompare(b.event.sittings[0].startsAt));
  return {
    events: events.map(({ event }) => boardEventOf(event, facts, { actor, network, now: ports.now() })),
  };
};

const seatOf = async (
  call: Pick<Call, 'ports' | 'params'>,
  body: { organisation: OrganisationId; sitting?: number | undefined },
): Promise<SeatDisputed> => {
  const event = await eventNamed(call.ports, idOf(call));
  return {
    event: event.event,
    sitting: sittingAsked(event, body.sitting, call.ports.now()),
    organisation: body.organisation,
  };
};

/** The tab's way to the same use-cases. */
export const answerCalls = (routes: Routes): void => {
  routes.call(contract.events, listEvents);
  routes.call(eventPage, readEventPage);
  routes.call(coffeeMemory, readCoffeeMemory);
  routes.call(contract.planEvent, async (call) => {
    const { day, starts, ends, moreDays = [], ...wish } = call.body;
    const { id } = await planEvent(call, {
      ...wish,
      title: wish.title && titled(wish.title),
      times: [{ day, starts, ends }, ...moreDays],
    });
    return { id };
  });
  routes.call(heldEvent, async (call) => {
    const { day, starts, ends, moreDays = [], present = [], ...wish } = call.body;
    const times: PlanWish['times'] = [{ day, starts, ends }, ...moreDays];
    return {
      id: await recordEventHeld(call, { ...wish, title: wish.title && titled(wish.title), times }, present),
    };
  });
  routes.call(contract.editEvent, async (call) => {
    const { seen, later, title, ...changes } = call.body;
    const wish = { ...changes, ...(title ? { title: titled(title) } : {}) };
    return { revision: (await editEvent(call, idOf(call), wish, { seen, later })).revision };
  });
  routes.call(contract.answerJoint, async (call) => {
    await answerJoint(call, idOf(call), call.body.theme, call.body.agreed);
    return ok;
  });
  routes.call(contract.moveEvent, async (call) => {
    await moveEvent(call, idOf(call), call.body);
    return ok;
  });
  routes.call(contract.cancelEvent, async (call) => {
    await cancelEvent(call, idOf(call), call.body.reason);
    return ok;
  });
  routes.call(contract.replyToEvent, async (call) => {
    const { outcome, waiting } = await replyToEvent(call, idOf(call), call.body.answer);
    if (outcome === 'cancelled') throw new Refusal('closed');
    return { ...ok, waiting };
  });
  routes.call(contract.markHeld, async (call) => {
    const { held, sitting, confirmed } = call.body;
    await markHeld(call, idOf(call), held, sitting, confirmed);
    return ok;
  });
  routes.call(contract.markAttendance, async (call) => {
    const { organisations, sitting, seen } = call.body;
    const marks = new Map(organisations.map(({ organisation, ...mark }) => [organisation, mark]));
    const { recorded, attended } = await markAttendance(call, idOf(call), marks, sitting, seen);
    return { recorded, attended };
  });
  routes.call(attendance.attendance, attendanceForm);
  routes.call(attendance.attendanceReport, matchReport);
  routes.call(contract.disputeAttendance, async (call) => {
    await disputeAttendance(call, await seatOf(call, call.body));
    return ok;
  });
  routes.call(contract.settleAttendance, async (call) => {
    await settleDispute(call, await seatOf(call, call.body), call.body.confirmed);
    return ok;
  });
  routes.call(contract.acceptRemote, async (call) => {
    await acceptRemote(call, idOf(call), call.body.accepted);
    return ok;
  });
};

export const titled = ({ fi, sv }: { fi?: string | undefined; sv?: string | undefined }) => ({
  ...(fi ? { fi } : {}),
  ...(sv ? { sv } : {}),
});

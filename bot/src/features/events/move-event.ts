import { isDeepStrictEqual } from 'node:util';
import { recordFact } from '../../ledger/record-fact';
import type { EventPlan, EventView, Sitting } from '../../shared/domain/event';
import type { Language } from '../../shared/domain/language';
import { addDays, dayOf, daysBetween, timeOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { type Acting, eventNamed, personOf } from './acting';
import { sittingAt, type Times } from './asked-times';
import { planIn } from './edit-event';
import { demandPlan } from './people';
import { demandComing } from './plan-event';
import { invitationTo, wordOfMoving, writeAndTell } from './tell-event';

/** The first sitting gets the new time; later ones follow by as many days and keep their own hours. */
const movedSittings = (
  { sittings: [first, ...rest] }: EventView,
  times: Times,
  lang: Language,
): EventPlan['sittings'] => {
  const days = daysBetween(dayOf(first.startsAt), times.day);
  const follow = ({ startsAt, endsAt }: Sitting): Sitting =>
    sittingAt({ day: addDays(dayOf(startsAt), days), starts: timeOf(startsAt), ends: timeOf(endsAt) }, lang);
  return [sittingAt(times, lang), ...rest.map(follow)];
};

/** S7: a new version of the plan. The posted cards show the new time, and replies are asked anew. */
export const moveEvent = async (acting: Acting, id: string, times: Times): Promise<EventView> => {
  const { ports, actor, network, lang } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandPlan(actor, network, event);
  if (event.cancelled || event.held.some((held) => held !== undefined)) throw new Refusal('closed');
  const sittings = movedSittings(event, times, lang);
  // The time that it has already: nobody has to reply anew.
  if (isDeepStrictEqual(sittings, event.sittings)) return event;
  demandComing(ports, sittings);
  const content = {
    kind: 'eventPlanned',
    ...planIn(event),
    sittings,
    movedFrom: event.sittings[0].startsAt,
    planner: event.plannedBy,
  } as const;
  const day = dayOf(sittings[0].startsAt);
  const invitation = await invitationTo(ports, content);
  const word = await wordOfMoving(ports, event, sittings);
  const promises = (version: number) => [...invitation(version), ...word(version)];
  await writeAndTell(ports, id, () => recordFact(ports, { content, day, by, promises }));
  return eventNamed(ports, id);
};

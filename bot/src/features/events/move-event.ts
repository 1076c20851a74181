import type { EventPlan, EventView, Sitting } from '../../shared/domain/event';
import { addDays, dayOf, daysBetween, helsinki, timeOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { sittingOn } from '../../shared/domain/series';
import { eventText as t } from '../../shared/text/events';
import { recordFact } from '../facts/record-fact';
import { type Acting, eventNamed, personOf } from './acting';
import { demandPlan } from './people';
import { demandComing, type Times } from './plan-event';
import { invitationTo, wordOfMoving, writeAndTell } from './tell-event';

/** The first sitting gets the new time; later ones follow by as many days and keep their own hours. */
const movedSittings = (
  { sittings: [first, ...rest] }: EventView,
  { day, starts, ends }: Times,
): EventPlan['sittings'] => {
  const days = daysBetween(dayOf(first.startsAt), day);
  const shift = (instant: string): string => helsinki(addDays(dayOf(instant), days), timeOf(instant));
  const follow = (s: Sitting): Sitting => ({ startsAt: shift(s.startsAt), endsAt: shift(s.endsAt) });
  return [sittingOn(day, starts, ends), ...rest.map(follow)];
};

const planIn = (event: EventView): EventPlan => {
  const { version, plannedBy, cancelled, held, remoteAccepted, ...plan } = event;
  return plan;
};

/** S7: a new version of the plan. The posted cards show the new time, and replies are asked anew. */
export const moveEvent = async (acting: Acting, id: string, times: Times): Promise<EventView> => {
  const { ports, actor, network, lang } = acting;
  const by = personOf(actor).id;
  const event = await eventNamed(ports, id);
  demandPlan(actor, network, event);
  if (event.cancelled || event.held.some((held) => held !== undefined)) throw new Refusal('closed');
  if (times.ends <= times.starts) throw new Refusal('badInput', { field: t.ends[lang] });
  const sittings = movedSittings(event, times);
  demandComing(ports, sittings);
  const content = { kind: 'eventPlanned', ...planIn(event), sittings } as const;
  const day = dayOf(sittings[0].startsAt);
  const invitation = await invitationTo(ports, content);
  const word = await wordOfMoving(ports, event, sittings);
  const promises = (version: number) => [...invitation(version), ...word(version)];
  await writeAndTell(ports, id, () => recordFact(ports, { content, day, by, promises }));
  return eventNamed(ports, id);
};

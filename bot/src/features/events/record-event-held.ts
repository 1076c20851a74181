import { demandInProject } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import { type EventPlan, isHostedHere } from '../../shared/domain/event';
import { dayOf } from '../../shared/domain/month';
import { organisationById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { eventText as t } from '../../shared/text/events';
import { type Acting, personOf } from './acting';
import { withGroup } from './group-meeting';
import { type PlanWish, plannedAs } from './plan-event';

/** Only what is over has been held. */
const demandOver = (now: string, sittings: EventPlan['sittings']): void => {
  if (sittings.some((s) => s.endsAt > now)) throw new Refusal('inTheFuture');
};

/**
 * An event that was in fact held, told afterwards: no invitation goes out. The form's id is the event's, so a double
 * click, or a second try after a break, is the same event.
 */
export const recordEventHeld = async (
  acting: Acting,
  asked: PlanWish,
  present: readonly string[],
): Promise<string> => {
  const { ports, network, lang } = acting;
  const by = personOf(acting.actor).id;
  const wish = await withGroup(acting, asked, asked.times[0].day);
  const content = { kind: 'eventPlanned', ...plannedAs(acting, wish) } as const;
  demandOver(ports.now(), content.sittings);
  demandInProject(dayOf(content.sittings[0].startsAt), network);
  if (present.some((o) => !organisationById(network, o)))
    throw new Refusal('badInput', { field: t.whoAttended[lang] });
  const { event, organiser, sittings } = content;
  const host = isHostedHere(content) ? [organiser] : [];
  // A form that was used once already for something else changes nothing of what stands there.
  await recordFact(ports, { content, day: dayOf(sittings[0].startsAt), by, seen: null });
  for (const [i, { startsAt }] of sittings.entries()) {
    const sitting = i + 1;
    const day = dayOf(startsAt);
    await recordFact(ports, { content: { kind: 'eventHeld', event, sitting, held: true }, day, by });
    for (const organisation of new Set([...host, ...present]))
      await recordFact(ports, {
        content: { kind: 'attended', event, sitting, organisation, presence: 'present' },
        day,
        by,
      });
  }
  return event;
};

import type { EventPlan } from '../../src/shared/domain/event';
import { addDays, addMinutes, dayOf, helsinki, timeOf } from '../../src/shared/domain/month';
import type { OrganisationId } from '../../src/shared/domain/network';
import { expectedAt, writeHeld } from './attendance';
import { meetingDayFrom } from './calendar';
import type { ArrangedEvent } from './event-plans';
import { cancelReason } from './event-words';
import { dayAhead, isSilent, officeTime, projectManager, type SampleScene, speakerOf } from './scene';

const planOf = ({ by: _by, days: _days, ...plan }: ArrangedEvent): EventPlan => plan;
const isPast = ({ calendar }: SampleScene, event: ArrangedEvent): boolean =>
  event.days.every((day) => day < calendar.today);

/** Coffees to which something happened. */
type Stories = {
  readonly cancelled: ArrangedEvent | undefined;
  /** Was to be a week earlier. */
  readonly moved: ArrangedEvent | undefined;
  /** The latest of its theme: nobody has said yet how it went. */
  readonly unmarked: ArrangedEvent | undefined;
};
const storiesOf = (scene: SampleScene, events: readonly ArrangedEvent[]): Stories => {
  const last = (theme: string): ArrangedEvent | undefined =>
    events.findLast(
      (e) => e.type === 'coffee' && e.themes.length === 1 && e.themes[0] === theme && isPast(scene, e),
    );
  const latest = last('quality');
  const isFresh = (latest?.days[0] ?? '') >= addDays(scene.calendar.today, -7);
  return {
    cancelled: last('pedagogy-and-clients'),
    moved: last('competence-and-staff'),
    unmarked: isFresh ? latest : undefined,
  };
};

const aWeekEarlier = (plan: EventPlan): EventPlan => {
  const shift = (instant: string): string => helsinki(addDays(dayOf(instant), -7), timeOf(instant));
  const [{ startsAt, endsAt }] = plan.sittings;
  return { ...plan, sittings: [{ startsAt: shift(startsAt), endsAt: shift(endsAt) }] };
};

/** Written down two to three weeks before, or lately when it is still to come. */
const writePlan = (scene: SampleScene, event: ArrangedEvent, { moved }: Stories): void => {
  const { book } = scene;
  const chance = scene.chance('planned', event.event);
  const [day = ''] = event.days;
  const write = (plan: EventPlan, daysAhead: number): void =>
    void book.write(
      { kind: 'eventPlanned', ...plan },
      dayOf(plan.sittings[0].startsAt),
      officeTime(chance, dayAhead(scene, day, daysAhead)),
      event.by,
    );
  if (event === moved) write(aWeekEarlier(planOf(event)), 24);
  write(planOf(event), event === moved ? 9 : 14 + chance.below(10));
};

const writeCancelled = (scene: SampleScene, event: ArrangedEvent): void => {
  const [day = ''] = event.days;
  const at = officeTime(scene.chance('cancelled'), dayAhead(scene, day, 2));
  scene.book.write({ kind: 'eventCancelled', event: event.event, reason: cancelReason }, day, at, event.by);
};

/** Contact persons who have answered an invitation so far; one who speaks for two organisations answers once. */
const writeReplies = (scene: SampleScene, event: ArrangedEvent): void => {
  const { calendar, book } = scene;
  const plan = book.last(`eventPlanned~${event.event}`);
  if (!plan) return;
  const reply = (organisation: OrganisationId): void => {
    const chance = scene.chance('reply', event.event, organisation);
    const person = speakerOf(scene, organisation, calendar.today);
    const at = addMinutes(plan.recordedAt, 20 + chance.below(3 * 24 * 60));
    if (!person || isSilent(organisation) || !chance.happens(0.45) || at >= calendar.dawn) return;
    if (book.last(`replied~${event.event}~${person}`)) return;
    const answer = chance.pick(['yes', 'yes', 'yes', 'maybe', 'no'] as const);
    const content = { kind: 'replied', event: event.event, version: plan.number, person, answer } as const;
    book.write(content, dayOf(at), at, person);
  };
  for (const organisation of expectedAt(scene, event, calendar.today)) reply(organisation);
};

/** Some were behind a screen at start meetings in person: in one theme that was accepted, in another it is open (S26). */
const acceptRemote = (scene: SampleScene, events: readonly ArrangedEvent[]): void => {
  const kickoff = events.find((e) => e.type === 'themeKickoff' && e.themes.includes('pedagogy-and-clients'));
  const [day] = kickoff?.days ?? [];
  if (!kickoff || !day) return;
  const at = officeTime(scene.chance('remote'), meetingDayFrom(addDays(day, 5)));
  const content = { kind: 'remoteAccepted', event: kickoff.event, accepted: true } as const;
  scene.book.write(content, day, at, projectManager(scene));
};

/** Everything about events: plans and changes, what was held, replies to what is coming. */
export const writeEvents = (scene: SampleScene, events: readonly ArrangedEvent[]): void => {
  const stories = storiesOf(scene, events);
  for (const event of events) writePlan(scene, event, stories);
  if (stories.cancelled) writeCancelled(scene, stories.cancelled);
  for (const event of events) {
    if (event === stories.cancelled || event === stories.unmarked) continue;
    if (isPast(scene, event)) writeHeld(scene, event);
    else writeReplies(scene, event);
  }
  acceptRemote(scene, events);
};

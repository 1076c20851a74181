import type { Actor } from '../../shared/domain/actor';
import type { Channel } from '../../shared/domain/channel';
import type { EventView } from '../../shared/domain/event';
import { isForPerson, isGroup, mayMark } from '../../shared/domain/event-audience';
import { endOf } from '../../shared/domain/event-state';
import { type Fact, inForce, ofKind } from '../../shared/domain/fact';
import { addDays, dayOf, type Instant } from '../../shared/domain/month';
import { type Network, organisationById } from '../../shared/domain/network';

import type { SeatDisputed } from './dispute-attendance';
import { standingMarks } from './marks';

const isForChannel = (channel: Channel | null): ((event: EventView) => boolean) => {
  const tie = channel?.tie;
  if (tie?.use === 'theme') return (event) => event.themes.includes(tie.theme);
  if (tie?.use === 'workingGroup')
    return (event) => event.themes.includes(tie.theme) && event.groupId === tie.group;
  if (tie?.use === 'projectGroup') return (event) => event.themes.length === 0;
  return (event) => !isGroup(event);
};

const coming = (events: readonly EventView[], now: Instant): readonly EventView[] =>
  events
    .filter((e) => !e.cancelled && endOf(e) > now)
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));

export const comingForPerson = (events: readonly EventView[], actor: Actor, network: Network, now: Instant) =>
  coming(events, now).filter(isForPerson(actor, network));
export const comingForChannel = (events: readonly EventView[], channel: Channel | null, now: Instant) =>
  coming(events, now).filter(isForChannel(channel));

// What nobody has said within two months is asked for on the tab, not in the chat.
const askedDays = 60;
const recentAt = (now: Instant): ((event: EventView) => boolean) => {
  const first = addDays(dayOf(now), -askedDays);
  return (event) => dayOf(endOf(event)) >= first;
};

/** Over, and nobody who may say so has said how it went. */
export const toMark = (
  events: readonly EventView[],
  actor: Actor,
  network: Network,
  now: Instant,
): readonly EventView[] => {
  const isRecent = recentAt(now);
  return events.filter(
    (e) =>
      !e.cancelled &&
      e.sittings.some((s, i) => s.endsAt <= now && e.held[i] === undefined) &&
      isRecent(e) &&
      mayMark(actor, network, e),
  );
};

export type Missed = {
  readonly event: EventView;
  readonly seat: SeatDisputed;
  readonly name: { readonly fi?: string; readonly sv?: string };
};

/** Where an own organisation is marked as absent and has not said otherwise (S27). */
export const missedBy = (
  facts: readonly Fact[],
  events: readonly EventView[],
  network: Network,
  now: Instant,
): readonly Missed[] => {
  const inPlace = inForce(facts);
  const isRecent = recentAt(now);
  const disputed = new Set(
    ofKind(inPlace, 'attendanceDisputed').map((f) => f.slot.slice(f.content.kind.length)),
  );
  return standingMarks(inPlace)
    .filter((f) => f.content.presence === 'absent' && !disputed.has(f.slot.slice(f.content.kind.length)))
    .flatMap(({ content: { event: id, sitting, organisation } }) => {
      const event = events.find((e) => e.event === id);
      if (!event || event.cancelled || !isRecent(event)) return [];
      return [
        {
          event,
          seat: { event: id, sitting, organisation },
          name: organisationById(network, organisation)?.name ?? {},
        },
      ];
    });
};

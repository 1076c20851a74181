import type { z } from 'zod';
import type { boardEvent } from '../../shared/contract/theme-board';
import type { Actor } from '../../shared/domain/actor';
import type { EventView } from '../../shared/domain/event';
import { mayMark } from '../../shared/domain/event-audience';
import { endOf, stateOf } from '../../shared/domain/event-state';
import { type Fact, type FactOf, inForce, isKind } from '../../shared/domain/fact';
import type { Instant } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { oncePer } from '../../shared/domain/once';
import { standingMarks } from './marks';

import { countsOf, repliesIn } from './replies';

export type BoardEvent = z.input<typeof boardEvent>;

/** Facts by the event that they are about, read once for a whole list. */
export type EventFacts = {
  readonly replied: ReadonlyMap<string, readonly Fact[]>;
  readonly attended: ReadonlyMap<string, readonly FactOf<'attended'>[]>;
};

export const eventFacts = oncePer((facts: readonly Fact[]): EventFacts => {
  const inPlace = inForce(facts);
  return {
    replied: Map.groupBy(inPlace.filter(isKind('replied')), (f) => f.content.event),
    attended: Map.groupBy(standingMarks(inPlace), (f) => f.content.event),
  };
});

const attendedCount = (facts: readonly FactOf<'attended'>[]): number =>
  new Set(facts.filter((f) => f.content.presence !== 'absent').map((f) => f.content.organisation)).size;

export type BoardViewer = { readonly actor: Actor; readonly network: Network; readonly now: Instant };

/** An event for one reader: counts for all, the reader's own reply, no names. */
export const boardEventOf = (
  event: EventView,
  facts: EventFacts,
  { actor, network, now }: BoardViewer,
): BoardEvent => {
  const replies = repliesIn(facts.replied.get(event.event) ?? [], event);
  return {
    id: event.event,
    type: event.type,
    title: event.title,
    themes: [...event.themes],
    startsAt: event.sittings[0].startsAt,
    endsAt: endOf(event),
    format: event.format,
    ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
    ...(event.place ? { place: event.place } : {}),
    sittings: event.sittings.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    ...(event.capacity ? { capacity: event.capacity } : {}),
    waiting: Math.max(0, countsOf(replies).yes - (event.capacity ?? Number.POSITIVE_INFINITY)),
    state: stateOf(event, now),
    replies: countsOf(replies),
    mine: (actor.person && replies.get(actor.person.id)) ?? null,
    attended: attendedCount(facts.attended.get(event.event) ?? []),
    mayMark: mayMark(actor, network, event),
    ...(event.series ? { series: event.series } : {}),
  };
};

import type { EventView } from './event';
import { type Fact, type FactOf, inForce, ofKind } from './fact';
import { dayOf, type Instant } from './month';
import { oncePer } from './once';

const folded = (known: readonly Fact[]): readonly EventView[] => {
  const cancelled = new Map(ofKind(known, 'eventCancelled').map((f) => [f.content.event, f]));
  const accepted = new Map(ofKind(known, 'remoteAccepted').map((f) => [f.content.event, f.content.accepted]));
  const held = new Map(
    ofKind(known, 'eventHeld').map((f) => [`${f.content.event}~${f.content.sitting}`, f.content.held]),
  );
  return ofKind(known, 'eventPlanned').map((plan) =>
    viewOf(plan, cancelled.get(plan.content.event), accepted, held),
  );
};

const foldedOnce = oncePer(folded);
/** Every event as it stands: the fold of its plan, cancellation, holding and acceptance of remote. */
export const eventsOf = (facts: readonly Fact[], until?: Instant): readonly EventView[] =>
  foldedOnce(inForce(facts, until));

const viewOf = (
  plan: FactOf<'eventPlanned'>,
  cancelled: FactOf<'eventCancelled'> | undefined,
  accepted: ReadonlyMap<string, boolean>,
  held: ReadonlyMap<string, boolean>,
): EventView => {
  const { kind: _, timed, planner, readySince = dayOf(plan.recordedAt), ...content } = plan.content;
  return {
    ...content,
    ...(content.place || content.joinUrl ? { readySince } : {}),
    version: timed ?? plan.number,
    revision: plan.number,
    plannedBy: planner ?? plan.recordedBy,
    ...(cancelled ? { cancelled: { reason: cancelled.content.reason, at: cancelled.recordedAt } } : {}),
    held: content.sittings.map((_s, i) => held.get(`${content.event}~${i + 1}`)),
    remoteAccepted: accepted.get(content.event) ?? false,
    remoteRefused: accepted.get(content.event) === false,
  };
};

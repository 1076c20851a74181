import { messageKey } from '../../src/shared/domain/delivery';
import type { Instant } from '../../src/shared/domain/month';
import type { PromisedSample } from './deliveries';

// So much of the latest stands in a channel when one looks for the first time.
const mostOf = { bulletin: 3, event: 3, round: 1 };

/** What of the promised is still worth reading: the latest bulletins, invitations to what is next, an open round. */
export const worthPosting = (
  promised: readonly PromisedSample[],
  dawn: Instant,
): readonly PromisedSample[] => {
  const byChannel = Map.groupBy(
    promised.filter((p) => p.target.to === 'channel'),
    (p) => (p.target.to === 'channel' ? p.target.channel : ''),
  );
  const chosen = [...byChannel.values()].flatMap((all) => {
    const of = (kind: string): readonly PromisedSample[] => all.filter((p) => p.message.kind === kind);
    const next = of('event')
      .filter((p) => (p.expiresAt ?? '') > dawn)
      .sort((a, b) => (a.expiresAt ?? '').localeCompare(b.expiresAt ?? ''));
    return [
      ...of('bulletin').slice(-mostOf.bulletin),
      ...next.slice(0, mostOf.event),
      ...of('round')
        .filter((p) => (p.expiresAt ?? '') > dawn)
        .slice(-mostOf.round),
    ];
  });
  // A message is posted to all of its channels or to none, so that its rows tell one story; what failed stays failed.
  const keys = new Set(chosen.map((p) => messageKey(p.message)));
  return promised
    .filter((p) => p.target.to === 'channel' && !p.failed && keys.has(messageKey(p.message)))
    .sort((a, b) => a.at.localeCompare(b.at));
};

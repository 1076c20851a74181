import { planMessage, refreshMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Bulletin } from '../../shared/domain/bulletin';
import { messageKey, type Target } from '../../shared/domain/delivery';
import type { Network } from '../../shared/domain/network';
import { relayMessage } from './relay-bulletin';
import { recordPublished, sendBulletin } from './send-bulletin';

/** In the key of the word that says so, in the place of a version's number. */
export const withdrawnWord = 'withdrawn';

/** "Merkittävä", or withdrawn: a short reply in each thread whose post readers had before. */
const replyInThreads = async (ports: Ports, b: Bulletin): Promise<void> => {
  const version = b.versions.at(-1);
  const last =
    b.state === 'withdrawn' && b.withdrawal
      ? { at: b.withdrawal.at, version: withdrawnWord }
      : b.state === 'published' && version?.significant
        ? version
        : null;
  if (!last) return;
  const isGone = b.state === 'withdrawn';
  const rows = (await ports.stores.deliveries.of({ kind: 'bulletin', id: b.id })).map((r) => r.value);
  const threads = rows.flatMap((d): Target[] =>
    d.target.to === 'channel' && d.state === 'delivered' && (isGone || d.plannedAt < last.at)
      ? [{ to: 'thread', channel: d.target.channel, under: messageKey(d.message) }]
      : [],
  );
  await planMessage(ports, { kind: 'bulletinReply', id: `${b.id}~${last.version}` }, threads);
};

/** A published bulletin has changed: every post and every card that asks for a relay is edited. Any number of times. */
export const showChange = async (ports: Ports, network: Network, b: Bulletin): Promise<void> => {
  if (b.state === 'published') await sendBulletin(ports, network, b);
  else await recordPublished(ports, b);
  await refreshMessage(ports, { kind: 'bulletin', id: b.id });
  for (const theme of b.audience.themes) await refreshMessage(ports, relayMessage(b.id, theme));
  await replyInThreads(ports, b);
};

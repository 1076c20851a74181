import type { Ports } from '../../ports';
import type { Bulletin } from '../../shared/domain/bulletin';
import type { Network } from '../../shared/domain/network';
import { refreshMessage } from '../delivery/plan';
import { recordPublished, sendBulletin } from './send-bulletin';

/** A published bulletin has changed: every post and every card that asks for a relay is edited. Any number of times. */
export const showChange = async (ports: Ports, network: Network, b: Bulletin): Promise<void> => {
  if (b.state === 'published') await sendBulletin(ports, network, b);
  else await recordPublished(ports, b);
  await refreshMessage(ports, { kind: 'bulletin', id: b.id });
  for (const theme of b.audience.themes)
    await refreshMessage(ports, { kind: 'relay', id: `${b.id}~${theme}` });
};

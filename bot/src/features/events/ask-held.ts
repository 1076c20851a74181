import type { Tick } from '../../routes';
import { dayOf } from '../../shared/domain/month';
import { planMessage, refreshMessage } from '../delivery/plan';
import { readEvents } from './acting';
import { askedAbout } from './people';
import { partsOf, toPeople } from './tell-event';

/** A sitting is over: its card takes no replies any more, and the planner is asked once how it went. */
export const askWhetherHeld = async ({ ports, network, key }: Tick): Promise<void> => {
  const [id, version, sitting] = partsOf(key, 2);
  const event = (await readEvents(ports)).find((e) => e.event === id);
  // Moved or cancelled in between: that ending never came.
  if (!network || !event || event.cancelled || String(event.version) !== version) return;
  await refreshMessage(ports, { kind: 'event', id });
  if (event.held[Number(sitting) - 1] !== undefined) return;
  await planMessage(
    ports,
    { kind: 'held', id: key },
    toPeople(askedAbout(network, event, dayOf(ports.now()))),
  );
};

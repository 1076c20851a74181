import { planMessage, refreshMessage } from '../../delivery/plan';
import type { Tick } from '../../routes';
import { partsOf } from '../../shared/domain/event-keys';
import { dayOf } from '../../shared/domain/month';
import { firstMorningAfter, isQuiet } from '../../shared/domain/working-day';
import { readEvents } from './acting';
import { askedAbout } from './people';
import { toPeople } from './tell-event';

/** A sitting is over: its card takes no replies any more, and the planner is asked once how it went. */
export const askWhetherHeld = async ({ ports, network, key }: Tick): Promise<void> => {
  const [id, version, sitting] = partsOf(key, 2);
  const event = (await readEvents(ports)).find((e) => e.event === id);
  // Moved or cancelled in between: that ending never came.
  if (!network || !event || event.cancelled || String(event.version) !== version) return;
  const { endsAt } = event.sittings[Number(sitting) - 1] ?? event.sittings[0];
  // It was given a later end: that end has a turn of its own.
  if (endsAt > ports.now()) return ports.stores.agenda.add({ at: endsAt, kind: 'event.ended', key });
  await refreshMessage(ports, { kind: 'event', id });
  if (event.held[Number(sitting) - 1] !== undefined) return;
  const { quietMonths } = network.project;
  const today = dayOf(ports.now());
  // S21: in the summer break nobody is asked; the first working morning after it does.
  const later = isQuiet(today, quietMonths) ? firstMorningAfter(today, quietMonths) : null;
  if (later) return ports.stores.agenda.add({ at: later, kind: 'event.ended', key });
  await planMessage(ports, { kind: 'held', id: key }, toPeople(askedAbout(network, event, today)));
};

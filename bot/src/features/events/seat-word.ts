import type { Ports } from '../../ports';
import type { Render } from '../../routes';
import type { Intent } from '../../shared/domain/delivery';
import type { EventView } from '../../shared/domain/event';
import { partKey, partsOf } from '../../shared/domain/event-keys';
import type { Seats } from '../../shared/domain/sign-up';
import { eventChangeText as t } from '../../shared/text/event-changes';
import { readEvents } from './acting';
import { inviteCard, summaryOf } from './invite-card';
import { countsOf, repliesTo, seatsAt } from './replies';
import { toPeople } from './tell-event';

/** Who waited and has a seat now hears it: promised with the word that freed it. `by` names that word. */
export const wordOfSeats =
  (
    ports: Pick<Ports, 'now'>,
    event: EventView,
    before: Seats,
    after: Seats,
  ): ((by: string) => readonly Intent[]) =>
  (by) => {
    const people = after.seated.filter((person) => before.waiting.includes(person));
    const [{ startsAt: expiresAt }] = event.sittings;
    if (people.length === 0 || expiresAt <= ports.now()) return [];
    const message = { kind: 'eventSeat', id: partKey(event.event, event.version, by) };
    return [{ message, targets: toPeople(people), version: 1, at: ports.now(), expiresAt }];
  };

/** "Sait paikan": only while it is so. */
export const renderSeat: Render = async (look) => {
  const { target } = look.delivery;
  const [id, version] = partsOf(look.id, 3);
  const event = (await readEvents(look.ports)).find((e) => e.event === id);
  if (!event || event.cancelled || String(event.version) !== version || target.to !== 'person') return null;
  if (!(await seatsAt(look.ports, event)).seated.includes(target.person)) return null;
  const note = t.seated[look.lang];
  const counts = countsOf(await repliesTo(look.ports, event));
  return {
    card: inviteCard(event, { langs: [look.lang], now: look.ports.now(), counts, note }),
    summary: `${note} ${summaryOf(event, [look.lang])}`,
  };
};

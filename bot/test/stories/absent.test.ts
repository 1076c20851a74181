import { rooms } from '../../src/rooms';
import type { Delivery, Target } from '../../src/shared/domain/delivery';
import { openHouse } from '../house';
import { network } from './network';

const targets: readonly Target[] = [
  { to: 'person', person: 'nobody' },
  { to: 'person', person: 'contact' },
  { to: 'channel', channel: '19:quality' },
];
/** Words of a day, and one that is about nothing in particular. */
const ofDays = ['digestWord', 'monthEndWord', 'ladderWord', 'fridayWord', 'wordsCover'];
const ids = ['none', 'none~1', 'none~quality', 'none~1~1', 'none~quality~p1~paju~000001'];

test('of what is not there any more nothing is sent, whatever message it is', async () => {
  const house = await openHouse('2024-05-20T06:00:00.000Z', network, rooms);
  const sent: string[] = [];
  for (const [kind, render] of [...house.table.messages].filter(([name]) => !ofDays.includes(name)))
    for (const id of ids)
      for (const target of targets) {
        const channel =
          target.to === 'channel' ? await house.ports.stores.channels.get(target.channel) : null;
        const message = { kind, id };
        const delivery = { message, target, state: 'planned', version: 1 } as unknown as Delivery;
        const look = { ports: house.ports, network, id, delivery, channel, lang: 'fi' as const };
        const post = await render(look).catch((error: unknown) => ({ summary: String(error) }));
        if (post) sent.push(`${kind} ${id} to ${JSON.stringify(target)}: ${post.summary}`);
      }
  expect(sent).toEqual([]);
});

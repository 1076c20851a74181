import { setTimeout as sleep } from 'node:timers/promises';
import { openHouse } from '../../test/house';
import { network, start } from '../../test/houses/bulletins';
import { planMessage } from '../delivery/plan';
import type { Messenger } from '../ports';
import { startWork } from './work';

const channels = ['19:quality', '19:general', '19:projectGroup'];
const message = { kind: 'word', id: 'w1' };

/** Longer than the others' outcomes wait to be written. */
const slowMs = 700;

test('an answer that comes after the others have been written is written too, and nothing goes twice', async () => {
  const house = await openHouse(start, network, [
    (routes) => routes.message('word', async () => ({ summary: 'Sana', text: 'Sana' })),
  ]);
  const posted: string[] = [];
  const messenger: Messenger = {
    ...house.ports.messenger,
    toChannel: async ({ id }) => {
      posted.push(id);
      if (id !== '19:quality') return { outcome: 'accepted', conversation: id, activity: '1' };
      await sleep(slowMs);
      return { outcome: 'unknown', code: 'timeout' };
    },
  };
  const ports = { ...house.ports, messenger };
  const work = startWork(ports, house.table);
  await planMessage(
    ports,
    message,
    channels.map((channel) => ({ to: 'channel', channel })),
  );
  await work.settle();
  await work.settle();
  const rows = (await ports.stores.deliveries.of(message)).map((r) => r.value);
  expect(
    Object.fromEntries(rows.map((d) => [d.target.to === 'channel' && d.target.channel, d.state])),
  ).toEqual({
    '19:quality': 'maybeSent',
    '19:general': 'delivered',
    '19:projectGroup': 'delivered',
  });
  expect(posted.sort()).toEqual([...channels].sort());
});

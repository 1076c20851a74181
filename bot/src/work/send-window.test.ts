import { openHouse } from '../../test/house';
import { network, start } from '../../test/houses/bulletins';
import { planMessage } from '../delivery/plan';
import type { Messenger } from '../ports';
import { startWork } from './work';

const channels = ['19:quality', '19:general', '19:projectGroup'];
const message = { kind: 'word', id: 'w1' };

test('an answer that comes after the others have been written is written too, and nothing goes twice', async () => {
  const house = await openHouse(start, network, [
    (routes) => routes.message('word', async () => ({ summary: 'Sana', text: 'Sana' })),
  ]);
  const posted: string[] = [];
  // Were it waited for, it would never come.
  let letSlowOneCome: () => void = () => undefined;
  const othersWritten = new Promise<void>((written) => {
    letSlowOneCome = written;
  });
  const messenger: Messenger = {
    ...house.ports.messenger,
    toChannel: async ({ id }) => {
      posted.push(id);
      if (id !== '19:quality') return { outcome: 'accepted', conversation: id, activity: '1' };
      await othersWritten;
      return { outcome: 'unknown', code: 'timeout' };
    },
  };
  const { stores } = house.ports;
  const saveMany: typeof stores.deliveries.saveMany = async (rows) => {
    const saved = await stores.deliveries.saveMany(rows);
    if (rows.some(({ value }) => value.state === 'delivered')) letSlowOneCome();
    return saved;
  };
  const ports = {
    ...house.ports,
    messenger,
    stores: { ...stores, deliveries: { ...stores.deliveries, saveMany } },
  };
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

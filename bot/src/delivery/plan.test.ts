import { openHouse } from '../../test/house';
import { sampleNetwork } from '../../test/houses/check-ins';
import { planMessage } from './plan';

const message = { kind: 'digestWord', id: '2024-05-20' };

test('a message to nobody is nothing: no row, nothing to look at, no nudge; to somebody it is all three', async () => {
  const { ports } = await openHouse('2024-05-20T06:00:00.000Z', sampleNetwork, []);
  const stands = async () => ({
    rows: (await ports.stores.deliveries.of(message)).length,
    work: (await ports.stores.work.open()).length,
    nudges: (await ports.queue.pull(1000)).length,
  });
  await planMessage(ports, message, []);
  expect(await stands()).toEqual({ rows: 0, work: 0, nudges: 0 });
  await planMessage(ports, message, [{ to: 'person', person: 'contact' }]);
  expect(await stands()).toEqual({ rows: 1, work: 1, nudges: 1 });
});

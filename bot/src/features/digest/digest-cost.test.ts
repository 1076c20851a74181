import { openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import type { Network, Person } from '../../shared/domain/network';

/** Ninety contact persons of eighteen organisations in the two themes that somebody leads. */
const crowd = 90;
const from = '2023-12-01';
const big: Network = (() => {
  const organisations = Array.from({ length: crowd / 5 }, (_, i) => ({
    id: `org-${i}`,
    name: { fi: `Opisto ${i}`, sv: `Institut ${i}` },
    language: 'fi' as const,
    joined: from,
    isCoordinator: false,
  }));
  const people = Array.from(
    { length: crowd },
    (_, i): Person => ({
      id: `contact-${i}`,
      name: `Nimi ${i}`,
      email: `contact-${i}@koulu.example`,
      language: 'fi',
      assignments: [
        { organisation: `org-${i % organisations.length}`, role: 'contact', from, deputy: false },
      ],
      accounts: [{ objectId: `oid-contact-${i}`, tenantId: 'tenant' }],
    }),
  );
  return {
    ...sampleNetwork,
    organisations: [...sampleNetwork.organisations, ...organisations],
    memberships: [
      ...sampleNetwork.memberships,
      ...organisations.map(({ id }) => ({ organisation: id, theme: 'quality' as const, from })),
    ],
    people: [...sampleNetwork.people, ...people],
  };
})();

test('planning a digest for ninety people reads storage as often as for one', async () => {
  // The Monday within May's round: everybody has something open.
  const house = await openHouse('2024-05-24T06:00:00.000Z', big, rooms);
  await house.prepare();
  await house.advance('2024-05-27T05:29:00.000Z');
  const handler = house.table.due.get('words.digest');
  house.spent();
  await handler?.({ ports: house.ports, network: big, key: '2024-05-27' });
  const asked = house.spent();
  // Measured with three hundred: 8 reads and 7 writes.
  expect(asked.reads).toBeLessThan(30);
  expect(asked.writes).toBeLessThan(30);
  const rows = await house.ports.stores.deliveries.of({ kind: 'digestWord', id: '2024-05-27' });
  expect(rows.length).toBeGreaterThanOrEqual(crowd);
  await handler?.({ ports: house.ports, network: big, key: '2024-05-27' });
  const again = await house.ports.stores.deliveries.of({ kind: 'digestWord', id: '2024-05-27' });
  expect(again.length).toBe(rows.length);
}, 120_000);

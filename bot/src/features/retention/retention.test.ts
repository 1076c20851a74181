import { openHouse } from '../../../test/house';
import * as contract from '../../shared/contract/retention';
import type { Network } from '../../shared/domain/network';
import { retention } from '.';

const network: Network = {
  project: { name: 'Strapetsi', starts: '2024-01-01', ends: '2026-12-31', phases: [], quietMonths: [7] },
  organisations: [
    {
      id: 'koivula',
      name: { fi: 'Koivulan opisto', sv: 'Koivula institut' },
      language: 'fi',
      joined: '2024-01-01',
      isCoordinator: true,
    },
  ],
  leaderships: [],
  memberships: [],
  seats: [],
  people: [
    {
      id: 'katri',
      name: 'Katri Koski',
      email: 'katri@koivula.example',
      language: 'fi',
      assignments: [{ organisation: 'koivula', role: 'coordinator', deputy: false, from: '2024-01-01' }],
      accounts: [],
    },
  ],
};
const start = '2024-05-16T06:00:00.000Z';

test('how long names are kept is set by the coordination, with who set it when, and is over a whole month later', async () => {
  const house = await openHouse(start, network, [retention]);
  const read = () => house.call(contract.readRetention, 'katri');
  expect(await read()).toEqual({ months: null, ends: null, archivedAt: null, changes: [] });
  await house.call(contract.setRetention, 'katri', { body: { months: 24 } });
  await house.advance('2024-05-17T06:00:00.000Z');
  await house.call(contract.setRetention, 'katri', { body: { months: 36 } });
  // A second tap changes nothing.
  await house.call(contract.setRetention, 'katri', { body: { months: 36 } });
  expect(await read()).toEqual({
    months: 36,
    ends: '2030-01-01',
    archivedAt: null,
    changes: [
      { at: '2024-05-17T06:00:00.000Z', by: 'Katri Koski', before: 24, months: 36 },
      { at: start, by: 'Katri Koski', before: null, months: 24 },
    ],
  });
  const notes = await house.ports.stores.settings.auditNotes('2024-05');
  expect(notes.map(({ by, what }) => [by, what])).toEqual([
    ['katri', 'retentionSet'],
    ['katri', 'retentionSet'],
  ]);
});

test.each([-1, 241, 1.5, '12', null])('%j months are refused', async (months) => {
  const house = await openHouse(start, network, [retention]);
  await expect(house.call(contract.setRetention, 'katri', { body: { months } })).rejects.toThrow();
  expect(await house.ports.stores.settings.retention()).toBeNull();
});

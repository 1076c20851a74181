import type { Network, Organisation, Person } from '../../src/shared/domain/network';
import { smallNetwork } from './test-ledger';

const from = '2023-12-01';
const organisation = (id: string, more: Partial<Organisation> = {}): Organisation => ({
  id,
  name: { fi: id, sv: id },
  language: 'fi',
  joined: from,
  isCoordinator: false,
  ...more,
});
const contact = (id: string, of: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  email: `${id}@koulu.example`,
  language: 'fi',
  assignments: [{ organisation: of, role: 'contact', deputy: false, from }],
  accounts: [],
  ...more,
});

/** The small network, and what makes rules stumble: a merger, a group's seat, a leaver, somebody without a contact. */
export const generatedNetwork: Network = {
  ...smallNetwork,
  organisations: [
    ...smallNetwork.organisations,
    organisation('merged', { left: '2024-07-31', mergedInto: 'dev' }),
    organisation('leaver', { left: '2024-06-15' }),
  ],
  memberships: [
    ...smallNetwork.memberships,
    { organisation: 'merged', theme: 'quality', from, until: '2024-07-31' },
    { organisation: 'leaver', theme: 'competence-and-staff', from, until: '2024-06-15' },
    { organisation: 'colead', theme: 'quality', from: '2024-03-11' },
  ],
  seats: [
    {
      organisation: 'dev',
      theme: 'quality',
      group: 'g1',
      name: { fi: 'Ryhmä 1', sv: 'Grupp 1' },
      person: 'p-dev',
      from: '2024-02-05',
    },
  ],
  people: [
    contact('p-city', 'city'),
    contact('p-lead', 'lead'),
    contact('p-colead', 'colead'),
    contact('p-dev', 'dev'),
    contact('p-late', 'late'),
    contact('p-merged', 'merged', { left: '2024-08-01' }),
    contact('p-leaver', 'leaver', { left: '2024-06-16' }),
  ],
};

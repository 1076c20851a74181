import type { Assignment, Network, Person, PersonRole } from '../../../src/shared/domain/network';
import type { ThemeId } from '../../../src/shared/domain/theme';

const from = '2023-12-01';
const organisation = (id: string, name: string, joined = from) => ({
  id,
  name: { fi: name, sv: `${name} (sv)` },
  language: 'fi' as const,
  joined,
  isCoordinator: id === 'koivu',
});
type RoleIn = readonly [organisation: string, role: PersonRole, theme?: ThemeId];
const person = (id: string, ...roles: readonly RoleIn[]): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language: 'fi',
  assignments: roles.map(
    ([of, role, theme]): Assignment => ({
      organisation: of,
      role,
      from,
      deputy: false,
      ...(theme ? { theme } : {}),
    }),
  ),
  accounts: [{ objectId: `oid-${id}`, tenantId: 'tenant' }],
});

/** Koivu coordinates; Haapa leads one theme alone and one with Mänty; Paju develops in both; Lehmus joins in May. */
export const network: Network = {
  project: {
    name: 'Strapetsi',
    starts: from,
    ends: '2024-12-31',
    phases: [
      { id: 'launch', from: '2023-10-24', until: '2024-02-29' },
      { id: 'development', from: '2024-03-01', until: '2024-08-31' },
      { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
      { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
    ],
    quietMonths: [7],
  },
  organisations: [
    organisation('koivu', 'Koivun kaupunki'),
    organisation('haapa', 'Haapaopisto'),
    organisation('manty', 'Mäntyopisto'),
    organisation('paju', 'Pajuopisto'),
    organisation('lehmus', 'Lehmusopisto', '2024-05-01'),
  ],
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'haapa', theme: 'future-and-vision', share: 50, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 50, from },
  ],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'manty', theme: 'future-and-vision', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'paju', theme: 'future-and-vision', from },
    { organisation: 'lehmus', theme: 'quality', from: '2024-05-01' },
  ],
  seats: [],
  people: [
    person('coordinator', ['koivu', 'coordinator']),
    person(
      'lead',
      ['haapa', 'lead', 'quality'],
      ['haapa', 'lead', 'future-and-vision'],
      ['haapa', 'contact'],
    ),
    person('colead', ['manty', 'lead', 'future-and-vision'], ['manty', 'contact']),
    person('contact', ['paju', 'contact']),
    person('newcomer', ['lehmus', 'contact']),
  ],
};

import type { Network } from '../../../src/shared/domain/network';
import { from, organisation, person } from '../../houses/invented';

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
    organisation('lehmus', 'Lehmusopisto', { joined: '2024-05-01' }),
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
    person('coordinator', 'fi', ['koivu', 'coordinator']),
    person(
      'lead',
      'fi',
      ['haapa', 'lead', { theme: 'quality' }],
      ['haapa', 'lead', { theme: 'future-and-vision' }],
      ['haapa', 'contact'],
    ),
    person('colead', 'fi', ['manty', 'lead', { theme: 'future-and-vision' }], ['manty', 'contact']),
    person('contact', 'fi', ['paju', 'contact']),
    person('newcomer', 'fi', ['lehmus', 'contact']),
  ],
};

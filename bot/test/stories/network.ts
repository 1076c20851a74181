import type { Network } from '../../src/shared/domain/network';
import { from, organisation, person } from '../houses/invented';

/**
 * Invented, and more than one of everything: two coordinators, a theme led by two, an organisation with two contacts, a
 * deputy and two pilot owners, one with two themes, one that came later, one that goes, one in Swedish, one with nobody.
 */
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
    organisation('lehmus', 'Lehmusinstitutet', { language: 'sv' }),
    organisation('paju', 'Pajuopisto'),
    organisation('tuomi', 'Tuomiopisto', { joined: '2024-04-15' }),
    organisation('saarni', 'Saarniopisto', { left: '2024-06-30' }),
    // Another place in the alphabet in each language.
    organisation('vaahtera', 'Vaahteraopisto', { name: { fi: 'Vaahteraopisto', sv: 'Asplunds institut' } }),
  ],
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'haapa', theme: 'future-and-vision', share: 50, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 50, from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', share: 100, from },
  ],
  memberships: [
    { organisation: 'koivu', theme: 'quality', from },
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'quality', from },
    { organisation: 'vaahtera', theme: 'quality', from },
    { organisation: 'tuomi', theme: 'quality', from: '2024-04-15' },
    { organisation: 'saarni', theme: 'quality', from, until: '2024-06-30' },
    { organisation: 'manty', theme: 'future-and-vision', from },
    { organisation: 'paju', theme: 'future-and-vision', from: '2024-03-01' },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', from },
  ],
  // As files name them, whose groups nobody has divided here: one with its name, one without.
  seats: [
    {
      theme: 'swedish-cross-cutting',
      group: 'r1',
      name: { fi: 'Ruotsinkieliset', sv: 'De svenska' },
      organisation: 'lehmus',
      person: 'svlead',
      from,
    },
    {
      theme: 'future-and-vision',
      group: 'r2',
      name: { fi: '', sv: '' },
      organisation: 'manty',
      person: 'colead',
      from,
      until: '2024-03-31',
    },
  ],
  people: [
    person('coordinator', 'fi', ['koivu', 'coordinator']),
    person('second', 'en', ['koivu', 'coordinator'], ['koivu', 'observer']),
    person('writer', 'sv', ['koivu', 'communications']),
    person('lead', 'fi', ['haapa', 'lead', { theme: 'quality' }]),
    person('twolead', 'fi', ['haapa', 'lead', { theme: 'future-and-vision' }], ['haapa', 'contact']),
    person('colead', 'en', ['manty', 'lead', { theme: 'future-and-vision' }], ['manty', 'contact']),
    person('svlead', 'sv', ['lehmus', 'lead', { theme: 'swedish-cross-cutting' }], ['lehmus', 'contact']),
    person('contact', 'fi', ['paju', 'contact']),
    person('colleague', 'en', ['paju', 'contact']),
    person('deputy', 'sv', ['paju', 'contact', { deputy: true }]),
    person('owner', 'fi', ['paju', 'pilotOwner', { theme: 'quality' }]),
    person('visionary', 'fi', ['paju', 'pilotOwner', { theme: 'future-and-vision' }]),
    person('two', 'fi', ['tuomi', 'contact'], ['saarni', 'contact']),
    person('spare', 'fi', ['paju', 'pilotOwner', { deputy: true }]),
    person('observer', 'fi', ['koivu', 'observer']),
    { ...person('gone', 'fi', ['paju', 'contact']), left: '2024-05-02' },
  ],
};

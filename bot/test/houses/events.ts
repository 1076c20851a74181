import { events } from '../../src/features/events';
import type { Instant } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { memoryRows } from '../../src/store/memory-rows';
import type { Rows } from '../../src/store/rows';
import { openHouse as open } from '../house';
import { from, organisation, person } from './invented';

/** Invented organisations: Koivu coordinates, Haapa leads quality, Haapa and Mänty share future-and-vision. */
export const sampleNetwork: Network = {
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
    organisation('lehmus', 'Lehmusinstitutet', { language: 'sv' }),
    organisation('tuomi', 'Tuomiopisto'),
  ],
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'haapa', theme: 'future-and-vision', share: 50, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 50, from },
  ],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'quality', from },
    { organisation: 'manty', theme: 'future-and-vision', from },
    { organisation: 'paju', theme: 'future-and-vision', from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', from },
  ],
  seats: [],
  people: [
    person('coordinator', 'fi', ['koivu', 'coordinator']),
    person('lead', 'fi', ['haapa', 'lead', { theme: 'quality' }], ['haapa', 'contact']),
    person('colead', 'fi', ['manty', 'lead', { theme: 'future-and-vision' }], ['manty', 'contact']),
    person('twolead', 'fi', ['haapa', 'lead']),
    person('contact', 'fi', ['paju', 'contact']),
    person('swedish', 'sv', ['lehmus', 'contact']),
    person('english', 'en', ['tuomi', 'contact']),
    person('observer', 'fi', ['tuomi', 'observer']),
  ],
};

/** The room of events, with the channels of the themes that somebody is in. */
export const openHouse = (start: Instant, network: Network = sampleNetwork, rows: Rows = memoryRows()) =>
  open(start, network, [events], {
    rows,
    uses: [
      { use: 'theme', theme: 'quality' },
      { use: 'theme', theme: 'future-and-vision' },
      { use: 'theme', theme: 'swedish-cross-cutting' },
      { use: 'general' },
      { use: 'projectGroup' },
    ],
  });
export type EventsHouse = Awaited<ReturnType<typeof openHouse>>;

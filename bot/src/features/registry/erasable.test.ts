import { from, organisation, person } from '../../../test/houses/invented';
import type { Network, Person } from '../../shared/domain/network';
import { demandErasable } from './person-data';

const today = '2024-05-20';
const coordinating = (id: string, more: Partial<Person> = {}): Person => ({
  ...person(id, 'fi', ['koivu', 'coordinator'], ['koivu', 'contact']),
  ...more,
});
const ended = {
  organisation: 'koivu',
  role: 'coordinator',
  deputy: false,
  from,
  until: '2024-05-19',
} as const;
const among = (...people: readonly Person[]): Network => ({
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [organisation('koivu', 'Koivun kaupunki')],
  leaderships: [],
  memberships: [],
  seats: [],
  people,
});

test.each<[string, Person, readonly Person[], boolean]>([
  ['a coordinator beside another, who has other tasks too', coordinating('a'), [coordinating('b')], true],
  ['the only coordinator', coordinating('a'), [person('b', 'fi', ['koivu', 'contact'])], false],
  [
    'a coordinator beside one who has left',
    coordinating('a'),
    [coordinating('b', { left: '2024-05-19' })],
    false,
  ],
  [
    'a coordinator beside one who leaves today',
    coordinating('a'),
    [coordinating('b', { left: today })],
    true,
  ],
  [
    'a coordinator beside one whose task has ended',
    coordinating('a'),
    [coordinating('b', { assignments: [ended] })],
    false,
  ],
  ['somebody who does not coordinate', person('a', 'fi', ['koivu', 'contact']), [], true],
])('erasing %s: the network keeps a coordinator', (_, whom, others, may) => {
  const erase = (): void => demandErasable(whom, among(whom, ...others), [], today);
  if (may) expect(erase).not.toThrow();
  else
    expect(erase).toThrow(expect.objectContaining({ code: 'lastCoordinator', values: { name: whom.name } }));
});

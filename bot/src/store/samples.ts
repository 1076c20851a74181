import type { Bulletin } from '../shared/domain/bulletin';
import type { Channel } from '../shared/domain/channel';
import { type Fact, type FactContent, factId } from '../shared/domain/fact';
import { slotOf } from '../shared/domain/fact-kinds';
import type { Account, Network, Person } from '../shared/domain/network';

// Small invented things for the store suites.
export const account = (n: number): Account => ({ objectId: `object-${n}`, tenantId: 'tenant' });

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Henkilö ${id}`,
  email: `${id}@esimerkki.example`,
  language: 'fi',
  assignments: [{ organisation: 'o1', role: 'contact', deputy: false, from: '2024-01-01' }],
  accounts: [],
  ...more,
});

export const network = (name: string, people: readonly Person[]): Network => ({
  project: { name, starts: '2024-01-01', ends: '2025-12-31', phases: [], quietMonths: [7] },
  organisations: [
    { id: 'o1', name: { fi: name, sv: name }, language: 'fi', joined: '2024-01-01', isCoordinator: true },
  ],
  leaderships: [],
  memberships: [],
  seats: [],
  people,
});

export const fact = (content: FactContent, number = 1): Fact => ({
  id: factId(slotOf(content), number),
  slot: slotOf(content),
  number,
  content,
  day: '2024-05-16',
  recordedAt: '2024-05-16T06:00:00.000Z',
  recordedBy: 'p1',
});

export const attended = (organisation: string, event: string): FactContent => ({
  kind: 'attended',
  event,
  sitting: 0,
  organisation,
  presence: 'present',
});

export const bulletin = (id: string): Bulletin => ({
  id,
  type: 'bulletin',
  state: 'draft',
  audience: { general: true, themes: ['quality'], leads: false, organisations: [] },
  from: 'coordinator',
  organisation: 'o1',
  createdBy: 'p1',
  createdAt: '2024-05-16T06:00:00.000Z',
  title: { fi: 'Hyvää huomenta', sv: 'God morgon' },
  body: { fi: 'Ääkköset säilyvät.' },
  revision: 1,
  savedAt: '2024-05-16T06:00:00.000Z',
  versions: [],
  log: [],
});

export const channel = (id: string): Channel => ({
  id,
  name: 'Laatu',
  team: 'team',
  teamName: 'Tiimi',
  tenantId: 'tenant',
  serviceUrl: 'https://smba.example/emea/',
  tie: { use: 'theme', theme: 'quality' },
  tiedBy: null,
  installed: true,
  deleted: false,
});

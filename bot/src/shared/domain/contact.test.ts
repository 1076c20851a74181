import { contactsOf, withoutContact } from './contact';
import type { Assignment, Network, Person } from './network';

const from = '2023-12-01';
const contact = (id: string, more: Partial<Assignment> = {}, left?: string): Person => ({
  id,
  name: id,
  email: `${id}@koulu.example`,
  language: 'fi',
  assignments: [{ organisation: 'paju', role: 'contact', deputy: false, from, ...more }],
  accounts: [],
  ...(left ? { left } : {}),
});
const network = (...people: readonly Person[]): Network => ({
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [
    { id: 'paju', name: { fi: 'Paju', sv: 'Paju' }, language: 'fi', joined: from, isCoordinator: false },
    { id: 'tuomi', name: { fi: 'Tuomi', sv: 'Tuomi' }, language: 'fi', joined: from, isCoordinator: false },
  ],
  leaderships: [],
  memberships: [{ organisation: 'paju', theme: 'quality', from, until: '2024-06-30' }],
  seats: [],
  people,
});

const day = '2024-05-24';
const cases: readonly (readonly [string, readonly Person[], readonly string[]])[] = [
  [
    'the contact person comes before the deputy',
    [contact('deputy', { deputy: true }), contact('main')],
    ['main'],
  ],
  [
    'the deputy stands in for who has left',
    [contact('main', {}, '2024-05-24'), contact('deputy', { deputy: true })],
    ['deputy'],
  ],
  ['who leaves tomorrow is still addressed', [contact('main', {}, '2024-05-25')], ['main']],
  ['a task that has ended addresses nobody', [contact('main', { until: '2024-05-23' })], []],
  ['a task that has not begun addresses nobody', [contact('main', { from: '2024-05-25' })], []],
  ['another theme’s contact is not this one’s', [contact('main', { theme: 'future-and-vision' })], []],
  ['a contact of all themes is this one’s too', [contact('main')], ['main']],
  ['a pilot owner is no contact person', [contact('owner', { role: 'pilotOwner' })], []],
];
test.each(cases)('%s', (_, people, wanted) => {
  expect(contactsOf(network(...people), 'paju', day, 'quality').map((p) => p.id)).toEqual(wanted);
});

test('an organisation in a theme without contact person or deputy is on the list, one in no theme is not', () => {
  expect(withoutContact(network(), day)).toEqual(['paju']);
  expect(withoutContact(network(contact('deputy', { deputy: true })), day)).toEqual([]);
  expect(withoutContact(network(), '2024-07-01')).toEqual([]);
});

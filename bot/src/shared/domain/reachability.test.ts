import type { Person } from './network';
import { accountToUse, type ReachEvidence, stepOf } from './reachability';

const account = (n: number) => ({ objectId: `o-${n}`, tenantId: 't' });
const person = (more: Partial<Person> = {}): Person => ({
  id: 'p',
  name: 'Aino',
  email: 'aino@koulu.example',
  language: 'fi',
  assignments: [],
  accounts: [account(1)],
  ...more,
});
const seen = (more: Partial<ReachEvidence> = {}): ReachEvidence => ({
  members: [account(1)],
  chats: [account(1)],
  failed: false,
  ...more,
});

const cases: readonly (readonly [string, Person, ReachEvidence, string])[] = [
  ['reached when all steps are there', person(), seen(), 'reachable'],
  ['not in the team before the account is known', person({ accounts: [] }), seen(), 'notInTeam'],
  ['not in the team when the roster is without the account', person(), seen({ members: [] }), 'notInTeam'],
  [
    'in the team by either of two accounts',
    person({ accounts: [account(2), account(1)] }),
    seen(),
    'reachable',
  ],
  ['without a chat until one has been opened', person(), seen({ chats: [] }), 'noChat'],
  ['not reached when the last message failed', person(), seen({ failed: true }), 'chatFailed'],
  ['gone from the day of leaving', person({ left: '2024-05-16' }), seen(), 'left'],
  ['still there until that day', person({ left: '2024-05-17' }), seen(), 'reachable'],
  ['taken at the account’s word while no roster was read', person(), seen({ members: null }), 'reachable'],
];

test.each(cases)('a person is %s', (_, who, what, step) => {
  expect(stepOf(who, what, '2024-05-16')).toBe(step);
});

test('of two accounts the one last written from is used; without a chat the first', () => {
  const [one, two] = [account(1), account(2)];
  const at = new Map([[two, '2024-05-16T06:00:00.000Z']]);
  expect(accountToUse([one, two], (a) => at.get(a))).toBe(two);
  expect(accountToUse([one, two], () => null)).toBe(one);
  expect(accountToUse([], () => null)).toBeUndefined();
});

import { attended, event, fact, smallNetwork } from '../../../test/rules/test-ledger';
import type { Fact } from './fact';
import type { Network } from './network';
import type { StandingRow } from './standing';
import { standingsOf } from './standings';
import type { ThemeId } from './theme';

const rowsIn = (
  network: Network,
  facts: readonly Fact[],
  organisation: string,
  month: string,
  today: string,
): readonly StandingRow[] => standingsOf({ network, facts }, { organisation, month, today });
const rows = (of: readonly StandingRow[], obligation: string, theme?: ThemeId): readonly StandingRow[] =>
  of.filter((r) => r.obligation === obligation && (!theme || r.theme === theme));

const meetings = 'dev-attend-regular-theme-meetings';
const pilot = 'dev-pilot-in-own-organisation';
const withMembership = (...spans: readonly { from: string; until?: string }[]): Network => ({
  ...smallNetwork,
  memberships: [
    ...smallNetwork.memberships.filter((m) => m.organisation !== 'dev' || m.theme !== 'quality'),
    ...spans.map((span) => ({ organisation: 'dev', theme: 'quality' as const, ...span })),
  ],
});

describe('who leaves a theme and comes again', () => {
  const away = withMembership({ from: '2023-12-01', until: '2024-05-03' }, { from: '2024-05-10' });
  test('has each duty once in the month of both', () => {
    const may = rowsIn(away, [], 'dev', '2024-05', '2024-05-20');
    for (const duty of [meetings, pilot]) expect(rows(may, duty, 'quality')).toHaveLength(1);
  });

  test('is asked for meetings of both times, and for none in between', () => {
    const facts = ['02', '07', '14'].flatMap((d) =>
      event(`m${d}`, 'themeMeeting', ['quality'], `2024-05-${d}`),
    );
    const [row] = rows(rowsIn(away, facts, 'dev', '2024-05', '2024-06-03'), meetings, 'quality');
    expect(row?.standing).toBe('overdue');
    const [between] = rows(
      rowsIn(away, event('m07', 'themeMeeting', ['quality'], '2024-05-07'), 'dev', '2024-05', '2024-06-03'),
      meetings,
      'quality',
    );
    expect(between).toMatchObject({ standing: 'notApplicable', notes: ['noneHeld'] });
  });

  test('keeps what it did the first time', () => {
    const facts = [
      ...event('k', 'themeKickoff', ['quality'], '2024-01-17', { format: 'live' }),
      attended('k', 'dev', '2024-01-17'),
    ];
    const [row] = rows(
      rowsIn(away, facts, 'dev', '2024-06', '2024-06-03'),
      'dev-attend-theme-kickoff',
      'quality',
    );
    expect(row?.standing).toBe('fulfilled');
  });

  test('a time to come makes no row of an earlier month', () => {
    const later = withMembership({ from: '2023-12-01', until: '2024-03-31' }, { from: '2024-05-01' });
    const march = rows(rowsIn(later, [], 'dev', '2024-03', '2024-06-03'), meetings, 'quality');
    expect(march.map((r) => r.notes)).toEqual([['noneHeld']]);
  });
});

describe('what was due before somebody came', () => {
  test('is not asked of a new member, and counts when it is done all the same', () => {
    const joined = withMembership({ from: '2024-11-15' });
    const [row] = rows(rowsIn(joined, [], 'dev', '2024-11', '2024-11-20'), pilot, 'quality');
    expect(row).toMatchObject({ standing: 'notApplicable', notes: ['notMemberYet'] });
    const [before] = rows(rowsIn(smallNetwork, [], 'dev', '2024-11', '2024-11-20'), pilot, 'quality');
    expect(before?.standing).toBe('overdue');
  });

  const ledSince = (from: string): Network => ({
    ...smallNetwork,
    leaderships: [...smallNetwork.leaderships, { organisation: 'dev', theme: 'quality', share: 10, from }],
  });
  const groups = 'lead-divide-into-working-groups';
  test('nor of a new co-lead, while it stays the old one’s', () => {
    const network = ledSince('2024-04-01');
    const standing = (who: string) =>
      rows(rowsIn(network, [], who, '2024-04', '2024-04-20'), groups, 'quality')[0]?.standing;
    expect([standing('dev'), standing('lead')]).toEqual(['notApplicable', 'overdue']);
  });

  test('who began to lead in the midst of a month is not late for it, and is for the next', () => {
    const network = ledSince('2024-04-30');
    const standing = (month: string) =>
      rows(rowsIn(network, [], 'dev', month, '2024-06-03'), 'lead-morning-coffees', 'quality')[0]?.standing;
    expect([standing('2024-04'), standing('2024-05')]).toEqual(['notApplicable', 'overdue']);
  });
});

test('after the project nothing is owed month by month; what was due by its end stays', () => {
  const after = rowsIn(smallNetwork, [], 'lead', '2025-02', '2025-03-10');
  for (const duty of ['lead-morning-coffees', 'lead-regular-meetings-with-developers'])
    expect(rows(after, duty)[0]).toMatchObject({ standing: 'notApplicable', notes: ['projectOver'] });
  expect(rows(after, 'lead-divide-into-working-groups')[0]?.standing).toBe('overdue');
  const last = rowsIn(smallNetwork, [], 'lead', '2024-12', '2025-03-10');
  expect(rows(last, 'lead-morning-coffees')[0]?.standing).toBe('overdue');
});

test('S23: what an organisation did counts for whom it merged into, and for whom that one merged into', () => {
  const network: Network = {
    ...smallNetwork,
    organisations: smallNetwork.organisations.map((o) => {
      if (o.id === 'dev') return { ...o, left: '2024-06-30', mergedInto: 'lead' };
      return o.id === 'lead' ? { ...o, left: '2024-08-31', mergedInto: 'colead' } : o;
    }),
    memberships: [
      ...smallNetwork.memberships,
      { organisation: 'colead', theme: 'quality', from: '2023-12-01' },
    ],
  };
  const facts = [
    ...event('k', 'themeKickoff', ['quality'], '2024-01-17', { format: 'live', organiser: 'city' }),
    attended('k', 'dev', '2024-01-17'),
  ];
  const standing = (who: string, month: string) =>
    rows(rowsIn(network, facts, who, month, '2024-10-01'), 'dev-attend-theme-kickoff', 'quality')[0]
      ?.standing;
  expect(standing('lead', '2024-07')).toBe('fulfilled');
  expect(standing('colead', '2024-07')).toBe('overdue');
  expect(standing('colead', '2024-09')).toBe('fulfilled');
});

test('a report tells of the last OKM event before it, and hides no other that was missed', () => {
  const facts = [
    ...event('okm1', 'okmEvent', [], '2024-11-05', { organiser: 'city' }),
    attended('okm1', 'lead', '2024-11-05'),
    fact(
      {
        kind: 'selfReported',
        obligation: 'lead-attend-okm-dissemination-events',
        organisation: 'lead',
        note: 'Olimme mukana.',
        form: 'f1',
      },
      '2024-11-06',
    ),
    ...event('okm2', 'okmEvent', [], '2024-11-19', { organiser: 'city' }),
  ];
  const [row] = rows(
    rowsIn(smallNetwork, facts, 'lead', '2024-11', '2024-11-25'),
    'lead-attend-okm-dissemination-events',
  );
  expect(row).toMatchObject({ standing: 'overdue', done: 1, required: 2 });
});

test('nobody was in person at a start meeting that was held remotely', () => {
  const facts = [
    ...event('k', 'themeKickoff', ['quality'], '2024-01-17', { format: 'remote' }),
    attended('k', 'dev', '2024-01-17', 'present'),
  ];
  const [row] = rows(
    rowsIn(smallNetwork, facts, 'dev', '2024-01', '2024-01-20'),
    'dev-attend-theme-kickoff',
    'quality',
  );
  expect(row).toMatchObject({
    needsConfirmation: true,
    notes: expect.arrayContaining(['remoteAwaitsAcceptance']),
  });
  expect(row?.standing).not.toBe('fulfilled');
});

test('a past month counts no day that came after it', () => {
  const facts = event('t', 'training', ['quality'], '2024-04-30', {
    format: 'live',
    days: ['2024-04-30', '2024-05-02'],
  });
  const [april] = rows(
    rowsIn(smallNetwork, facts, 'lead', '2024-04', '2024-06-03'),
    'lead-two-day-theme-training',
  );
  expect([april?.done, april?.evidence.length]).toEqual([1, 1]);
});

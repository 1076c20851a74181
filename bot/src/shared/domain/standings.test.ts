import { attended, event, fact, rowOf, smallNetwork } from '../../../test/rules/test-ledger';
import type { Fact } from './fact';
import { obligations } from './obligation';
import { overviewOf } from './overview';
import { standings } from './standing';
import { standingsOf } from './standings';

const hold = 'lead-regular-meetings-with-developers';
const attend = 'dev-attend-regular-theme-meetings';
const standing = (...args: Parameters<typeof rowOf>): string => rowOf(...args).standing;

describe('a monthly duty to hold', () => {
  const planned = event('m1', 'themeMeeting', ['quality'], '2024-05-28', { held: false });
  test.each([
    [
      'fulfilled once a meeting is held',
      event('m1', 'themeMeeting', ['quality'], '2024-05-14'),
      '2024-05-15',
      'fulfilled',
    ],
    ['on track while one is planned', planned, '2024-05-15', 'onTrack'],
    ['not due while nothing is planned and the month is young', [], '2024-05-15', 'notDue'],
    ['at risk when seven days remain and nothing is planned', [], '2024-05-24', 'atRisk'],
    ['did not take place when the month has closed', [], '2024-06-01', 'overdue'],
  ])('is %s', (_, facts, today, wanted) => {
    expect(standing(facts as Fact[], 'lead', hold, '2024-05', today as string)).toBe(wanted);
  });

  test('is the co-lead’s too, whoever held it', () => {
    const facts = event('m1', 'themeMeeting', ['quality'], '2024-05-14');
    expect(standing(facts, 'colead', hold, '2024-05', '2024-05-15')).toBe('fulfilled');
  });

  test('rests in July, and an extra meeting is counted', () => {
    const row = rowOf(
      event('m1', 'themeMeeting', ['quality'], '2024-07-09'),
      'lead',
      hold,
      '2024-07',
      '2024-07-20',
    );
    expect([row.standing, row.done, row.notes]).toEqual(['notApplicable', 1, ['quietMonth']]);
  });

  test('above the ceiling is information, never red', () => {
    const facts = ['02', '07', '14', '21', '28'].flatMap((d) =>
      event(`m${d}`, 'themeMeeting', ['quality'], `2024-05-${d}`),
    );
    expect(rowOf(facts, 'lead', hold, '2024-05', '2024-06-03')).toMatchObject({
      standing: 'fulfilled',
      done: 5,
      notes: ['aboveMaximum'],
    });
  });

  test('a cancelled meeting does not count', () => {
    const facts = [
      ...event('m1', 'themeMeeting', ['quality'], '2024-05-28', { held: false }),
      fact({ kind: 'eventCancelled', event: 'm1', reason: 'este' }, '2024-05-26'),
    ];
    expect(standing(facts, 'lead', hold, '2024-05', '2024-05-27')).toBe('atRisk');
  });

  test('a meeting moved over the month’s edge leaves May for June', () => {
    const [plan] = event('m1', 'themeMeeting', ['quality'], '2024-05-31', { held: false });
    const [moved] = event('m1', 'themeMeeting', ['quality'], '2024-06-03', { held: false });
    if (!plan || !moved) throw new Error('no plan');
    const facts = [
      plan,
      { ...moved, id: `${moved.slot}~000002`, number: 2, recordedAt: '2024-05-20T09:00:00.000Z' },
    ];
    expect(standing(facts, 'lead', hold, '2024-05', '2024-05-21')).toBe('notDue');
    expect(standing(facts, 'lead', hold, '2024-06', '2024-05-21')).toBe('onTrack');
  });
});

describe('a monthly duty to attend', () => {
  const met = event('m1', 'themeMeeting', ['quality'], '2024-05-14');
  test('S8: nobody is late because the lead held nothing', () => {
    expect(rowOf([], 'dev', attend, '2024-05', '2024-06-03', 'quality')).toMatchObject({
      standing: 'notApplicable',
      notes: ['noneHeld'],
    });
  });
  test('S9: counts per theme, and a joint meeting ticks both', () => {
    const facts = [
      ...met,
      attended('m1', 'dev', '2024-05-14'),
      ...event('m2', 'themeMeeting', ['competence-and-staff'], '2024-05-15'),
    ];
    expect(standing(facts, 'dev', attend, '2024-05', '2024-06-03', 'quality')).toBe('fulfilled');
    expect(standing(facts, 'dev', attend, '2024-05', '2024-06-03', 'competence-and-staff')).toBe('overdue');
    const joint = [
      ...event('j', 'themeMeeting', ['quality', 'competence-and-staff'], '2024-05-20'),
      attended('j', 'dev', '2024-05-20'),
    ];
    for (const theme of ['quality', 'competence-and-staff'] as const)
      expect(standing(joint, 'dev', attend, '2024-05', '2024-06-03', theme)).toBe('fulfilled');
  });
  test('S10: a lead’s own meeting is attended by it, and a missing pilot of the coordinator shows', () => {
    const facts = event('m1', 'themeMeeting', ['competence-and-staff'], '2024-05-14', { organiser: 'city' });
    expect(standing(facts, 'city', hold, '2024-05', '2024-05-15')).toBe('fulfilled');
    expect(standing(facts, 'city', attend, '2024-05', '2024-05-15')).toBe('fulfilled');
    expect(standing(facts, 'city', 'dev-pilot-in-own-organisation', '2024-11', '2024-11-15')).toBe('overdue');
  });
  test('S22: what was before joining is not asked', () => {
    expect(rowOf(met, 'late', attend, '2024-04', '2024-05-20')).toMatchObject({
      standing: 'notApplicable',
      notes: ['notMemberYet'],
    });
  });
});

describe('start meeting and training', () => {
  const kickoff = event('k', 'themeKickoff', ['quality'], '2024-01-17', { format: 'live' });
  const start = 'dev-attend-theme-kickoff';
  test('S26: remote at a live event stands open until it is accepted', () => {
    const remote = [...kickoff, attended('k', 'dev', '2024-01-17', 'remote')];
    expect(rowOf(remote, 'dev', start, '2024-01', '2024-01-20', 'quality')).toMatchObject({
      standing: 'notDue',
      needsConfirmation: true,
    });
    const accepted = [...remote, fact({ kind: 'remoteAccepted', event: 'k', accepted: true }, '2024-01-19')];
    expect(rowOf(accepted, 'dev', start, '2024-01', '2024-01-20', 'quality')).toMatchObject({
      standing: 'fulfilled',
      needsConfirmation: false,
    });
  });
  test('S22: an introduction makes up for a start meeting before one joined', () => {
    expect(standing(kickoff, 'late', start, '2024-05', '2024-05-20')).toBe('notApplicable');
    const introduced = [
      ...kickoff,
      fact({ kind: 'introduced', organisation: 'late', theme: 'quality' }, '2024-05-10'),
    ];
    expect(rowOf(introduced, 'late', start, '2024-05', '2024-05-20')).toMatchObject({
      standing: 'fulfilled',
      notes: ['introduced'],
    });
  });
  test('S25: two people may cover the two days; one day is 1/2', () => {
    const days = ['2024-06-12', '2024-06-13'];
    const training = event('t', 'training', ['quality'], '2024-06-12', { format: 'live', days });
    const one = [...training, attended('t', 'dev', '2024-06-12')];
    expect(
      rowOf(one, 'dev', 'dev-attend-two-day-theme-training', '2024-06', '2024-06-20', 'quality'),
    ).toMatchObject({ done: 1, required: 2 });
    const both = [...one, attended('t', 'dev', '2024-06-13', 'present', 2)];
    expect(
      standing(both, 'dev', 'dev-attend-two-day-theme-training', '2024-06', '2024-06-20', 'quality'),
    ).toBe('fulfilled');
  });
});

describe('bulletins, ongoing duties, unclear lines', () => {
  const bulletin = fact(
    {
      kind: 'bulletinPublished',
      bulletin: 'b1',
      version: 1,
      themes: ['quality'],
      by: 'coordinator',
      type: 'bulletin',
      title: { fi: 'Ohjelma' },
    },
    '2024-05-13',
  );
  const relayed = fact(
    { kind: 'bulletinRelayed', bulletin: 'b1', theme: 'quality', version: 1, by: 'lead' },
    '2024-05-14',
  );
  test('a bulletin waits, is at risk after two working days, and is never overdue', () => {
    const on = (today: string): string =>
      standing([bulletin], 'lead', 'lead-relay-bulletins', today.slice(0, 7), today);
    expect([on('2024-05-13'), on('2024-05-15'), on('2024-05-17'), on('2024-12-31')]).toEqual([
      'onTrack',
      'onTrack',
      'atRisk',
      'atRisk',
    ]);
    expect(standing([bulletin, relayed], 'colead', 'lead-relay-bulletins', '2024-05', '2024-05-17')).toBe(
      'fulfilled',
    );
  });
  test('an ongoing duty is never overdue: something logged, or no entries', () => {
    expect(standing([bulletin], 'city', 'coord-communicate-development-work', '2024-05', '2024-06-03')).toBe(
      'onTrack',
    );
    expect(rowOf([], 'city', 'coord-communicate-development-work', '2024-05', '2024-06-03')).toMatchObject({
      standing: 'atRisk',
      notes: ['nothingLogged'],
    });
  });
  test('S31: unclear lines carry the mark until a reading is set', () => {
    expect(
      rowOf([], 'lead', 'lead-participate-in-project-group', '2024-05', '2024-05-15').needsConfirmation,
    ).toBe(true);
    const set = [
      fact({ kind: 'interpretationSet', key: 'projectGroupMultiplier', value: 'months:3' }, '2024-05-01'),
    ];
    expect(
      rowOf(set, 'lead', 'lead-participate-in-project-group', '2024-02', '2024-05-15').needsConfirmation,
    ).toBe(false);
    expect(standing(set, 'lead', 'lead-participate-in-project-group', '2024-04', '2024-05-15')).toBe(
      'notApplicable',
    );
    expect(standing([], 'dev', 'dev-take-part-as-possible-truncated', '2024-12', '2025-03-01')).toBe(
      'notDue',
    );
  });
  test('a fact recorded later is not seen on an earlier day', () => {
    const facts = event('m1', 'themeMeeting', ['quality'], '2024-05-14').map((f) =>
      f.content.kind === 'eventHeld' ? { ...f, recordedAt: '2024-05-20T09:00:00.000Z' } : f,
    );
    expect(standing(facts, 'lead', hold, '2024-05', '2024-05-19')).not.toBe('fulfilled');
    expect(standing(facts, 'lead', hold, '2024-05', '2024-05-20')).toBe('fulfilled');
  });
});

const someFacts: readonly Fact[] = [
  ...event('m1', 'themeMeeting', ['quality'], '2024-05-14'),
  attended('m1', 'dev', '2024-05-14'),
  ...event('c1', 'coffee', ['quality', 'competence-and-staff'], '2024-05-16'),
  ...event('k', 'themeKickoff', ['quality'], '2024-01-17', { format: 'live' }),
  attended('k', 'dev', '2024-01-17', 'remote'),
  fact(
    {
      kind: 'bulletinPublished',
      bulletin: 'b1',
      version: 1,
      themes: ['quality'],
      by: 'coordinator',
      type: 'bulletin',
      title: { fi: 'x' },
    },
    '2024-05-13',
  ),
  fact({ kind: 'bulletinRelayed', bulletin: 'b1', theme: 'quality', version: 1, by: 'bot' }, '2024-05-13'),
];
const everyRow = (facts: readonly Fact[]) =>
  smallNetwork.organisations.flatMap((o) =>
    standingsOf(
      { network: smallNetwork, facts },
      { organisation: o.id, month: '2024-05', today: '2024-05-20' },
    ),
  );

describe('properties', () => {
  test('the overview is the sum of the pages, and each event stands once in the total', () => {
    const overview = overviewOf({ network: smallNetwork, facts: someFacts }, '2024-05', '2024-05-20');
    const counted = Object.fromEntries(
      standings
        .map((s) => [s, everyRow(someFacts).filter((r) => r.standing === s).length])
        .filter(([, n]) => n !== 0),
    );
    expect(overview.standings).toEqual(counted);
    expect(overview.events.held).toBe(2);
    expect(overview.themes.filter((t) => t.coffees.held === 1).map((t) => t.theme)).toEqual([
      'quality',
      'competence-and-staff',
    ]);
  });

  test('every duty of a role has a row, with a word that SURFACE names', () => {
    const rows = everyRow([]);
    expect(new Set(rows.map((r) => r.obligation))).toEqual(new Set(obligations.map((o) => o.id)));
    for (const row of rows) expect(standings).toContain(row.standing);
  });
});

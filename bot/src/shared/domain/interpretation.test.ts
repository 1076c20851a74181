import { attended, event, fact, smallNetwork } from '../../../test/rules/test-ledger';
import type { Interpretation } from './interpretation';
import { know } from './known';
import { helsinki } from './month';
import { standingsOf } from './standings';

const set = (reading: Interpretation, day: string, number = 1) =>
  fact({ kind: 'interpretationSet', ...reading }, day, helsinki(day, '12:00'), number);
const row = (
  facts: readonly ReturnType<typeof fact>[],
  organisation: string,
  obligation: string,
  month: string,
  today: string,
  readings: 'then' | 'now' = 'then',
) => {
  const found = standingsOf({ network: smallNetwork, facts }, { organisation, month, today, readings }).find(
    (r) => r.obligation === obligation,
  );
  if (!found) throw new Error(`no row ${obligation}`);
  return found;
};

describe('readings of the source', () => {
  const threeMonths = set({ key: 'projectGroupMultiplier', value: 'months:3' }, '2024-05-02');

  test('a past day is told with the reading of that day, or with today’s, as asked', () => {
    const then = row([threeMonths], 'lead', 'lead-participate-in-project-group', '2024-04', '2024-05-01');
    expect([then.standing, then.needsConfirmation]).toEqual(['notApplicable', true]);
    expect(then.notes).toContain('noneHeld');
    const now = row(
      [threeMonths],
      'lead',
      'lead-participate-in-project-group',
      '2024-04',
      '2024-05-01',
      'now',
    );
    expect([now.standing, now.needsConfirmation, now.notes]).toEqual([
      'notApplicable',
      false,
      ['readingEnds'],
    ]);
  });

  test('the latest reading is in force, the earlier one stays in history', () => {
    const whole = set({ key: 'projectGroupMultiplier', value: 'always' }, '2024-06-03', 2);
    const facts = [
      threeMonths,
      whole,
      ...event('p1', 'projectGroup', [], '2024-06-04', { organiser: 'city' }),
    ];
    const duty = 'lead-participate-in-project-group';
    expect(row(facts, 'lead', duty, '2024-06', '2024-06-02').notes).toContain('readingEnds');
    expect(row(facts, 'lead', duty, '2024-06', '2024-06-10').required).toBe(1);
  });

  test('the cut-off line read as morning coffees counts coffees', () => {
    const facts = [...event('c1', 'coffee', ['quality'], '2024-05-07'), attended('c1', 'dev', '2024-05-07')];
    const duty = 'dev-take-part-as-possible-truncated';
    expect(row(facts, 'dev', duty, '2024-05', '2024-05-20').standing).toBe('notDue');
    const read = [...facts, set({ key: 'truncatedLine', value: 'coffees' }, '2024-05-10')];
    const after = row(read, 'dev', duty, '2024-05', '2024-05-20');
    expect([after.standing, after.done, after.needsConfirmation]).toEqual(['fulfilled', 1, false]);
  });

  test('quiet months and phases set later are taken back for a day before that', () => {
    const facts = [
      set({ key: 'quietMonths', months: [7], before: [6, 7] }, '2024-05-02'),
      set({ key: 'phases', phases: smallNetwork.project.phases, before: [] }, '2024-05-03'),
    ];
    const ledger = { network: smallNetwork, facts };
    expect(know(ledger, '2024-05-01').network.project).toMatchObject({ quietMonths: [6, 7], phases: [] });
    expect(know(ledger, '2024-05-02').network.project).toMatchObject({ quietMonths: [7], phases: [] });
    expect(know(ledger, '2024-05-01', 'now').network.project).toEqual(smallNetwork.project);
  });

  test('an ongoing duty is looked at as often as the coordinator says', () => {
    const duty = 'dev-communicate-internally';
    expect(row([], 'dev', duty, '2024-05', '2024-05-20')).toMatchObject({
      period: '2024-Q2',
      standing: 'atRisk',
    });
    const monthly = { key: 'reviewPeriod', obligation: duty, every: 'month' } as const;
    expect(row([set(monthly, '2024-05-02')], 'dev', duty, '2024-05', '2024-05-20').period).toBe('2024-05');
    const never = { key: 'reviewPeriod', obligation: duty, every: 'none' } as const;
    expect(row([set(never, '2024-05-02')], 'dev', duty, '2024-05', '2024-05-20').standing).toBe('notDue');
  });

  test('a membership that was recorded later is not yet known on an earlier day', () => {
    const joined = fact(
      {
        kind: 'membershipSet',
        organisation: 'late',
        theme: 'quality',
        spans: [{ from: '2024-05-01' }],
        before: [],
      },
      '2024-05-01',
      helsinki('2024-05-20', '12:00'),
    );
    const ledger = { network: smallNetwork, facts: [joined] };
    const rows = (today: string) =>
      standingsOf(ledger, { organisation: 'late', month: '2024-05', today }).length;
    expect(rows('2024-05-19')).toBe(0);
    expect(rows('2024-05-20')).toBeGreaterThan(0);
  });
});

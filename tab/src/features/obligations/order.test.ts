import type { DutyRow } from '../../api/types';
import { obligations } from '../../test/fixtures';
import { countsOf, grouped, mergedByDuty, nextActs } from './order';

const [some] = obligations.rows;
const row = (more: Partial<DutyRow>): DutyRow => {
  if (!some) throw new Error('the fixture has no rows');
  return { ...some, ...more };
};

describe('what to do next', () => {
  it.each<[string, Partial<DutyRow>, boolean]>([
    ['late', { standing: 'overdue', due: '2024-02-29' }, true],
    ['in danger', { standing: 'atRisk', due: null }, true],
    ['without fresh information', { standing: 'noFreshInfo', due: '2024-10-31' }, true],
    ['due this month and planned', { standing: 'onTrack', due: '2024-05-31' }, true],
    ['due this month and not begun', { standing: 'notDue', due: '2024-05-02' }, true],
    ['due later', { standing: 'onTrack', due: '2024-06-30' }, false],
    ['never due', { standing: 'notDue', due: null }, false],
    ['done', { standing: 'fulfilled', due: '2024-05-31' }, false],
    ['not applicable', { standing: 'notApplicable', due: '2024-05-31' }, false],
  ])('an obligation that is %s', (_, more, expected) => {
    expect(nextActs([row(more)], '2024-05')).toHaveLength(expected ? 1 : 0);
  });

  it('puts the late before the endangered, and the earlier day first', () => {
    const acts = nextActs(
      [
        row({ obligation: 'c', standing: 'atRisk', due: '2024-05-31' }),
        row({ obligation: 'b', standing: 'atRisk', due: '2024-05-20' }),
        row({ obligation: 'a', standing: 'overdue', due: '2024-05-30' }),
        row({ obligation: 'd', standing: 'atRisk', due: null }),
      ],
      '2024-05',
    );
    expect(acts.map((act) => act.obligation)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('one duty in several themes', () => {
  it('is one line as long as it stands the same in them and is due the same day', () => {
    const told = { obligation: 'a', standing: 'atRisk', due: '2024-05-31' } as const;
    const lines = mergedByDuty([
      row({ ...told, theme: 'quality' }),
      row({ obligation: 'b', standing: 'atRisk', due: null, theme: 'quality' }),
      row({ ...told, theme: 'future-and-vision' }),
      row({ ...told, standing: 'overdue', theme: 'pedagogy-and-clients' }),
      row({ ...told, due: '2024-06-30', theme: 'swedish-cross-cutting' }),
    ]);
    expect(lines.map((rows) => rows.map((r) => r.theme))).toEqual([
      ['quality', 'future-and-vision'],
      ['quality'],
      ['pedagogy-and-clients'],
      ['swedish-cross-cutting'],
    ]);
  });
});

describe('the order of the page', () => {
  it('goes by role as the source does, what has no theme first', () => {
    const groups = grouped([
      row({ role: 'developer', theme: 'swedish-cross-cutting' }),
      row({ role: 'developer', theme: 'quality' }),
      row({ role: 'developer', theme: null }),
      row({ role: 'themeLead', theme: 'quality' }),
    ]);
    expect(groups.map((g) => [g.role, g.themes.map((t) => t.theme)])).toEqual([
      ['themeLead', ['quality']],
      ['developer', [null, 'quality', 'swedish-cross-cutting']],
    ]);
  });

  it('counts every row once', () => {
    const sum = countsOf(obligations.rows).reduce((total, [, n]) => total + n, 0);
    expect(sum).toBe(obligations.rows.length);
  });
});

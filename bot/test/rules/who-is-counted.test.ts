import type { Presence } from '../../src/shared/domain/event';
import { approvedRounds } from '../../src/shared/domain/overview';
import { changesOf } from '../../src/shared/domain/report';
import { tookPart } from '../../src/shared/domain/training-feedback';
import { fact, smallNetwork } from './test-ledger';

describe('what an observer sees of rounds', () => {
  const theme = (id: 'quality' | 'competence-and-staff', approved: boolean, asked: number) => ({
    theme: id,
    asked,
    answered: asked - 1,
    late: 1,
    approved,
  });
  const round = (id: string, ...themes: readonly ReturnType<typeof theme>[]) => ({
    round: id,
    opensAt: `${id}-08T05:30:00.000Z`,
    closesAt: `${id}-15T13:00:00.000Z`,
    asked: 99,
    answered: 99,
    late: 99,
    themes,
  });

  test('a theme whose figures nobody has approved is neither named nor counted, and no round is shown for it alone', () => {
    const seen = approvedRounds([
      round('2024-04', theme('quality', false, 4)),
      round('2024-05', theme('quality', true, 5), theme('competence-and-staff', false, 7)),
    ]);
    expect(seen.map(({ round: id, asked, answered, late }) => ({ id, asked, answered, late }))).toEqual([
      { id: '2024-05', asked: 5, answered: 4, late: 1 },
    ]);
    expect(seen[0]?.themes.map((t) => t.theme)).toEqual(['quality']);
  });
});

describe('what has changed within a period', () => {
  const scope = { from: '2024-05-01', until: '2024-05-31', asOf: '2024-06-20' };
  const base = {
    name: { fi: 'N', sv: 'N' },
    language: 'fi' as const,
    isCoordinator: false,
    joined: '2023-12-01',
  };
  const withOne = (more: { joined?: string; left?: string; mergedInto?: string }) =>
    changesOf(
      { ...smallNetwork, organisations: [{ ...base, id: 'x', ...more }], leaderships: [] },
      scope,
    ).map(({ what, day }) => [what, day]);

  test.each([
    ['who joined on its first day was there from the beginning', { joined: '2024-05-01' }, []],
    ['who joined the day after', { joined: '2024-05-02' }, [['joined', '2024-05-02']]],
    ['who joined on its last day', { joined: '2024-05-31' }, [['joined', '2024-05-31']]],
    ['who joined after it', { joined: '2024-06-01' }, []],
    ['who left before it', { left: '2024-04-30' }, []],
    ['who left on its first day', { left: '2024-05-01' }, [['left', '2024-05-01']]],
    ['who left on its last day', { left: '2024-05-31' }, [['left', '2024-05-31']]],
    ['who left after it', { left: '2024-06-01' }, []],
    ['who merged within it', { left: '2024-05-10', mergedInto: 'y' }, [['merged', '2024-05-10']]],
  ])('%s', (_, more, changes) => {
    expect(withOne(more)).toEqual(changes);
  });

  test.each([
    ['from the first day on', { from: '2024-05-01' }, []],
    ['from the second day on', { from: '2024-05-02' }, [['leads', '2024-05-02']]],
    ['until the first day', { from: '2024-01-01', until: '2024-05-01' }, [['ledUntil', '2024-05-01']]],
    ['until the last day', { from: '2024-01-01', until: '2024-05-31' }, []],
    ['until the day before it', { from: '2024-01-01', until: '2024-04-30' }, []],
  ])('a lead %s', (_, span, changes) => {
    const network = {
      ...smallNetwork,
      organisations: [],
      leaderships: [{ organisation: 'x', theme: 'quality' as const, share: 1, ...span }],
    };
    expect(changesOf(network, scope).map(({ what, day }) => [what, day])).toEqual(changes);
  });
});

describe('who took part in a training', () => {
  const today = '2024-05-20';
  const organisation = (id: string, more: object = {}) => ({
    id,
    name: { fi: id, sv: id },
    language: 'fi' as const,
    isCoordinator: false,
    joined: '2023-12-01',
    ...more,
  });
  const network = {
    ...smallNetwork,
    organisations: [
      organisation('here'),
      organisation('remote'),
      organisation('away'),
      organisation('gone', { left: '2024-05-10' }),
      organisation('absorbed', { left: '2024-05-10', mergedInto: 'heir' }),
      organisation('heir'),
    ],
  };
  const seat = (id: string, presence: Presence = 'present', event = 'training') =>
    fact({ kind: 'attended', event, sitting: 0, organisation: id, presence }, '2024-05-08');

  test('who was absent, is of another event, or is in the network no more is not asked; an heir is, once', () => {
    const facts = [
      seat('here'),
      seat('remote', 'remote'),
      seat('away', 'absent'),
      seat('gone'),
      seat('absorbed'),
      seat('heir'),
      seat('away', 'present', 'another'),
    ];
    expect(tookPart(facts, network, 'training', today)).toEqual(['heir', 'here', 'remote']);
  });
});

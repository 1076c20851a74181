import fc from 'fast-check';
import type { FactOf } from './fact';
import { type GroupsDivided, groupBases } from './kind-groups-divided';
import { type Divisible, divisionOn, divisionsOf, seatedIn, suggestGroups } from './working-groups';

const one = (organisation: string, language: 'fi' | 'sv', region?: string): Divisible => ({
  organisation,
  language,
  region,
});
const word = (number: number, day: string, more: Partial<GroupsDivided> = {}): FactOf<'groupsDivided'> => ({
  id: `groupsDivided~quality~${number}`,
  slot: 'groupsDivided~quality',
  number,
  content: { kind: 'groupsDivided', theme: 'quality', none: false, ...more },
  day,
  recordedAt: `2024-0${number}-01T08:00:00.000Z`,
  recordedBy: 'p-lead',
});

describe('a suggestion of working groups', () => {
  const people = [
    one('a', 'fi', 'lappi'),
    one('b', 'fi', 'lappi'),
    one('c', 'fi', 'uusimaa'),
    one('d', 'sv', 'uusimaa'),
    one('e', 'sv', 'uusimaa'),
    one('f', 'fi', 'uusimaa'),
  ];
  test.each([
    [
      'own: each language is spread evenly',
      'own',
      2,
      [
        ['a', 'c', 'd'],
        ['b', 'f', 'e'],
      ],
    ],
    [
      'by region, where the regions fit the groups only almost',
      'region',
      2,
      [
        ['c', 'd', 'e'],
        ['f', 'a', 'b'],
      ],
    ],
    [
      'by region, where they fit',
      'region',
      3,
      [
        ['c', 'd'],
        ['f', 'e'],
        ['a', 'b'],
      ],
    ],
    [
      'a type that nobody has said divides as if by none',
      'type',
      2,
      [
        ['a', 'c', 'd'],
        ['b', 'f', 'e'],
      ],
    ],
    ['one group is everybody', 'own', 1, [['a', 'b', 'c', 'd', 'e', 'f']]],
  ] as const)('%s', (_, basis, count, expected) => {
    expect(suggestGroups(people, count, basis).map((g) => g.toSorted())).toEqual(
      expected.map((g) => g.toSorted()),
    );
  });

  test('whoever they are, each sits in exactly one group and sizes differ by one at most', () => {
    const member = fc.record({
      language: fc.constantFrom('fi' as const, 'sv' as const),
      type: fc.option(fc.constantFrom('municipality', 'company'), { nil: undefined }),
      region: fc.option(fc.constantFrom('lappi', 'uusimaa', 'kainuu'), { nil: undefined }),
    });
    const all = fc.array(member, { maxLength: 40 });
    fc.assert(
      fc.property(
        all,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...groupBases),
        (own, count, basis) => {
          const members = own.map((m, n): Divisible => ({ ...m, organisation: `o${n}` }));
          const groups = suggestGroups(members, count, basis);
          const sizes = groups.map((g) => g.length);
          expect(groups).toHaveLength(count);
          expect(groups.flat().toSorted()).toEqual(members.map((m) => m.organisation).toSorted());
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          if (basis !== 'own') return;
          const swedish = groups.map((g) =>
            members.filter((m) => m.language === 'sv' && g.includes(m.organisation)),
          );
          const counts = swedish.map((g) => g.length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

test('a division from a later day on leaves the one before until then; a correction takes its place at once', () => {
  const [first, later] = [word(1, '2024-03-01'), word(2, '2024-06-01', { none: true })];
  const both = divisionsOf([first, later], 'quality');
  expect([
    divisionOn(both, '2024-02-28'),
    divisionOn(both, '2024-05-31'),
    divisionOn(both, '2024-06-01'),
  ]).toEqual([undefined, first, later]);
  const corrected = word(3, '2024-03-01');
  expect(divisionOn(divisionsOf([first, later, corrected], 'quality'), '2024-07-01')).toEqual(corrected);
});

test('who sits in two groups is in none of them for sure', () => {
  const groups = [
    { id: 'g1', name: { fi: '1', sv: '1' }, organisations: ['a', 'b'] },
    { id: 'g2', name: { fi: '2', sv: '2' }, organisations: ['b'] },
  ];
  expect(seatedIn(groups, ['a', 'b', 'c'])).toBe(1);
});

import fc from 'fast-check';
import type { Fact } from '../../src/shared/domain/fact';
import { roundWindow } from '../../src/shared/domain/rounds';
import { names, opened, sortOf, worsened } from './adding';
import { type AskedAt, cases, type LedgerCase, nameOf } from './ledgers';
import { runs } from './runs';
import { attended, event, fact } from './test-ledger';

const on = (today: string): AskedAt => ({ month: today.slice(0, 7), today });
const relayed = (bulletin: string): Fact =>
  fact({ kind: 'bulletinRelayed', bulletin, theme: 'quality', version: 1, by: 'lead' }, '2024-05-07');

/** A ledger without one of its facts, and with it. */
const oneAdded = ({ facts, which }: LedgerCase) => {
  const added = facts[which % facts.length];
  const before = facts.filter((f) => f !== added);
  return { added, before, sort: added && sortOf(added, before) };
};

test('evidence never worsens a standing', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const { facts, at } = one;
      const { before, sort } = oneAdded(one);
      fc.pre(sort === 'evidence');
      expect(worsened(before, facts, at).map((w) => [nameOf(w), w.old.standing, w.row.standing])).toEqual([]);
    }),
    runs(100),
  );
});

test('what raises a requirement may worsen a standing, and the explanation names it', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const { facts, at } = one;
      const { added, before, sort } = oneAdded(one);
      fc.pre(sort === 'raises');
      for (const row of worsened(before, facts, at)) {
        const found = opened(facts, at, row);
        if (!found || !added || !names(found, added))
          throw new Error(
            `${nameOf(row)} went from ${row.old.standing} to ${row.row.standing} in silence: ${JSON.stringify({ seats: found?.seats, missing: found?.missing, coming: found?.coming })}`,
          );
      }
    }),
    runs(100),
  );
});

test('what takes evidence back is named where it counted', () => {
  fc.assert(
    fc.property(cases(), (one) => {
      const { facts, at } = one;
      const { added, before, sort } = oneAdded(one);
      fc.pre(sort === 'takesBack' && added !== undefined && added.content.kind !== 'interpretationSet');
      for (const row of worsened(before, facts, at)) {
        const now = new Set(row.row.evidence.map((e) => e.fact));
        if (!added || row.old.evidence.every((e) => now.has(e.fact))) continue;
        const log = opened(facts, at, row)?.log ?? [];
        if (!log.some((l) => l.fact === added.id))
          throw new Error(`${nameOf(row)} lost its evidence in silence: ${JSON.stringify({ added, log })}`);
      }
    }),
    runs(100),
  );
});

const answer = { pilot: 'p1', title: 'Pilotti', stage: 'running', help: false, share: false } as const;
const bulletin = (id: string, day: string) =>
  fact(
    {
      kind: 'bulletinPublished',
      bulletin: id,
      version: 1,
      themes: ['quality'],
      by: 'coordinator',
      type: 'bulletin',
      title: { fi: `Tiedote ${id}` },
    },
    day,
  );
const round = (month: string) => {
  const window = roundWindow(month, []);
  if (!window) throw new Error(`no round in ${month}`);
  return fact({ kind: 'roundOpened', round: month, ...window }, `${month}-20`);
};
const piloted = fact(
  {
    kind: 'pilotAnswered',
    round: '2024-08',
    organisation: 'dev',
    theme: 'quality',
    internal: false,
    ...answer,
  },
  '2024-08-26',
);
const meeting = event('e1', 'themeMeeting', ['quality'], '2024-05-14');
const group = event('e2', 'projectGroup', [], '2024-05-07', { organiser: 'city' });
const nextGroup = event('e3', 'projectGroup', [], '2024-05-28', { organiser: 'city', held: false });

test.each<readonly [string, readonly Fact[], readonly Fact[], AskedAt]>([
  ['a meeting that was held', meeting.slice(0, 1), meeting.slice(1), on('2024-05-20')],
  [
    'a second meeting that is planned',
    [...group, attended('e2', 'lead', '2024-05-07')],
    nextGroup,
    on('2024-05-20'),
  ],
  [
    'a bulletin to relay',
    [bulletin('b1', '2024-05-06'), relayed('b1')],
    [bulletin('b2', '2024-05-20')],
    on('2024-05-20'),
  ],
  [
    'a division into groups',
    [],
    [fact({ kind: 'groupsDivided', theme: 'competence-and-staff', none: false }, '2024-06-10')],
    on('2024-06-12'),
  ],
  ['a new round', [round('2024-08'), piloted], [round('2024-09')], on('2024-10-01')],
  ['a pilot whose word is old', [round('2024-08'), round('2024-09')], [piloted], on('2024-09-30')],
])('%s does worsen a standing, and is named', (_, before, [added], at) => {
  if (!added) throw new Error('nothing is added');
  const after = [...before, added];
  expect(sortOf(added, before)).toBe('raises');
  const rows = worsened(before, after, at);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const found = opened(after, at, row);
    expect(found && names(found, added)).toBe(true);
  }
});

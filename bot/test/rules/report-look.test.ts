import type { Fact, FactContent } from '../../src/shared/domain/fact';
import { know } from '../../src/shared/domain/known';
import {
  answersIn,
  lookAt,
  pilotsWithin,
  publishedIn,
  relayedIn,
  roundsWithin,
} from '../../src/shared/domain/report-look';
import type { ThemeId } from '../../src/shared/domain/theme';
import { fact, smallNetwork } from './test-ledger';

// May of 2024, seen in June. Of everything one that counts, and beside it those that do not.
const scope = { from: '2024-05-01', until: '2024-05-31', asOf: '2024-06-20' };
const lookOf = (facts: readonly Fact[]) =>
  lookAt(know({ network: smallNetwork, facts }, '2024-06-20'), scope);
const quality: ThemeId = 'quality';
const staff: ThemeId = 'competence-and-staff';

const round = (id: string, opens: string, closes: string): readonly Fact[] => [
  fact(
    {
      kind: 'roundOpened',
      round: id,
      opensAt: `${opens}T06:00:00.000Z`,
      closesAt: `${closes}T13:00:00.000Z`,
    },
    opens,
  ),
];
const closed = (id: string, day: string): Fact => fact({ kind: 'roundClosed', round: id }, day);
const approved = (id: string, theme: ThemeId, day: string): Fact =>
  fact({ kind: 'roundApproved', round: id, theme, version: 1 }, day);

describe('a theme’s rounds in a report', () => {
  const rounds = [
    ...round('2024-04', '2024-04-15', '2024-04-26'),
    ...round('2024-05', '2024-05-13', '2024-05-24'),
    ...round('2024-06', '2024-06-10', '2024-06-21'),
  ];
  const named = (facts: readonly Fact[], theme: ThemeId) =>
    roundsWithin(lookOf(facts), theme).map((r) => r.round);

  test('are those that closed within the period and whose figures somebody has approved', () => {
    const words = [
      ...['2024-04', '2024-05'].flatMap((id) => [
        closed(id, '2024-05-27'),
        approved(id, quality, '2024-05-28'),
      ]),
    ];
    expect(named([...rounds, ...words], quality)).toEqual(['2024-05']);
  });

  test('are none while nobody has approved them, or only another theme’s lead has', () => {
    const words = [closed('2024-05', '2024-05-27'), approved('2024-05', staff, '2024-05-28')];
    expect([named([...rounds, ...words], quality), named([...rounds, ...words], staff)]).toEqual([
      [],
      ['2024-05'],
    ]);
  });

  test('are none while they are open', () => {
    expect(named([...rounds, approved('2024-05', quality, '2024-05-28')], quality)).toEqual([]);
  });
});

const answer = (
  organisation: string,
  day: string,
  more: Partial<Extract<FactContent, { kind: 'pilotAnswered' }>> = {},
): Fact =>
  fact(
    {
      kind: 'pilotAnswered',
      round: '2024-05',
      organisation,
      theme: quality,
      pilot: 'p1',
      title: 'Palautteen polku',
      stage: 'running',
      help: false,
      share: false,
      internal: false,
      ...more,
    },
    day,
  );

test('an answer counts once for each member that gave it in time, or was taken in after the close', () => {
  const inTime = answer('dev', '2024-05-20');
  const secondPilot = answer('dev', '2024-05-21', { pilot: 'p2' });
  const takenIn = answer('lead', '2024-05-27');
  const late = answer('late', '2024-05-28');
  const stranger = answer('city', '2024-05-20');
  const other = answer('dev', '2024-05-20', { theme: staff });
  const accepted = fact(
    { kind: 'roundAccepted', round: '2024-05', theme: quality, answers: [takenIn.id] },
    '2024-05-29',
  );
  const [opened] = round('2024-05', '2024-05-13', '2024-05-24');
  const facts = [
    opened as Fact,
    inTime,
    secondPilot,
    takenIn,
    late,
    stranger,
    other,
    closed('2024-05', '2024-05-24'),
  ];
  const found = (more: readonly Fact[], theme: ThemeId) => {
    const look = lookOf([...facts, ...more]);
    const asked = {
      round: '2024-05',
      opensAt: '2024-05-13T06:00:00.000Z',
      closesAt: '2024-05-24T13:00:00.000Z',
      closed: true,
    };
    return answersIn(look, asked, theme)
      .map((f) => (f.content as { organisation: string }).organisation)
      .sort();
  };
  expect(found([accepted], quality)).toEqual(['dev', 'lead']);
  expect(found([], quality)).toEqual(['dev']);
  expect(found([accepted], staff)).toEqual(['dev']);
});

test('pilots are those of whom there was word since the period began', () => {
  const facts = [
    answer('dev', '2024-05-01', { pilot: 'first-day' }),
    answer('dev', '2024-04-30', { pilot: 'before', round: '2024-04' }),
    answer('dev', '2024-05-20', { pilot: 'elsewhere', theme: staff }),
  ];
  expect(pilotsWithin(lookOf(facts), quality).map((p) => p.pilot)).toEqual(['first-day']);
});

const bulletin = (
  id: string,
  day: string,
  more: Partial<Extract<FactContent, { kind: 'bulletinPublished' }>> = {},
): Fact =>
  fact(
    {
      kind: 'bulletinPublished',
      bulletin: id,
      version: 1,
      themes: [quality],
      by: 'coordinator',
      type: 'bulletin',
      title: { fi: id, sv: id },
      ...more,
    },
    day,
  );
const relayed = (
  id: string,
  day: string,
  more: Partial<Extract<FactContent, { kind: 'bulletinRelayed' }>> = {},
): Fact =>
  fact(
    { kind: 'bulletinRelayed', bulletin: id, theme: quality, version: 1, by: 'lead', posted: true, ...more },
    day,
  );

test('bulletins are the coordination’s own to the theme of the period, but for those taken back', () => {
  const facts = [
    bulletin('first', '2024-05-01'),
    bulletin('last', '2024-05-31'),
    bulletin('before', '2024-04-30'),
    bulletin('after', '2024-06-01'),
    bulletin('lead’s', '2024-05-10', { by: 'lead' }),
    bulletin('withdrawn', '2024-05-10', { withdrawn: true }),
    bulletin('elsewhere', '2024-05-10', { themes: [staff] }),
  ];
  expect(publishedIn(lookOf(facts), quality).map((f) => f.content.bulletin)).toEqual(['first', 'last']);
});

test('of these relayed are those that arrived in the theme’s channel, each once', () => {
  const facts = [
    ...['arrived', 'twice', 'lost', 'elsewhere', 'silent'].map((id) =>
      bulletin(id, '2024-05-10', { themes: [quality, staff] }),
    ),
    bulletin('before', '2024-04-10'),
    relayed('arrived', '2024-05-11'),
    relayed('twice', '2024-05-11'),
    relayed('twice', '2024-05-12', { version: 2 }),
    relayed('lost', '2024-05-11', { posted: false }),
    relayed('elsewhere', '2024-05-11', { theme: staff }),
    relayed('before', '2024-05-11'),
  ];
  const names = (theme: ThemeId) =>
    relayedIn(lookOf(facts), theme)
      .map((f) => f.content.bulletin)
      .sort();
  expect(names(quality)).toEqual(['arrived', 'twice']);
  expect(names(staff)).toEqual(['elsewhere']);
});

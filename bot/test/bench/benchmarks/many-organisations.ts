import { type Fact, type FactContent, factId } from '../../../src/shared/domain/fact';
import { slotOf } from '../../../src/shared/domain/fact-kinds';
import { type Day, helsinki, lastDay, type Month } from '../../../src/shared/domain/month';
import type { Network } from '../../../src/shared/domain/network';
import type { Ledger } from '../../../src/shared/domain/standing';
import { type ThemeId, themeIds } from '../../../src/shared/domain/theme';

const from = '2024-01-01';
export const monthsOf = (count: number): readonly Month[] =>
  Array.from(
    { length: count },
    (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
export const months: readonly Month[] = monthsOf(12);
const nameOf = (n: number): string => `o${n}`;
const themeOf = (n: number): ThemeId => themeIds[n % themeIds.length] ?? 'quality';

/** The first coordinates, the next six lead, everybody develops in one theme and every third in a second. */
export const networkOf = (size: number, until: Day = '2024-12-31'): Network => {
  const all = Array.from({ length: size }, (_, n) => n);
  return {
    project: {
      name: 'Strapetsi',
      starts: from,
      ends: until,
      phases: [
        { id: 'launch', from, until: '2024-02-29' },
        { id: 'development', from: '2024-03-01', until: '2024-08-31' },
        { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
        { id: 'closing', from: '2024-11-01', until },
      ],
      quietMonths: [7],
    },
    organisations: all.map((n) => ({
      id: nameOf(n),
      name: { fi: nameOf(n), sv: nameOf(n) },
      language: 'fi',
      joined: from,
      isCoordinator: n === 0,
    })),
    leaderships: [1, 2, 3, 4, 5, 6].map((n) => ({
      organisation: nameOf(n),
      theme: themeOf(n - 1),
      share: n === 1 || n === 6 ? 50 : 100,
      from,
    })),
    memberships: all.flatMap((n) => [
      { organisation: nameOf(n), theme: themeOf(n), from },
      ...(n % 3 === 0 ? [{ organisation: nameOf(n), theme: themeOf(n + 1), from }] : []),
    ]),
    seats: [],
    people: all.map((n) => ({
      id: `p${n}`,
      name: nameOf(n),
      email: `${nameOf(n)}@koulu.example`,
      language: 'fi',
      assignments: [
        { organisation: nameOf(n), role: n === 0 ? 'coordinator' : 'contact', deputy: false, from },
      ],
      accounts: [],
    })),
  };
};

const fact = (content: FactContent, day: Day): Fact => {
  const slot = slotOf(content);
  const [number, recordedBy] = [1, 'p1'];
  return {
    id: factId(slot, number),
    slot,
    number,
    content,
    day,
    recordedAt: helsinki(day, '18:00'),
    recordedBy,
  };
};
const meetingOf = (theme: ThemeId, month: Month): string => `${theme}-${month}`;

/** A theme's month: a meeting, a coffee, a bulletin from the coordination and its relay. */
const themeMonth = (theme: ThemeId, month: Month): readonly Fact[] => {
  const day = `${month}-14`;
  const held = (event: string, type: 'themeMeeting' | 'coffee'): readonly Fact[] => [
    fact(
      {
        kind: 'eventPlanned',
        event,
        type,
        themes: [theme],
        organiser: nameOf(themeIds.indexOf(theme) + 1),
        title: { fi: event },
        format: 'remote',
        sittings: [{ startsAt: helsinki(day, '09:00'), endsAt: helsinki(day, '10:00') }],
      },
      day,
    ),
    fact({ kind: 'eventHeld', event, sitting: 1, held: true }, day),
  ];
  const bulletin = `b-${theme}-${month}`;
  const published = { version: 1, themes: [theme], by: 'coordinator', type: 'bulletin' } as const;
  return [
    ...held(meetingOf(theme, month), 'themeMeeting'),
    ...held(`coffee-${theme}-${month}`, 'coffee'),
    fact({ kind: 'bulletinPublished', bulletin, title: { fi: bulletin }, ...published }, `${month}-05`),
    fact({ kind: 'bulletinRelayed', bulletin, theme, version: 1, by: 'bot' }, `${month}-06`),
  ];
};

/** An organisation's month: at the meeting two times out of three, an answer to the check-in, now and then an entry. */
const organisationMonth = (n: number, month: Month): readonly Fact[] => {
  const organisation = nameOf(n);
  const theme = themeOf(n);
  const number = Number(month.slice(5));
  const day = `${month}-14`;
  const presence = (n + number) % 3 === 0 ? 'absent' : 'present';
  const answer = { title: 'Pilotti', stage: 'running', help: false, share: false } as const;
  const internal = n % 2 === 0;
  const answered = { round: month, organisation, theme, pilot: 'p1', internal, ...answer };
  const told = {
    obligation: 'dev-spread-results',
    organisation,
    theme,
    note: 'Kerrottu',
    form: `f-${month}`,
  };
  return [
    fact({ kind: 'attended', event: meetingOf(theme, month), sitting: 1, organisation, presence }, day),
    fact({ kind: 'pilotAnswered', ...answered }, `${month}-24`),
    ...(number % 4 === 0 ? [fact({ kind: 'selfReported', ...told }, `${month}-20`)] : []),
  ];
};
const roundOf = (month: Month): readonly Fact[] => {
  const [opensAt, closesAt] = [helsinki(`${month}-18`, '08:30'), helsinki(`${month}-25`, '16:00')];
  return [
    fact({ kind: 'roundOpened', round: month, opensAt, closesAt }, `${month}-18`),
    fact({ kind: 'roundClosed', round: month }, `${month}-25`),
  ];
};

/** So many months of a network of so many organisations. */
export const historyOf = (size: number, count: number): Ledger => {
  const all = Array.from({ length: size }, (_, n) => n);
  const facts = monthsOf(count).flatMap((month) => [
    ...themeIds.flatMap((theme) => themeMonth(theme, month)),
    ...roundOf(month),
    ...all.flatMap((n) => organisationMonth(n, month)),
  ]);
  return { network: networkOf(size, lastDay(monthsOf(Math.max(count, 12)).at(-1) ?? '2024-12')), facts };
};
export const yearOf = (size: number): Ledger => historyOf(size, 12);
export const lastToday: Day = lastDay('2024-12');

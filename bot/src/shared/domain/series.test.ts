import fc from 'fast-check';
import { runs } from '../../../test/rules/runs';
import { addDays, dayOf, daysBetween, timeOf, weekday } from './month';
import {
  invitationAt,
  occurrenceId,
  occurrenceOf,
  occurrencesOf,
  type SeriesPlan,
  sittingOn,
} from './series';
import { isHoliday, isQuiet, isWorkingDay } from './working-day';

const july = [7];
const weekly = (from: string, until: string) => occurrencesOf({ rhythm: 'weekly', from, until }, july);

describe('S20: a weekly 8.30 coffee stays at 8.30 when the clocks change', () => {
  test.each([
    ['2024-03-28', '06:30', '2024-04-04', '05:30'],
    ['2024-10-24', '05:30', '2024-10-31', '06:30'],
    ['2025-03-27', '06:30', '2025-04-03', '05:30'],
    ['2025-10-23', '05:30', '2025-10-30', '06:30'],
    ['2026-03-26', '06:30', '2026-04-02', '05:30'],
    ['2026-10-22', '05:30', '2026-10-29', '06:30'],
    ['2027-03-25', '06:30', '2027-04-01', '05:30'],
    ['2027-10-28', '05:30', '2027-11-04', '06:30'],
  ])('%s is %s UTC and %s is %s UTC', (before, utcBefore, after, utcAfter) => {
    const { days } = weekly(before, after);
    expect(days).toEqual([before, after]);
    const starts = days.map((day) => sittingOn(day, '08:30', '09:15').startsAt);
    expect(starts.map((s) => s.slice(11, 16))).toEqual([utcBefore, utcAfter]);
  });
});

test.each(['2025-03-30', '2026-03-29'])(
  'the spring night of %s is not left out of a series at 3.30',
  (night) => {
    const { days } = weekly(addDays(night, -7), addDays(night, 7));
    expect(days).toContain(night);
    const { startsAt, endsAt } = sittingOn(night, '03:30', '03:50');
    expect([timeOf(startsAt), timeOf(endsAt)]).toEqual(['04:30', '04:50']);
  },
);

test.each(['2024-10-27', '2025-10-26', '2026-10-25', '2027-10-31'])(
  'the autumn night of %s has one occurrence at 3.30, in the first of its two hours',
  (night) => {
    const { days } = weekly(addDays(night, -7), addDays(night, 7));
    expect(days.filter((day) => day === night)).toEqual([night]);
    expect(sittingOn(night, '03:30', '03:50').startsAt).toBe(`${night}T00:30:00.000Z`);
  },
);

test.each(['2024-03-31', '2027-03-28'])(
  'the spring night of %s is Easter Sunday and left out by its name',
  (night) => {
    const { days, skipped } = weekly(addDays(night, -7), addDays(night, 7));
    expect(days).not.toContain(night);
    expect(skipped).toContainEqual({
      day: night,
      holiday: { fi: 'pääsiäispäivä', sv: 'påskdagen', en: 'Easter Sunday' },
    });
  },
);

test('every second week, and the same weekday of each month', () => {
  expect(
    occurrencesOf({ rhythm: 'fortnightly', from: '2024-08-15', until: '2024-09-30' }, july).days,
  ).toEqual(['2024-08-15', '2024-08-29', '2024-09-12', '2024-09-26']);
  expect(occurrencesOf({ rhythm: 'monthly', from: '2024-08-15', until: '2024-11-30' }, july).days).toEqual([
    '2024-08-15',
    '2024-09-19',
    '2024-10-17',
    '2024-11-21',
  ]);
  // From a fifth Thursday on: the last of each month.
  expect(occurrencesOf({ rhythm: 'monthly', from: '2024-08-29', until: '2024-11-30' }, july).days).toEqual([
    '2024-08-29',
    '2024-09-26',
    '2024-10-31',
    '2024-11-28',
  ]);
});

test('the summer break and juhannusaatto are left out, each with its word', () => {
  const { days, skipped } = weekly('2024-06-14', '2024-08-09');
  expect(days).toEqual(['2024-06-14', '2024-06-28', '2024-08-02', '2024-08-09']);
  expect(skipped.map((s) => [s.day, s.holiday?.fi ?? null])).toEqual([
    ['2024-06-21', 'juhannusaatto'],
    ['2024-07-05', null],
    ['2024-07-12', null],
    ['2024-07-19', null],
    ['2024-07-26', null],
  ]);
});

test.each([
  ['a Thursday in May', '2024-05-16', '2024-05-09', '2024-05-08'],
  ['the first day after the summer break', '2024-08-01', '2024-07-25', '2024-06-28'],
  ['the week after Christmas', '2025-01-02', '2024-12-26', '2024-12-23'],
])(
  'to %s people are invited a week ahead, on a working day before holidays and breaks',
  (_, day, week, asked) => {
    expect(addDays(day, -7)).toBe(week);
    expect([dayOf(invitationAt(day, july)), timeOf(invitationAt(day, july))]).toEqual([asked, '08:30']);
  },
);

const plan: SeriesPlan = {
  series: 's-1',
  type: 'coffee',
  themes: ['quality'],
  organiser: 'haapa',
  title: { fi: 'Aamukahvit' },
  format: 'remote',
  rhythm: 'weekly',
  from: '2024-05-16',
  until: '2024-12-19',
  starts: '08:30',
  ends: '09:15',
};
const days = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2024-01-01', n));

test('any series has each of its days once, none of them a holiday or in a quiet month, each its own event', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 366 }),
      fc.constantFrom('weekly', 'fortnightly', 'monthly'),
      (from, length, rhythm) => {
        const found = occurrencesOf({ rhythm, from, until: addDays(from, length) }, july);
        const all = [...found.days, ...found.skipped.map((s) => s.day)].sort();
        expect(new Set(all).size).toBe(all.length);
        expect(all[0]).toBe(from);
        expect(all.every((day) => weekday(day) === weekday(from) && daysBetween(from, day) <= length)).toBe(
          true,
        );
        expect(found.days.some((day) => isHoliday(day) || isQuiet(day, july))).toBe(false);
        expect(new Set(found.days.map((day) => occurrenceId('s-1', day))).size).toBe(found.days.length);
      },
    ),
    runs(200),
  );
});

test('an occurrence begins at the same time on every wall, and its invitation is read on a working day before it', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { sittings, event } = occurrenceOf(plan, day);
      expect([event, dayOf(sittings[0].startsAt), timeOf(sittings[0].startsAt)]).toEqual([
        `s-1-${day}`,
        day,
        '08:30',
      ]);
      const invited = invitationAt(day, july);
      expect(invited < sittings[0].startsAt && isWorkingDay(dayOf(invited))).toBe(true);
      expect(isQuiet(dayOf(invited), july)).toBe(false);
    }),
    runs(200),
  );
});

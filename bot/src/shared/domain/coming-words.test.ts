import { type ComingKind, comesOn, comingKinds, nextComing, stepOn, weekOf } from './coming-words';
import { usualLadder } from './ladder';
import { addDays, addMonths, dayOf, timeOf, weekday } from './month';
import type { Project } from './network';
import { isOfficeTime, officeMoment } from './office-hours';
import { roundReminderAt, roundWindow } from './rounds';
import { isHoliday, isWorkingDay } from './working-day';

const project: Project = {
  name: 'Strapetsi',
  starts: '2023-01-01',
  ends: '2028-12-31',
  phases: [],
  quietMonths: [7],
};
const days: readonly string[] = (() => {
  const all: string[] = [];
  for (let day = project.starts; day <= project.ends; day = addDays(day, 1)) all.push(day);
  return all;
})();
const daysOf = (kind: ComingKind) => days.filter((day) => comesOn(kind, day, project));

describe('every opening, closing and digest of 2023–2028', () => {
  test('words come on working days alone, never in July', () => {
    for (const kind of comingKinds)
      for (const day of daysOf(kind)) {
        expect(isWorkingDay(day)).toBe(true);
        expect(day.slice(5, 7)).not.toBe('07');
      }
  });

  test('each week has one digest at most, on Monday unless that is a holiday', () => {
    const digests = daysOf('digest');
    expect(new Set(digests.map(weekOf)).size).toBe(digests.length);
    for (const day of digests.filter((d) => weekday(d) !== 1)) {
      const monday = addDays(day, 1 - weekday(day));
      // A week that begins in July has its digest on August's first day.
      expect(isHoliday(monday) || monday.slice(5, 7) === '07').toBe(true);
    }
    expect(digests.length).toBeGreaterThan(270);
  });

  test('each week has one Friday list at most, and each month but July one hint', () => {
    const fridays = daysOf('friday');
    expect(new Set(fridays.map(weekOf)).size).toBe(fridays.length);
    for (const day of fridays.filter((d) => weekday(d) !== 5))
      expect(isWorkingDay(addDays(day, 5 - weekday(day)))).toBe(false);
    const hints = daysOf('monthEnd').map((day) => day.slice(0, 7));
    expect(hints).toHaveLength(6 * 11);
    expect(new Set(hints).size).toBe(hints.length);
  });

  test('digests come at 8.30 of the clock on the wall, through both changes of the clocks', () => {
    for (let at = '2023-01-01T00:00:00.000Z'; ; ) {
      const next = nextComing('digest', at, project);
      if (!next) break;
      expect([dayOf(next.at), timeOf(next.at)]).toEqual([next.day, '08:30']);
      at = next.at;
    }
  });

  test('rounds open at 8.30 and close at 16 on working days, and are reminded of on a working day before', () => {
    for (let month = '2023-01'; month <= '2028-12'; month = addMonths(month, 1)) {
      const window = roundWindow(month, project.quietMonths);
      expect(window === null).toBe(month.endsWith('-07'));
      if (!window) continue;
      expect(isWorkingDay(dayOf(window.closesAt))).toBe(true);
      expect([timeOf(window.opensAt), timeOf(window.closesAt)]).toEqual(['08:30', '16:00']);
      const reminder = roundReminderAt(window);
      expect(isOfficeTime(reminder, project.quietMonths)).toBe(true);
      expect(reminder > window.opensAt && reminder < window.closesAt).toBe(true);
    }
  });

  test.each([
    ['2024-04-01', '2024-04-02'],
    ['2023-05-01', '2023-05-02'],
    ['2024-01-01', '2024-01-02'],
    ['2027-12-06', '2027-12-07'],
    ['2024-07-29', '2024-08-01'],
  ])('the digest of the week of %s comes on %s', (monday, expected) => {
    expect(days.filter((d) => weekOf(d) === weekOf(monday) && comesOn('digest', d, project))).toEqual([
      expected,
    ]);
  });

  test.each([
    ['2024-12-30', '2025-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-05-20', '2024-W21'],
  ])('%s is in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

test('a thing that stays open takes each step on one day, and none in July', () => {
  const taken = days
    .filter((d) => d >= '2024-06-28' && d < '2024-09-01')
    .flatMap((d) => {
      const step = stepOn('2024-06-28', d, usualLadder, [7]);
      return step ? [[d, step]] : [];
    });
  expect(taken).toEqual([
    ['2024-08-01', 'contact'],
    ['2024-08-05', 'deputies'],
    ['2024-08-06', 'lead'],
  ]);
  const usual = days.filter((d) => d > '2024-05-24' && d < '2024-06-05');
  expect(usual.map((d) => stepOn('2024-05-24', d, usualLadder, [7])).filter(Boolean)).toEqual([
    'contact',
    'deputies',
    'lead',
  ]);
});

test.each([
  ['2024-05-31T13:00:00.000Z', '2024-05-31T13:00:00.000Z'],
  ['2024-05-31T14:00:00.000Z', '2024-06-03T05:30:00.000Z'],
  ['2024-05-31T04:00:00.000Z', '2024-05-31T05:30:00.000Z'],
  ['2024-06-28T15:00:00.000Z', '2024-08-01T05:30:00.000Z'],
])('what is ready at %s comes at %s', (ready, comes) => {
  expect(officeMoment(ready, [7])).toBe(comes);
});

import { dayFrom, isTime, timeFrom } from './clock-word';

test.each([
  ['8:30', '08:30'],
  ['08:30', '08:30'],
  ['08:30:00', '08:30'],
  ['08:30:00.000', '08:30'],
  ['8.30', '08:30'],
  ['klo 8.30', '08:30'],
  ['kl. 8.30', '08:30'],
  ['3:00 PM', '15:00'],
  ['3:00\u202fp.m.', '15:00'],
  ['12:05 AM', '00:05'],
  ['12 pm', '12:00'],
  ['00:00', '00:00'],
])('the time %j reads as %s', (word, time) => {
  expect(timeFrom(word)).toBe(time);
});

test.each(['', '8', '24:00', '8:60', '13:00 PM', '0:30 PM', '08:30:15', '8-30', 'puoli yhdeksän', '830'])(
  'the time %j does not read in one way only',
  (word) => {
    expect(isTime(timeFrom(word))).toBe(false);
    expect(timeFrom(word)).toBe(word);
  },
);

test.each([
  ['2026-12-03', '2026-12-03'],
  [' 2026-12-03 ', '2026-12-03'],
  ['3.12.2026', '2026-12-03'],
  ['3. 12. 2026', '2026-12-03'],
  ['31.11.2026', '31.11.2026'],
  ['12/03/2026', '12/03/2026'],
  ['2026-12-03T00:00:00Z', '2026-12-03T00:00:00Z'],
  ['3.12.26', '3.12.26'],
])('the day %j reads as %s', (word, day) => {
  expect(dayFrom(word)).toBe(day);
});

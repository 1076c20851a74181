import { wallTime } from './wall-time';

describe('a time from a clock on the wall in Helsinki', () => {
  test.each([
    ['2024-05-16', '08:30', { is: 'once', at: '2024-05-16T05:30:00.000Z' }],
    ['2024-01-16', '08:30', { is: 'once', at: '2024-01-16T06:30:00.000Z' }],
    ['2024-03-31', '02:59', { is: 'once', at: '2024-03-31T00:59:00.000Z' }],
    ['2024-03-31', '03:00', { is: 'missing' }],
    ['2024-03-31', '03:59', { is: 'missing' }],
    ['2024-03-31', '04:00', { is: 'once', at: '2024-03-31T01:00:00.000Z' }],
    ['2024-10-27', '02:59', { is: 'once', at: '2024-10-26T23:59:00.000Z' }],
    ['2024-10-27', '03:00', { is: 'doubled' }],
    ['2024-10-27', '03:59', { is: 'doubled' }],
    ['2024-10-27', '04:00', { is: 'once', at: '2024-10-27T02:00:00.000Z' }],
    ['2026-10-25', '03:30', { is: 'doubled' }],
    ['2027-03-28', '03:30', { is: 'missing' }],
  ])('%s at %s', (day, time, expected) => {
    expect(wallTime(day, time)).toEqual(expected);
  });
});

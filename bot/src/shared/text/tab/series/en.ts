import type { SeriesWords } from './fi';

export const seriesEn: SeriesWords = {
  repeat: 'Repeats',
  once: 'Does not repeat',
  rhythm: {
    weekly: 'Every week',
    fortnightly: 'Every second week',
    monthly: 'Once a month, on the same weekday',
  },
  until: 'Last day',
  untilFirst: 'The last day must be after the first.',
  remindAt: 'Reminder on the day at',
  remindHint: 'To those who replied Coming or Maybe. If empty, an hour before.',
  remindFirst: 'The reminder must be before the start.',
  hint: 'Each invitation goes out a week before. Each one can be moved or cancelled alone.',
  days: (n) => (n === 1 ? '1 time' : `${n} times`),
  skipped: 'Left out',
  summerBreak: 'summer break',
  save: 'Save the series',
  saved: (n) => `The series is saved: ${n === 1 ? '1 time' : `${n} times`}.`,
  endTitle: 'End the series',
  endHint: 'From the chosen day on all are cancelled. Those who replied Coming are told why.',
  endFrom: 'First day to be cancelled',
  ended: (n) =>
    n === 1
      ? 'The series has ended: 1 time was cancelled.'
      : `The series has ended: ${n} times were cancelled.`,
};

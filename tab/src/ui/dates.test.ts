import { longDate } from '@shared/text/time';
import {
  addDays,
  addMinutes,
  addMonths,
  dayText,
  fieldsOf,
  isMonth,
  momentText,
  monthText,
  roundText,
  shortDay,
  spanText,
} from './dates';

describe('dates as people read them', () => {
  it('writes a coffee of May as DOMAIN.md asks, in three languages', () => {
    const [starts, ends] = ['2024-05-16T05:30:00.000Z', '2024-05-16T06:15:00.000Z'];
    expect(spanText(starts, ends, 'fi')).toBe('to 16.5.2024 klo 8.30–9.15');
    expect(spanText(starts, ends, 'sv')).toBe('to 16.5.2024 kl. 8.30–9.15');
    expect(spanText(starts, ends, 'en')).toBe('Thu 16 May 2024, 8:30–9:15');
  });

  it('names the days of the week as the cards do, in every language', () => {
    const week = [
      '2024-05-13',
      '2024-05-14',
      '2024-05-15',
      '2024-05-16',
      '2024-05-17',
      '2024-05-18',
      '2024-05-19',
    ];
    for (const lang of ['fi', 'sv', 'en'] as const)
      expect(week.map((day) => dayText(day, lang))).toEqual(week.map((day) => longDate(day, lang)));
  });

  it('takes an instant’s day in Helsinki', () => {
    expect(dayText('2024-05-15T22:30:00.000Z', 'fi')).toBe('to 16.5.2024');
  });

  it.each([
    ['winter', '2024-01-18T06:30:00.000Z'],
    ['summer', '2024-06-13T05:30:00.000Z'],
    ['the day after the spring night', '2024-04-01T05:30:00.000Z'],
    ['the day after the autumn night', '2024-10-28T06:30:00.000Z'],
  ])('keeps half past eight in Helsinki in %s', (_, instant) => {
    expect(momentText(instant, 'fi')).toMatch(/klo 8\.30$/);
    expect(fieldsOf(instant).time).toBe('08:30');
  });

  it('puts the last evening of a month in UTC on the first day in Helsinki (S19)', () => {
    expect(fieldsOf('2024-01-31T22:30:00.000Z')).toEqual({ day: '2024-02-01', time: '00:30' });
    expect(fieldsOf('2024-04-30T21:30:00.000Z')).toEqual({ day: '2024-05-01', time: '00:30' });
  });

  it('names both days of an event that ends on another', () => {
    expect(spanText('2024-09-12T06:00:00.000Z', '2024-09-13T12:00:00.000Z', 'fi')).toBe(
      'to 12.9.2024 klo 9.00 – pe 13.9.2024 klo 15.00',
    );
  });

  it('names days, months and rounds', () => {
    expect(dayText('2024-02-29', 'fi')).toBe('to 29.2.2024');
    expect(shortDay('2024-05-16', 'en')).toBe('16 May');
    expect(monthText('2024-05', 'sv')).toBe('maj 2024');
    expect(roundText('2024-05')).toBe('5/2024');
  });

  it('steps over the edges of years and of leap February', () => {
    expect(addMonths('2024-01', -1)).toBe('2023-12');
    expect(addMonths('2024-12', 1)).toBe('2025-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('ends a form’s event within the same day', () => {
    expect(addMinutes('08:30', 45)).toBe('09:15');
    expect(addMinutes('23:50', 45)).toBe('23:59');
  });

  it('takes no month that is none', () => {
    expect(['2024-05', '2024-13', '24-05', '2024-5', ''].filter(isMonth)).toEqual(['2024-05']);
  });
});

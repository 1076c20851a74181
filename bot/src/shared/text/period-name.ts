import type { Month } from '../domain/month';
import { wordIn } from '../domain/word-in';

type PeriodWords = {
  readonly phase: Readonly<Record<string, string>>;
  readonly obligations: {
    readonly quarter: (number: string, year: string) => string;
    readonly project: string;
  };
};

/** What a row is about, in words: a month (`2024-05`), a quarter of a year (`2024-Q2`), a phase, the whole project. */
export const periodName = (period: string, t: PeriodWords, monthName: (month: Month) => string): string => {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/u.exec(period) ?? [];
  if (year && quarter) return t.obligations.quarter(quarter, year);
  if (period === 'project') return t.obligations.project;
  return /^\d{4}-\d\d$/u.test(period) ? monthName(period) : (wordIn(t.phase, period) ?? period);
};

import { periodName } from '@shared/text/period-name';
import type { Words } from '../language/words';
import { monthText } from './dates';

/** A month, a quarter of a year, a phase or the whole project. */
export const periodText = (period: string, { t, lang }: Words): string =>
  periodName(period, t, (month) => monthText(month, lang));

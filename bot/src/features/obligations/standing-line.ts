import type { Language } from '../../shared/domain/language';
import { isMonthly } from '../../shared/domain/outlook';
import type { StandingRow } from '../../shared/domain/standing';
import {
  didNotTakePlace,
  standingNames,
  standingSigns,
  obligationText as t,
} from '../../shared/text/obligations';
import { longDate } from '../../shared/text/time';

const standingWord = (row: StandingRow, lang: Language): string =>
  row.standing === 'overdue' && isMonthly(row) ? didNotTakePlace[lang] : standingNames[row.standing][lang];

/** A sign, a word, a count, a day: never colour alone. */
export const standingLine = (row: StandingRow, lang: Language): string => {
  const count = row.required === null ? '' : `, ${row.done}/${row.required}`;
  const due = row.due && row.standing !== 'fulfilled' ? `, ${longDate(row.due, lang)}` : '';
  const mark = row.needsConfirmation ? `, ${t.needsConfirmation[lang]}` : '';
  return `${standingSigns[row.standing]} ${standingWord(row, lang)}${count}${due}${mark}`;
};

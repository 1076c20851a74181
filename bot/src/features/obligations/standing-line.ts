import type { Language, Localized } from '../../shared/domain/language';
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

/** Whose word a standing waits for, where that is known. */
const confirmationOf = ({ notes, theme }: StandingRow): Localized => {
  if (!notes.includes('disputed')) return t.needsConfirmation;
  return theme ? t.waitsForLead : t.waitsForCoordination;
};

/** A sign, a word, a count, a day: never colour alone. */
export const standingLine = (row: StandingRow, lang: Language): string => {
  const count = row.required === null ? '' : `, ${row.done}/${row.required}`;
  const due = row.due && row.standing !== 'fulfilled' ? `, ${longDate(row.due, lang)}` : '';
  const mark = row.needsConfirmation ? `; ${confirmationOf(row)[lang]}` : '';
  return `${standingSigns[row.standing]} ${standingWord(row, lang)}${count}${due}${mark}`;
};

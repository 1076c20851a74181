import { dayFrom } from '../../shared/domain/clock-word';
import { isLanguage, type Language } from '../../shared/domain/language';
import { isDay } from '../../shared/domain/month';
import type { OrganisationId, Span } from '../../shared/domain/network';
import { isThemeId, type ThemeId } from '../../shared/domain/theme';
import type { CsvRow } from './import-csv';

/** From when to when; the end may be left out. */
export const spanIn = (row: CsvRow, first = 'from', last = 'until'): Span => {
  const from = dayFrom(row.cell(first));
  const until = dayFrom(row.cell(last));
  if (!isDay(from)) row.wrong('badDate', first);
  if (until && !isDay(until)) row.wrong('badDate', last);
  else if (until && isDay(from) && until < from) row.wrong('endsBeforeStart', last);
  return { from, ...(until ? { until } : {}) };
};

export const languageIn = (row: CsvRow, otherwise: Language): Language => {
  const word = row.cell('language').toLowerCase() || otherwise;
  if (isLanguage(word)) return word;
  row.wrong('unknownLanguage', 'language');
  return otherwise;
};

/** The row is refused when it is none, so what comes back then is never used. */
export const themeIn = (row: CsvRow): ThemeId => {
  const word = row.cell('theme');
  if (!isThemeId(word)) row.wrong('unknownTheme', 'theme');
  return word as ThemeId;
};

export type OrganisationIn = (row: CsvRow) => OrganisationId;
/** Where the file of organisations could not be read at all, that is said once and not line by line. */
export const organisationAmong =
  (ids: ReadonlySet<OrganisationId>): OrganisationIn =>
  (row) => {
    const id = row.cell('organisation');
    if (ids.size > 0 && !ids.has(id)) row.wrong('unknownOrganisation', 'organisation');
    return id;
  };

// As people write them, and as Excel writes TRUE and FALSE in Finnish and Swedish.
const yes = new Set(['yes', 'y', 'true', '1', 'x', 'kyllä', 'k', 'on', 'tosi', 'ja', 'j', 'sant', 'sann']);
const no = new Set(['', 'no', 'n', 'false', '0', '-', 'ei', 'e', 'epätosi', 'nej', 'falskt', 'falsk']);

/** Yes or no in any of the three languages; another word is a problem, never a silent no. */
export const yesIn = (row: CsvRow, column: string): boolean => {
  const word = row.cell(column).toLowerCase();
  if (!yes.has(word) && !no.has(word)) row.wrong('notYesOrNo', column);
  return yes.has(word);
};

/** Rows of one organisation in one theme may follow each other, never overlap: a duty would count twice. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.from <= (b.until ?? '9999') && b.from <= (a.until ?? '9999');

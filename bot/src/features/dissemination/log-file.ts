import { type SheetCell, type TableFile, tableFile } from '../../answers/tables';
import { themeById } from '../../shared/domain/theme';
import { disseminationText as t } from '../../shared/text/dissemination';
import { written } from '../../shared/text/say';
import { type LogFilter, readLog, type SpreadEntry, type SpreadReader } from './read-log';

const rowOf = (entry: SpreadEntry, lang: SpreadReader['lang']): readonly SheetCell[] => [
  entry.day,
  entry.what ? t.whats[entry.what][lang] : '',
  entry.title,
  written(entry.name, lang),
  entry.themes.map((theme) => themeById(theme).name[lang]).join(', '),
  entry.audience ?? '',
  entry.reach ?? '',
  entry.language ? t.languages[entry.language][lang] : '',
  entry.scope ? t.scopes[entry.scope][lang] : '',
  entry.part ? written(entry.part, lang) : '',
  entry.pilot?.title ?? '',
  entry.url ?? '',
];

/** The log to take away: exactly what was chosen. */
export const logFile = async (
  asking: SpreadReader,
  { format, ...chosen }: LogFilter & { readonly format: 'csv' | 'xlsx' },
): Promise<TableFile> => {
  const { entries } = await readLog(asking, chosen);
  const table = [
    t.headings.map((heading) => heading[asking.lang]),
    ...entries.map((entry) => rowOf(entry, asking.lang)),
  ];
  return tableFile(table, t.fileName[asking.lang], format);
};

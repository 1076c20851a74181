import { parse } from 'csv-parse/sync';
import type { SheetLine } from '../../answers/read-workbook';
import { cut } from '../../shared/domain/people-text';
import type { ProblemCode } from '../../shared/text/import';

/** What each file holds; the header's names are fixed, their order is not. */
export const columns = {
  organisations: ['id', 'name_fi', 'name_sv', 'language', 'joined', 'left', 'merged_into', 'coordinator'],
  leads: ['organisation', 'theme', 'share', 'from', 'until'],
  memberships: ['organisation', 'theme', 'from', 'until'],
  groups: ['theme', 'group', 'name_fi', 'name_sv', 'organisation', 'person', 'deputy', 'from', 'until'],
  people: ['email', 'name', 'language', 'organisation', 'role', 'theme', 'deputy', 'from', 'until'],
} as const;
export type TableName = keyof typeof columns;

export type Problem = {
  readonly file: TableName | 'project' | 'workbook';
  readonly line: number;
  readonly column?: string;
  readonly code: ProblemCode;
  readonly value: string;
};
export type ReportProblem = (problem: Problem) => void;

/** One line of a file: what stands in it, and a way to say what is wrong with it. */
export type CsvRow = {
  readonly line: number;
  readonly cell: (column: string) => string;
  /** The value is the cell's own unless another one is given. */
  readonly wrong: (code: ProblemCode, column: string, value?: string) => void;
};

export const mostBytes = 5 * 1024 * 1024;
const mostCell = 200;
/** A title or a heading in the reader's language may stand above the names of the columns. */
const mostAbove = 4;

const delimiters = [';', ',', '\t'] as const;
const separatorLine = /^sep=(.)\r?\n/iu;

const namesIn = (record: readonly string[], file: TableName): number =>
  columns[file].filter((column) => record.some((name) => name.trim().toLowerCase() === column)).length;

/** The sign that parts the most of the columns' names in one of the first lines. */
const delimiterOf = (text: string, file: TableName): string => {
  const head = text.split(/\r?\n/u, mostAbove + 1);
  const score = (sign: string): number =>
    Math.max(...head.map((line) => namesIn(line.replaceAll('"', '').split(sign), file)));
  return delimiters.reduce((best, sign) => (score(sign) > score(best) ? sign : best), delimiters[0]);
};

type ParsedRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Semicolons as Finnish Excel writes them, commas or tabs, or what `sep=` names; empty lines do not count. */
const csvLines = (text: string, file: TableName): readonly SheetLine[] => {
  const bare = text.replace(/^\uFEFF/u, '');
  const [named = '', sign] = separatorLine.exec(bare) ?? [];
  const rest = bare.slice(named.length);
  const lines = parse(rest, {
    delimiter: sign ?? delimiterOf(rest, file),
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    info: true,
    relax_column_count: true,
  }) as unknown as readonly ParsedRecord[];
  return lines.map(({ record, info }) => ({ record, line: info.lines + (named ? 1 : 0) }));
};

const lineOf = (error: unknown): number => {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
};

/** A file of text as lines; null when it is too large or cannot be parsed. */
export const linesOf = (
  file: TableName,
  text: string,
  report: ReportProblem,
): readonly SheetLine[] | null => {
  if (Buffer.byteLength(text) > mostBytes) {
    report({ file, line: 1, code: 'tooLarge', value: '' });
    return null;
  }
  try {
    return csvLines(text, file);
  } catch (error) {
    report({ file, line: lineOf(error), code: 'unreadable', value: '' });
    return null;
  }
};

const rowFrom = (
  file: TableName,
  names: readonly string[],
  { record, line }: SheetLine,
  report: ReportProblem,
): CsvRow => {
  const cell = (column: string): string => record[names.indexOf(column)] ?? '';
  const wrong: CsvRow['wrong'] = (code, column, value = cell(column)) =>
    report({ file, line, column, code, value: cut(value, 100) });
  // A separator too many moves everything behind it to another column.
  if (record.slice(names.length).some((extra) => extra !== '')) wrong('tooManyCells', names.at(-1) ?? '');
  for (const column of columns[file]) {
    if (cell(column).length > mostCell) wrong('tooLong', column);
    // What a wrong encoding leaves of å, ä and ö.
    if (cell(column).includes('\uFFFD')) wrong('badLetter', column);
  }
  return { line, cell, wrong };
};

/** The line with the columns' names: among the first few, the one that holds the most of them. */
const headOf = (lines: readonly SheetLine[], file: TableName): number => {
  const scores = lines.slice(0, mostAbove + 1).map(({ record }) => namesIn(record, file));
  return scores.indexOf(Math.max(...scores, 0));
};

/** The table's rows; none when its header is not what it should be. */
export const rowsOf = (
  file: TableName,
  lines: readonly SheetLine[],
  report: ReportProblem,
): readonly CsvRow[] => {
  const at = Math.max(headOf(lines, file), 0);
  const head = lines[at];
  if (!head) {
    report({ file, line: 1, code: 'empty', value: '' });
    return [];
  }
  const names = head.record.map((name) => name.toLowerCase());
  const missing = columns[file].filter((column) => !names.includes(column));
  for (const column of missing)
    report({ file, line: head.line, column, code: 'missingColumn', value: column });
  if (missing.length > 0) return [];
  return lines
    .slice(at + 1)
    .filter(({ record }) => namesIn(record, file) < columns[file].length)
    .map((line) => rowFrom(file, names, line, report));
};

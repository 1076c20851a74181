import { parse } from 'csv-parse/sync';
import type { ProblemCode } from '../../shared/text/import';

/** What each file holds; the header's names are fixed, their order is not. */
const columns = {
  organisations: ['id', 'name_fi', 'name_sv', 'language', 'joined', 'left', 'merged_into', 'coordinator'],
  leads: ['organisation', 'theme', 'share', 'from', 'until'],
  memberships: ['organisation', 'theme', 'from', 'until'],
  groups: ['theme', 'group', 'name_fi', 'name_sv', 'organisation', 'person', 'deputy', 'from', 'until'],
  people: ['email', 'name', 'language', 'organisation', 'role', 'theme', 'deputy', 'from', 'until'],
} as const;
export type CsvFile = keyof typeof columns;

export type Problem = {
  readonly file: CsvFile | 'project';
  readonly line: number;
  readonly column?: string;
  readonly code: ProblemCode;
  readonly value: string;
};
export type Report = (problem: Problem) => void;

/** One line of a file: what stands in it, and a way to say what is wrong with it. */
export type Row = {
  readonly line: number;
  readonly cell: (column: string) => string;
  /** The value is the cell's own unless another one is given. */
  readonly wrong: (code: ProblemCode, column: string, value?: string) => void;
};

const mostBytes = 5 * 1024 * 1024;
const mostCell = 200;

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Semicolons as Finnish Excel writes them, or commas; with or without BOM; empty lines do not count. */
const linesOf = (text: string): readonly Line[] => {
  const [head = ''] = text.split(/\r?\n/u, 1);
  return parse(text, {
    bom: true,
    delimiter: head.includes(';') ? ';' : ',',
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    info: true,
    relax_column_count: true,
  }) as unknown as readonly Line[];
};

const lineOf = (error: unknown): number => {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
};

const readLines = (file: CsvFile, text: string, report: Report): readonly Line[] | null => {
  if (Buffer.byteLength(text) > mostBytes) {
    report({ file, line: 1, code: 'tooLarge', value: '' });
    return null;
  }
  try {
    return linesOf(text);
  } catch (error) {
    report({ file, line: lineOf(error), code: 'unreadable', value: '' });
    return null;
  }
};

const rowFrom = (file: CsvFile, names: readonly string[], { record, info }: Line, report: Report): Row => {
  const cell = (column: string): string => record[names.indexOf(column)] ?? '';
  const wrong: Row['wrong'] = (code, column, value = cell(column)) =>
    report({ file, line: info.lines, column, code, value: value.slice(0, 100) });
  // A separator too many moves everything behind it to another column.
  if (record.slice(names.length).some((extra) => extra !== '')) wrong('tooManyCells', names.at(-1) ?? '');
  for (const column of columns[file]) if (cell(column).length > mostCell) wrong('tooLong', column);
  return { line: info.lines, cell, wrong };
};

/** The file's rows; none when its header is not what it should be. */
export const rowsOf = (file: CsvFile, text: string, report: Report): readonly Row[] => {
  const lines = readLines(file, text, report);
  if (!lines) return [];
  const [head, ...rest] = lines;
  const names = head?.record.map((name) => name.toLowerCase()) ?? [];
  if (names.length === 0) report({ file, line: 1, code: 'empty', value: '' });
  const missing = names.length > 0 ? columns[file].filter((column) => !names.includes(column)) : [];
  for (const column of missing) report({ file, line: 1, column, code: 'missingColumn', value: column });
  return missing.length > 0 ? [] : rest.map((line) => rowFrom(file, names, line, report));
};

import { type UnzipFileInfo, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { type Day, dayOf } from '../shared/domain/month';

/** One line of a table as it stands in its file, whatever kind of file that is. */
export type SheetLine = { readonly line: number; readonly record: readonly string[] };

/** A sheet of a workbook as lines of text, with what in it a table of text cannot have. */
export type WorkbookSheet = {
  readonly name: string;
  readonly lines: readonly SheetLine[];
  /** Cells that were merged, e.g. `A2:A4`. */
  readonly merged: readonly string[];
  /** Numbers of rows that a reader of the workbook does not see. */
  readonly hidden: readonly number[];
};

/** What a workbook may unfold to: a small file can be made to fill any memory. */
const mostUnfolded = 40 * 1024 * 1024;
export class TooLarge extends Error {}

export const isWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
/** `.xls` of before 2007: another format altogether. */
export const isOldWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';

/** The parts that tell of merged cells and hidden rows; the sizes are looked at before anything is unfolded. */
const sheetParts = (bytes: Buffer): readonly string[] => {
  let unfolded = 0;
  const measure = (file: UnzipFileInfo): boolean => {
    unfolded += file.originalSize;
    if (unfolded > mostUnfolded) throw new TooLarge();
    return /^xl\/worksheets\/sheet\d+\.xml$/u.test(file.name);
  };
  const parts = unzipSync(bytes, { filter: measure });
  return Object.keys(parts)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => Buffer.from(parts[name] ?? []).toString('utf8'));
};

// Excel's day 1 is the first of January 1900, and it believes in the 29th of February of that year.
const dayZero = Date.UTC(1899, 11, 30);
const serialDay = (serial: number): Day => dayOf(new Date(dayZero + serial * 86_400_000).toISOString());
/** 1.1.1990–31.12.2099: a number in a column of days is a day that has lost its format. */
const isSerial = (value: number): boolean => Number.isInteger(value) && value >= 32_874 && value <= 73_050;

const dayColumns = new Set(['from', 'until', 'joined', 'left']);
const textOf = (value: unknown, column: string): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && dayColumns.has(column) && isSerial(value)) return serialDay(value);
  return String(value).trim();
};

const linesOf = (rows: readonly (readonly unknown[])[]): readonly SheetLine[] => {
  const head = rows.find((row) => row.some((cell) => cell !== null));
  const columns = rows
    .slice(0, 5)
    .find((row) => row.some((cell) => typeof cell === 'string' && dayColumns.has(cell.trim().toLowerCase())));
  const names = (columns ?? head ?? []).map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  );
  return rows
    .map((row, at) => ({ line: at + 1, record: row.map((cell, i) => textOf(cell, names[i] ?? '')) }))
    .filter(({ record }) => record.some((cell) => cell !== ''));
};

const found = (part: string, pattern: RegExp): readonly string[] =>
  [...part.matchAll(pattern)].map(([, value = '']) => value);

/** Every sheet in the workbook's order. Throws `TooLarge`, or what the reader throws at what is no workbook. */
export const readSheets = async (bytes: Buffer): Promise<readonly WorkbookSheet[]> => {
  const parts = sheetParts(bytes);
  const sheets = await readWorkbook(bytes);
  return sheets.map(({ sheet, data }, at) => {
    const part = parts[at] ?? '';
    return {
      name: sheet,
      lines: linesOf(data),
      merged: found(part, /<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/gu),
      hidden: found(part, /<row (?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d+)"/gu).map(Number),
    };
  });
};

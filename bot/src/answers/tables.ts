import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import writeExcelFile from 'write-excel-file/node';
import { dayOf, type Instant, timeOf } from '../shared/domain/month';

/** A table as people take it away: the first row is its headings. */
export type Cell = string | number | { readonly at: Instant };
export type Table = readonly (readonly Cell[])[];
export type TableFile = { readonly name: string; readonly type: string; readonly content: string };

/** `2026-11-24 12:00` in Helsinki: sorts as it stands, and Excel takes it for a date. */
const wallClock = ({ at }: { readonly at: Instant }): string => `${dayOf(at)} ${timeOf(at)}`;

/** Finnish Excel wants semicolons and a byte order mark; a cell that begins like a formula is kept a text. */
const csvOf = (table: Table): Buffer =>
  Buffer.from(
    stringify(
      table.map((row) => row.map((cell) => (typeof cell === 'object' ? wallClock(cell) : cell))),
      { delimiter: ';', bom: true, escape_formulas: true },
    ),
  );

// A workbook's dates know no zone: what it takes for UTC is the clock on the wall.
const dateOf = (cell: { readonly at: Instant }): Date =>
  DateTime.fromSQL(wallClock(cell), { zone: 'utc' }).toJSDate();
const xlsxCell = (cell: Cell) => {
  if (typeof cell === 'object') return { value: dateOf(cell), type: Date, format: 'yyyy-mm-dd hh:mm' };
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
};

export type Sheet = { readonly sheet: string; readonly table: Table };
const forbidden = /[\\/?*:[\]]/gu;
const sheetOf = ({ sheet, table }: Sheet) => ({
  data: table.map((row, line) =>
    row.map((cell) => ({
      ...xlsxCell(cell),
      ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  ),
  sheet: sheet.replace(forbidden, ' ').slice(0, 31),
  columns: (table[0] ?? []).map(() => ({ width: 24 })),
  stickyRowsCount: 1,
});

const xlsxOf = (sheets: readonly Sheet[]): Promise<Buffer> => writeExcelFile(sheets.map(sheetOf)).toBuffer();

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `content` in base64, ready to be saved as `name`. */
export const tableFile = async (
  table: Table,
  name: string,
  format: keyof typeof types,
): Promise<TableFile> => {
  const bytes = format === 'csv' ? csvOf(table) : await xlsxOf([{ sheet: name, table }]);
  return { name: `${name}.${format}`, type: types[format], content: bytes.toString('base64') };
};

/** Several tables in one workbook, a sheet each. */
export const workbookFile = async (sheets: readonly Sheet[], name: string): Promise<TableFile> => ({
  name: `${name}.xlsx`,
  type: types.xlsx,
  content: (await xlsxOf(sheets)).toString('base64'),
});

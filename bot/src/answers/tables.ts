import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { type AsyncZipOptions, type AsyncZippable, zip } from 'fflate';
import type { Instant } from '../shared/domain/month';
import { fileMade } from './file-made';
import { fileSafe, type SheetTable, type WorkbookSheet, wallClock } from './workbook';

export type { SheetCell, SheetTable, WorkbookSheet } from './workbook';
export type TableFile = { readonly name: string; readonly type: string; readonly content: string };

/** Rows that are written in one go; others are answered in between. */
const rowsAtOnce = 500;

/** Finnish Excel wants semicolons and a byte order mark; a cell that begins like a formula is kept a text. */
const csvOf = async (table: SheetTable): Promise<Buffer> => {
  const parts: string[] = [];
  for (let at = 0; at < table.length; at += rowsAtOnce) {
    if (at > 0) await setImmediate();
    const rows = table.slice(at, at + rowsAtOnce);
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? wallClock(cell) : cell)));
    parts.push(stringify(cells, { delimiter: ';', bom: at === 0, escape_formulas: true }));
  }
  return Buffer.from(parts.join(''));
};

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;
const fileOf = (name: string, ending: keyof typeof types, bytes: Uint8Array): TableFile => ({
  name: `${name}.${ending}`,
  type: types[ending],
  content: Buffer.from(bytes).toString('base64'),
});

/** `content` in base64, ready to be saved as `name`. */
export const tableFile = async (
  table: SheetTable,
  name: string,
  format: 'csv' | 'xlsx',
): Promise<TableFile> =>
  fileOf(
    name,
    format,
    format === 'csv' ? await csvOf(table) : await fileMade({ sheets: [{ sheet: name, table }] }),
  );

/** Several tables in one workbook, a sheet each. */
export const workbookFile = async (sheets: readonly WorkbookSheet[], name: string): Promise<TableFile> =>
  fileOf(name, 'xlsx', await fileMade({ sheets }));

const zipped = promisify<AsyncZippable, AsyncZipOptions, Uint8Array>(zip);
/** The same tables as CSV, a file each, packed; in their order. */
export const csvFiles = async (
  sheets: readonly WorkbookSheet[],
  name: string,
  at: Instant,
): Promise<TableFile> => {
  const files: Record<string, Buffer> = {};
  for (const [n, { sheet, table }] of sheets.entries())
    files[`${String(n + 1).padStart(2, '0')} ${fileSafe(sheet)}.csv`] = await csvOf(table);
  return fileOf(name, 'zip', await zipped(files, { mtime: at }));
};

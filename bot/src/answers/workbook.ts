import { DateTime } from 'luxon';
import writeExcelFile from 'write-excel-file/node';
import { dayOf, type Instant, timeOf } from '../shared/domain/month';

/** A table as people take it away: the first row is its headings. */
export type SheetCell = string | number | { readonly at: Instant };
export type SheetTable = readonly (readonly SheetCell[])[];
export type WorkbookSheet = { readonly sheet: string; readonly table: SheetTable };

/** `2026-11-24 12:00` in Helsinki: sorts as it stands, and Excel takes it for a date. */
export const wallClock = ({ at }: { readonly at: Instant }): string => `${dayOf(at)} ${timeOf(at)}`;

// A workbook's dates know no zone: what it takes for UTC is the clock on the wall.
const dateOf = (cell: { readonly at: Instant }): Date =>
  DateTime.fromSQL(wallClock(cell), { zone: 'utc' }).toJSDate();
/** Excel holds no more in a cell, and mends a file that does by throwing it away. */
const longestCell = 32_767;
const xlsxCell = (cell: SheetCell) => {
  if (typeof cell === 'object') return { value: dateOf(cell), type: Date, format: 'yyyy-mm-dd hh:mm' };
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: cell.slice(0, longestCell), type: String };
};

/** What neither a sheet nor a file on a disk may have in its name. */
const forbidden = /[\\/?*:[\]"<>|]/gu;
export const fileSafe = (name: string): string => name.replace(forbidden, ' ');
const sheetOf = ({ sheet, table }: WorkbookSheet) => ({
  data: table.map((row, line) =>
    row.map((cell) => ({
      ...xlsxCell(cell),
      ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  ),
  sheet: fileSafe(sheet).slice(0, 31),
  columns: (table[0] ?? []).map(() => ({ width: 24 })),
  stickyRowsCount: 1,
});

export const workbookOf = (sheets: readonly WorkbookSheet[]): Promise<Buffer> =>
  writeExcelFile(sheets.map(sheetOf)).toBuffer();

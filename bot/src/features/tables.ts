import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';

/** A table as people take it away: the first row is its headings. */
export type Cell = string | number;
export type Table = readonly (readonly Cell[])[];
export type TableFile = { readonly name: string; readonly type: string; readonly content: string };

/** Finnish Excel wants semicolons and a byte order mark; a cell that begins like a formula is kept a text. */
const csvOf = (table: Table): Buffer =>
  Buffer.from(
    stringify(
      table.map((row) => [...row]),
      { delimiter: ';', bom: true, escape_formulas: true },
    ),
  );

const xlsxOf = (table: Table, sheet: string): Promise<Buffer> =>
  writeExcelFile(
    table.map((row, line) =>
      row.map((value) => ({
        value,
        type: typeof value === 'number' ? Number : String,
        ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    { sheet, columns: (table[0] ?? []).map(() => ({ width: 24 })), stickyRowsCount: 1 },
  ).toBuffer();

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
  const bytes = format === 'csv' ? csvOf(table) : await xlsxOf(table, name.slice(0, 31));
  return { name: `${name}.${format}`, type: types[format], content: bytes.toString('base64') };
};

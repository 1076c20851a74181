import type { PaperLayout } from './pdf/blocks';
import { type WorkbookSheet, workbookOf } from './workbook';

/** A file to be made of what is all there: nothing in it is asked of anybody. */
export type FileWork = { readonly sheets: readonly WorkbookSheet[] } | { readonly paper: PaperLayout };

/** What draws papers is heavy, and is loaded by the first who wants one. */
export const makeFile = async (work: FileWork): Promise<Buffer> => {
  if ('sheets' in work) return workbookOf(work.sheets);
  return (await import('./pdf/render')).renderPdf(work.paper);
};

/** Cells of a workbook, rows and blocks of a paper. */
const sizeOf = (work: FileWork): number =>
  'sheets' in work
    ? work.sheets.reduce((n, { table }) => n + table.length * (table[0]?.length ?? 0), 0)
    : work.paper.blocks.reduce((n, block) => n + ('rows' in block ? block.rows.length * 10 : 10), 0);
/** As much is done in less time than a thread takes to begin. */
const little = 6_000;
export const isLittle = (work: FileWork): boolean => sizeOf(work) <= little;

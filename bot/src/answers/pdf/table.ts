import { printable } from './fonts';

// What a header cell heads; the library takes it, its types do not know it yet.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: 'Row' | 'Column';
    }
  }
}

type PdfDocument = PDFKit.PDFDocument;
type TableBlock = {
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths?: readonly number[];
};

const padding = 4;
const size = 9;

type Columns = readonly { readonly x: number; readonly width: number }[];

const columnsOf = (doc: PdfDocument, { headings, widths = headings.map(() => 1) }: TableBlock): Columns => {
  const { left, right } = doc.page.margins;
  const whole = doc.page.width - left - right;
  const sum = widths.reduce((a, b) => a + b, 0);
  let x = left;
  return widths.map((w) => {
    const width = (whole * w) / sum;
    const column = { x, width };
    x += width;
    return column;
  });
};

const bottomOf = (doc: PdfDocument): number => doc.page.height - doc.page.margins.bottom;
const heightOf = (doc: PdfDocument, cells: readonly string[], columns: Columns): number =>
  2 * padding +
  Math.max(
    ...cells.map((text, i) =>
      doc.heightOfString(text || ' ', { width: (columns[i]?.width ?? 0) - 2 * padding }),
    ),
  );

const write = (doc: PdfDocument, text: string, y: number, { x, width }: Columns[number]): void => {
  doc.text(text, x + padding, y + padding, { width: width - 2 * padding });
};
/** Lines are decoration: no reader should hear of them. */
const ruleAt = (doc: PdfDocument, y: number): void => {
  const { left, right } = doc.page.margins;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().lineWidth(0.5).strokeColor('#8a8a8a');
  doc
    .moveTo(left, y)
    .lineTo(doc.page.width - right, y)
    .stroke()
    .restore();
  doc.endMarkedContent();
};

type PaperRow = {
  readonly cells: readonly string[];
  readonly isHead: boolean;
};

/** A row that no page holds is told one cell after the other, over as many pages as it takes. */
const flowRow = (doc: PdfDocument, table: PDFKit.PDFStructureElement, { cells }: PaperRow): void => {
  const row = doc.struct('TR');
  table.add(row);
  cells.forEach((text, i) => {
    row.add(
      doc.struct(i === 0 ? 'TH' : 'TD', i === 0 ? { scope: 'Row' } : {}, () =>
        doc.text(text || ' ', doc.page.margins.left + padding, doc.y, {
          width: doc.page.width - doc.page.margins.left - doc.page.margins.right - 2 * padding,
        }),
      ),
    );
  });
  row.end();
  doc.y += padding;
};

const drawRow = (
  doc: PdfDocument,
  table: PDFKit.PDFStructureElement,
  columns: Columns,
  { cells, isHead }: PaperRow,
  height: number,
): void => {
  const y = doc.y;
  const row = doc.struct('TR');
  table.add(row);
  doc.font(isHead ? 'bold' : 'regular');
  cells.forEach((text, i) => {
    const column = columns[i];
    if (!column) return;
    const isTitle = isHead || i === 0;
    row.add(
      doc.struct(isTitle ? 'TH' : 'TD', isTitle ? { scope: isHead ? 'Column' : 'Row' } : {}, () =>
        write(doc, text || ' ', y, column),
      ),
    );
  });
  row.end();
  doc.y = y + height;
  ruleAt(doc, doc.y);
};

/** On a further page the headings stand once more, for the eye only: the structure has them already. */
const repeatHead = (doc: PdfDocument, columns: Columns, head: readonly string[]): void => {
  const y = doc.y;
  doc.font('bold');
  const height = heightOf(doc, head, columns);
  doc.markContent('Artifact', { type: 'Layout' });
  head.forEach((text, i) => {
    const column = columns[i];
    if (column) write(doc, text, y, column);
  });
  doc.endMarkedContent();
  doc.y = y + height;
  ruleAt(doc, doc.y);
};

/** A table with its header cells, a row at each step. */
export function* drawTable(
  doc: PdfDocument,
  parent: PDFKit.PDFStructureElement,
  block: TableBlock,
): Generator<void, void> {
  const columns = columnsOf(doc, block);
  const table = doc.struct('Table', { title: printable(block.table) });
  parent.add(table);
  doc.fontSize(size);
  const head = block.headings.map(printable);
  const all: readonly PaperRow[] = [
    { cells: head, isHead: true },
    ...block.rows.map((cells) => ({ cells: cells.map(printable), isHead: false })),
  ];
  const page = bottomOf(doc) - doc.page.margins.top - 60;
  for (const [at, row] of all.entries()) {
    doc.font(row.isHead ? 'bold' : 'regular');
    const height = heightOf(doc, row.cells, columns);
    if (height > page) {
      flowRow(doc, table, row);
      continue;
    }
    // The headings never stand alone at the foot of a page.
    const next = row.isHead ? all[at + 1] : undefined;
    const after = next ? heightOf(doc, next.cells, columns) : 0;
    const needed = height + (after < page / 2 ? after : 0);
    if (doc.y + needed > bottomOf(doc)) {
      doc.addPage();
      if (!row.isHead) repeatHead(doc, columns, head);
    }
    drawRow(doc, table, columns, row, height);
    yield;
  }
  table.end();
  doc.font('regular');
  doc.x = doc.page.margins.left;
  doc.y += 10;
}

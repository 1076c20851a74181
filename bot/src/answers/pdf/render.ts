import { DateTime } from 'luxon';
import PDFDocument from 'pdfkit';
import { inTurns } from '../in-turns';
import type { PaperBlock, PaperLayout } from './blocks';
import { fontBytes, printable } from './fonts';
import { drawTable } from './table';

type PdfDocument = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;
const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const sizes = { 1: 20, 2: 15, 3: 12 } as const;
const body = 10;
const margins = { top: 56, bottom: 64, left: 50, right: 50 };

/** Text from the left edge, over as many pages as it takes. */
const flow = (doc: PdfDocument, text: string, indent = 0): void => {
  const { left, right } = doc.page.margins;
  doc.text(text, left + indent, doc.y, { width: doc.page.width - left - right - indent });
};

type Heading = Extract<PaperBlock, { readonly heading: number }>;
const drawHeading = (doc: PdfDocument, parent: Parent, { heading, text, also }: Heading): void => {
  const size = sizes[heading];
  // A heading stays with what it is the heading of.
  if (doc.y + size * 4 > doc.page.height - margins.bottom) doc.addPage();
  const first = doc.y <= margins.top;
  if (!first) doc.y += size * 0.6;
  const words = printable(text);
  doc.font('bold').fontSize(size);
  const element = doc.struct(`H${heading}`);
  parent.add(element);
  element.add(() => flow(doc, words));
  if (also) {
    doc.font('regular').fontSize(size * 0.8);
    element.add(doc.struct('Span', { lang: locales[also.lang] }, () => flow(doc, printable(also.text))));
  }
  element.end();
  if (heading < 3) doc.outline.addItem(words);
  doc.font('regular').fontSize(body);
  doc.y += 4;
};

const drawList = (doc: PdfDocument, parent: Parent, items: readonly string[]): void => {
  const list = doc.struct('L');
  parent.add(list);
  for (const item of items) {
    const one = doc.struct('LI');
    list.add(one);
    const y = doc.y;
    if (y + body * 2 > doc.page.height - margins.bottom) doc.addPage();
    const top = doc.y;
    one.add(doc.struct('Lbl', {}, () => doc.text('•', doc.page.margins.left, top)));
    doc.y = top;
    one.add(doc.struct('LBody', {}, () => flow(doc, printable(item), 14)));
    one.end();
    doc.y += 2;
  }
  list.end();
  doc.y += 6;
};

type Paragraph = Extract<PaperBlock, { readonly paragraph: string }>;
const drawParagraph = (doc: PdfDocument, parent: Parent, { paragraph, soft }: Paragraph): void => {
  doc.fillColor(soft ? '#4d4d4d' : 'black');
  parent.add(doc.struct('P', {}, () => flow(doc, printable(paragraph))));
  doc.fillColor('black');
  doc.y += 6;
};

function* drawBlock(doc: PdfDocument, parent: Parent, block: PaperBlock): Generator<void, void> {
  doc.font('regular').fontSize(body).fillColor('black');
  if ('heading' in block) drawHeading(doc, parent, block);
  else if ('list' in block) drawList(doc, parent, block.list);
  else if ('table' in block) yield* drawTable(doc, parent, block);
  else drawParagraph(doc, parent, block);
  yield;
}

/** Page numbers and the name at the foot: seen, and passed over by screen readers. */
const drawFeet = (doc: PdfDocument, foot: PaperLayout['foot']): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    // Below the margin there would be a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('regular')
      .fontSize(8)
      .fillColor('#4d4d4d')
      .text(
        printable(foot.replace('{page}', String(page + 1)).replace('{pages}', String(count))),
        margins.left,
        doc.page.height - 40,
        { lineBreak: false },
      );
    doc.endMarkedContent();
    doc.page.margins.bottom = margins.bottom;
  }
};

const openDocument = ({ title, lang, at }: PaperLayout): PdfDocument => {
  const when = DateTime.fromISO(at, { zone: 'utc' }).toJSDate();
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    // Says of itself that it is made by PDF/UA (ISO 14289-1).
    subset: 'PDF/UA' as never,
    lang: locales[lang],
    displayTitle: true,
    bufferPages: true,
    // None by default: one that is given here as bytes is opened anew whenever its registered name is asked for.
    font: '',
    info: {
      Title: printable(title),
      Creator: 'Strapetsi',
      Producer: 'Strapetsi',
      CreationDate: when,
      ModDate: when,
    },
  });
  doc.registerFont('regular', fontBytes('regular'));
  doc.registerFont('bold', fontBytes('bold'));
  return doc.font('regular').fontSize(body);
};

function* drawing(doc: PdfDocument, root: Parent, blocks: readonly PaperBlock[]): Generator<void, void> {
  for (const block of blocks) yield* drawBlock(doc, root, block);
}

/** A tagged PDF: structure, language, title and header cells, so that it can be listened to as well as looked at. */
export const renderPdf = async (paper: PaperLayout): Promise<Buffer> => {
  const doc = openDocument(paper);
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  await inTurns(drawing(doc, root, paper.blocks));
  root.end();
  drawFeet(doc, paper.foot);
  doc.end();
  return done;
};

import { readSheet } from 'read-excel-file/node';
import { readPdf } from '../../test/pdf-reader';
import { fileMade } from './file-made';
import { isLittle } from './make-file';

// What is large is made in a thread of its own: the same file, and others are answered meanwhile.
const sheets = (rows: number) => ({
  sheets: [
    {
      sheet: 'Rivit',
      table: [['Nimi', 'Luku'], ...Array.from({ length: rows }, (_, n) => [`=Rivi ${n}`, n])],
    },
    { sheet: 'Toinen', table: [['Päivä'], [{ at: '2024-05-16T06:00:00.000Z' }]] },
  ],
});

test('a large workbook is made beside other work, and reads as a small one does', async () => {
  const large = sheets(20_000);
  expect([isLittle(sheets(10)), isLittle(large)]).toEqual([true, false]);
  let turns = 0;
  let isMade = false;
  const count = (): void => {
    turns += 1;
    if (!isMade) setImmediate(count);
  };
  count();
  const bytes = await fileMade(large);
  isMade = true;
  // Made here it would be a handful: one stretch for the sheets, one for the packing.
  expect(turns).toBeGreaterThan(100);
  const rows = await readSheet(bytes, 'Rivit');
  expect(rows).toHaveLength(20_001);
  expect(rows.at(-1)).toEqual(['=Rivi 19999', 19_999]);
  const small = await readSheet(await fileMade(sheets(10)), 'Toinen');
  expect(await readSheet(bytes, 'Toinen')).toEqual(small);
}, 30_000);

test('a large paper is the same file to the byte as one that is made here', async () => {
  const rows = Array.from({ length: 700 }, (_, n) => [`Rivi ${n}`, String(n)]);
  const table = { table: 'Rivit', headings: ['Nimi', 'Luku'], rows };
  const paper = {
    title: 'Raportti',
    lang: 'fi' as const,
    at: '2024-05-16T06:00:00.000Z',
    foot: 'sivu {page} / {pages}',
    blocks: [{ heading: 1 as const, text: 'Raportti' }, table],
  };
  expect(isLittle({ paper })).toBe(false);
  const { makeFile } = await import('./make-file');
  const bytes = await fileMade({ paper });
  expect(bytes.equals(await makeFile({ paper }))).toBe(true);
  const { text, pages } = await readPdf(bytes);
  expect(text).toContain(`sivu ${pages} / ${pages}`);
}, 30_000);

import { nodes, readPdf, rolesIn } from '../../../test/pdf-reader';
import type { PaperBlock, PaperLayout } from './blocks';
import { renderPdf } from './render';

// Opening two fonts takes seconds on a busy machine.
jest.setTimeout(120_000);

const paper = (blocks: readonly PaperBlock[], more: Partial<PaperLayout> = {}): PaperLayout => ({
  title: 'Raportti 1, versio 1',
  lang: 'fi',
  at: '2024-05-20T06:00:00.000Z',
  foot: '{page} / {pages}',
  blocks,
  ...more,
});
const table: PaperBlock = {
  table: 'Vastuut',
  headings: ['Vastuu', 'Toteutunut'],
  rows: [
    ['Aamukahvit', '1'],
    ['Säännölliset tapaamiset, åäö', '2'],
  ],
};

test('a document says its title and its language, and that it is tagged', async () => {
  const read = await readPdf(await renderPdf(paper([{ heading: 1, text: 'Raportti' }], { lang: 'sv' })));
  expect(read.isMarked).toBe(true);
  expect(read.info).toMatchObject({ Title: 'Raportti 1, versio 1', Language: 'sv-FI' });
  expect(read.outline).toMatchObject([{ title: 'Raportti' }]);
  expect(read.showsTitle).toBe(true);
});

test('headings, paragraphs, lists and header cells stand in its structure in the order of reading', async () => {
  const { tree, text } = await readPdf(
    await renderPdf(
      paper([
        { heading: 1, text: 'Raportti', also: { lang: 'sv', text: 'Rapport' } },
        { paragraph: 'Jakso' },
        { list: ['yksi', 'kaksi'] },
        { heading: 2, text: 'Vastuut' },
        table,
      ]),
    ),
  );
  expect(rolesIn(tree).filter((role) => !['Root', 'Document'].includes(role))).toEqual([
    ...['H1', 'Span', 'P', 'L', 'LI', 'Lbl', 'LBody', 'LI', 'Lbl', 'LBody', 'H2', 'Table'],
    ...['TR', 'TH', 'TH', 'TR', 'TH', 'TD', 'TR', 'TH', 'TD'],
  ]);
  expect(nodes(tree).find((n) => n.role === 'Span')?.lang).toBe('sv-FI');
  expect(text).toContain('Säännölliset tapaamiset, åäö');
});

test('a table over many pages keeps all its rows, and its headings are heard once', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => [`Organisaatio ${i}`, String(i)]);
  const { pages, tree, text } = await readPdf(await renderPdf(paper([{ ...table, rows }])));
  expect(pages).toBeGreaterThan(3);
  expect(text).toContain('Organisaatio 199');
  // 200 rows and one of headings: each row has one heading of its own.
  const found = nodes(tree);
  expect(found.filter((n) => n.role === 'TD')).toHaveLength(200);
  expect(found.filter((n) => n.role === 'TH')).toHaveLength(202);
});

test.each([
  ['right-to-left text', 'שלום עולם مرحبا Kuusikko', 'Kuusikko'],
  ['directional marks', 'Kuusi\u202Ekko\u2066', 'Kuusikko'],
  ['emoji', 'Kiitos \u{1F469}\u200D\u{1F680} 👍🏽 Kuusikko', 'Kuusikko'],
  ['half an emoji', 'Kuusikko \uD83D', 'Kuusikko'],
  ['control characters', 'Kuusikko\u0000\u0007\tloppu', 'loppu'],
  ['a formula', '=HYPERLINK("https://example.org") Kuusikko', 'Kuusikko'],
  ['10 000 characters without a space', `Kuusikko ${'ä'.repeat(10_000)} loppu`, 'loppu'],
  ['10 000 characters of lines', `Kuusikko ${'rivi\n'.repeat(2000)} loppu`, 'loppu'],
])('%s breaks neither a paragraph nor a table', async (_, text, kept) => {
  const bytes = await renderPdf(
    paper([{ paragraph: text }, { ...table, rows: [['Aamukahvit', text]] }, { paragraph: 'viimeinen' }]),
  );
  const read = await readPdf(bytes);
  expect(read.text.split(kept).length).toBeGreaterThan(2);
  expect(read.text).toContain('viimeinen');
  expect(read.roles).toContain('TD');
});

test('the same paper is the same file, to the byte', async () => {
  const blocks: readonly PaperBlock[] = [{ heading: 1, text: 'Raportti' }, table];
  expect((await renderPdf(paper(blocks))).equals(await renderPdf(paper(blocks)))).toBe(true);
});

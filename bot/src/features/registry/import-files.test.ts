import { strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import type { Network } from '../../shared/domain/network';
import { emptyNetworkOf } from './first-network';
import { readFiles, type SentFile, type SentFiles } from './import-files';
import { networkFrom } from './parse-network';

const { project } = emptyNetworkOf([], '2024-05-16T06:00:00.000Z');

const organisations = `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
ahtola;Ähtölän opisto;Ångsala skola;fi;2024-01-01;;;yes
`;
const people = (deputy = '', name = 'Åsa Öhman'): string =>
  `email;name;language;organisation;role;theme;deputy;from;until
asa@ahtola.example;${name};sv;ahtola;contact;;${deputy};2024-01-01;
`;
const files: SentFiles = {
  organisations,
  leads: 'organisation;theme;share;from;until\nahtola;quality;100;2024-01-01;\n',
  memberships: 'organisation;theme;from;until\nahtola;quality;2024-01-01;\n',
  people: people(),
};
const sent = (content: Uint8Array, name = 'a.csv'): SentFile => ({
  name,
  content: Buffer.from(content).toString('base64'),
});
const look = async (change: SentFiles) => {
  const read = await readFiles({ ...files, ...change });
  const parsed = networkFrom(read, project);
  return {
    network: parsed.network,
    notes: read.notes.map(({ file, note, value }) => [file, note, value]),
    problems: parsed.problems.map(({ file, line, code, value }) => [file, line, code, value]),
  };
};
const nameOf = (network: Network | null): string | undefined => network?.people[0]?.name;

test.each([
  ['utf-8', 'utf8', []],
  ['utf-8 with a mark', 'utf8bom', []],
  ['windows-1252', 'win1252', [['people', 'encoding', 'windows-1252']]],
  ['cp850', 'cp850', [['people', 'encoding', 'cp850']]],
  ['macintosh', 'macroman', [['people', 'encoding', 'macintosh']]],
  ['utf-16 with a mark', 'utf16le', [['people', 'encoding', 'utf-16']]],
  ['utf-16 the other way round', 'utf16be', [['people', 'encoding', 'utf-16']]],
])('letters are right, and the encoding is said, in a file saved as %s', async (_, encoding, notes) => {
  const bytes =
    encoding === 'utf8bom'
      ? iconv.encode(people(), 'utf8', { addBOM: true })
      : iconv.encode(people(), encoding, { addBOM: encoding.startsWith('utf16') });
  const found = await look({ people: sent(bytes) });
  expect(found.problems).toEqual([]);
  expect(nameOf(found.network)).toBe('Åsa Öhman');
  expect(found.notes).toEqual(notes);
});

test('a file without a letter of its own is plain in every encoding', async () => {
  const found = await look({ people: sent(iconv.encode(people('', 'Asa Ohman'), 'win1252')) });
  expect([nameOf(found.network), found.notes]).toEqual(['Asa Ohman', []]);
});

test('a letter that was lost on the way is a problem with its line', async () => {
  const { problems } = await look({ people: people('', '\uFFFDsa \uFFFDhman') });
  expect(problems).toEqual([['people', 2, 'badLetter', '\uFFFDsa \uFFFDhman']]);
});

test.each([
  ['semicolons', (text: string) => text],
  ['commas', (text: string) => text.replaceAll(';', ',')],
  ['tabs', (text: string) => text.replaceAll(';', '\t')],
  ['sep=', (text: string) => `sep=|\r\n${text.replaceAll(';', '|')}`],
  ['a title above', (text: string) => `Henkilöt 2024;;;;;;;;\n${text}`],
  [
    'headings in Finnish above',
    (text: string) => `Sähköposti;Nimi;Kieli;Org;Rooli;Teema;Vara;Alkaa;Loppuu\n${text}`,
  ],
  ['a header that comes twice', (text: string) => text.replace('\n', `\n${text.split('\n')[0]}\n`)],
])('the table is read with %s', async (_, change) => {
  const found = await look({ people: change(people()) });
  expect(found.problems).toEqual([]);
  expect(nameOf(found.network)).toBe('Åsa Öhman');
});

test('lines keep their numbers under `sep=` and a title', async () => {
  const text = `sep=;\nHenkilöt;;;;;;;;\n${people('banaani')}`;
  expect((await look({ people: text })).problems).toEqual([['people', 4, 'notYesOrNo', 'banaani']]);
});

describe('yes and no', () => {
  test.each(['yes', 'Y', 'TRUE', '1', 'x', 'kyllä', 'on', 'TOSI', 'tosi', 'ja', 'SANT', 'SANN'])(
    '%s is yes',
    async (word) => {
      const { network } = await look({ people: people(word) });
      expect(network?.people[0]?.assignments[0]?.deputy).toBe(true);
    },
  );
  test.each(['', 'no', 'FALSE', '0', 'ei', 'EPÄTOSI', 'nej', 'FALSKT'])('%j is no', async (word) => {
    const { network } = await look({ people: people(word) });
    expect(network?.people[0]?.assignments[0]?.deputy).toBe(false);
  });
  test.each(['varahenkilö', 'banaani', '2', 'ehkä', 'ersättare'])(
    '%s is a problem on its line',
    async (word) => {
      expect((await look({ people: people(word) })).problems).toEqual([['people', 2, 'notYesOrNo', word]]);
    },
  );
});

describe('a workbook', () => {
  type Cell = string | number | boolean | Date | null;
  const cell = (value: Cell) =>
    value === null ? null : value instanceof Date ? { value, format: 'd.m.yyyy' } : { value };
  const book = (...sheets: readonly (readonly [name: string, rows: readonly (readonly Cell[])[]])[]) =>
    writeExcelFile(
      sheets.map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) })) as never,
    ).toBuffer();
  const rowsOf = (text: string): Cell[][] =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(';').map((word) => word || null));
  const asText = (table: SentFile | undefined): string => (typeof table === 'string' ? table : '');

  test('with a sheet for each table is the whole network, whatever language the sheets are named in', async () => {
    const workbook = await book(
      ['Organisaatiot', rowsOf(organisations)],
      ['Ledare', rowsOf(asText(files.leads))],
      ['memberships', rowsOf(asText(files.memberships))],
      ['Henkilöt', rowsOf(people())],
    );
    const read = await readFiles({ workbook: { name: 'a.xlsx', content: workbook.toString('base64') } });
    const { network, problems } = networkFrom(read, project);
    expect(problems).toEqual([]);
    expect([network?.organisations[0]?.name.fi, nameOf(network)]).toEqual(['Ähtölän opisto', 'Åsa Öhman']);
  });

  test('days come as days, as numbers without a format and as text; truth as Excel keeps it', async () => {
    const [head = [], row = []] = rowsOf(people());
    const with_ = (from: Cell, deputy: Cell) => [
      head,
      row.map((c, i) => (i === 7 ? from : i === 6 ? deputy : c)),
    ];
    for (const [from, deputy] of [
      [new Date(Date.UTC(2024, 0, 1)), true],
      [45_292, true],
      ['1.1.2024', 'TOSI'],
    ] as const) {
      const found = await look({ people: sent(await book(['Taul1', with_(from, deputy)]), 'people.xlsx') });
      expect(found.problems).toEqual([]);
      expect(found.network?.people[0]?.assignments[0]).toMatchObject({ from: '2024-01-01', deputy: true });
      expect(found.notes).toEqual([['people', 'sheet', 'Taul1']]);
    }
  });

  test('is known by what it is, not by its name', async () => {
    const found = await look({ people: sent(await book(['people', rowsOf(people())]), 'people.csv') });
    expect(nameOf(found.network)).toBe('Åsa Öhman');
  });

  const changed = async (change: (sheet: string) => string): Promise<SentFile> => {
    const parts = unzipSync(await book(['people', rowsOf(people())]));
    const name = 'xl/worksheets/sheet1.xml';
    parts[name] = strToU8(change(Buffer.from(parts[name] ?? []).toString('utf8')));
    return sent(zipSync(parts), 'people.xlsx');
  };

  test('with merged cells is refused with the cells', async () => {
    const file = await changed((sheet) =>
      sheet.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
      ),
    );
    expect((await look({ people: file })).problems).toEqual([['people', 2, 'mergedCells', 'A2:A3']]);
  });

  test('is read with its hidden rows, and says so; of a formula its value counts', async () => {
    const file = await changed((sheet) => sheet.replace('<row r="2"', '<row hidden="1" r="2"'));
    const found = await look({ people: file });
    expect(found.problems).toEqual([]);
    expect(found.notes).toContainEqual(['people', 'hiddenRows', '2']);
  });

  test.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldWorkbook'],
    ['a broken one', Buffer.from('PK\u0003\u0004 not a zip', 'latin1'), 'brokenWorkbook'],
    [
      'one that would fill the memory',
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(41 * 1024 * 1024) }),
      'tooLarge',
    ],
    ['a file of more than five megabytes', new Uint8Array(5 * 1024 * 1024 + 3).fill(97), 'tooLarge'],
  ])('%s is refused in words', async (_, bytes, code) => {
    expect((await look({ people: sent(bytes) })).problems).toEqual([['people', 1, code, '']]);
  });

  test('text in the workbook’s place is refused', async () => {
    const read = await readFiles({ ...files, workbook: { name: 'a.csv', content: btoa('id;name') } });
    expect(read.problems.map((p) => [p.file, p.code])).toEqual([['workbook', 'notWorkbook']]);
  });
});

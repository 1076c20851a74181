import {
  isOldWorkbook,
  isWorkbook,
  readSheets,
  type SheetLine,
  TooLarge,
  type WorkbookSheet,
} from '../../answers/read-workbook';
import type { ImportNote } from '../../shared/text/import';
import { columns, linesOf, mostBytes, type Problem, type ReportProblem, type TableName } from './import-csv';
import { decoded } from './import-encoding';

/** Text as it is, or a file as it lies on somebody's disk: its bytes in base64. */
export type SentFile = string | { readonly name: string; readonly content: string };
export type SentFiles = { readonly [table in TableName]?: SentFile | undefined } & {
  /** JSON: name, dates, phases and quiet months of the project round. */
  readonly project?: SentFile | undefined;
  /** One workbook with a sheet for each table, named as the table. */
  readonly workbook?: { readonly name: string; readonly content: string } | undefined;
};

export type FileNote = { readonly file: Problem['file']; readonly note: ImportNote; readonly value: string };
export type ReadFiles = {
  readonly tables: { readonly [table in TableName]?: readonly SheetLine[] };
  readonly project?: string;
  readonly problems: readonly Problem[];
  /** How each file was read, where that is not plain. */
  readonly notes: readonly FileNote[];
};

const tableNames = Object.keys(columns) as readonly TableName[];

/** Sheets that a workbook may call by another name than the table's own. */
const otherNames: Readonly<Record<TableName, readonly string[]>> = {
  organisations: ['organisaatiot', 'organisationer'],
  leads: ['vetäjät', 'ledare'],
  memberships: ['jäsenyydet', 'teemat', 'medlemskap', 'teman', 'themes'],
  groups: ['ryhmät', 'pienryhmät', 'grupper'],
  people: ['henkilöt', 'personer'],
};
const isSheetOf = (table: TableName, { name }: WorkbookSheet): boolean =>
  [table, ...otherNames[table]].includes(name.trim().toLowerCase());

type ImportNotes = { readonly report: ReportProblem; readonly note: (note: FileNote) => void };

/** Its sheets, or what is wrong with it, said. */
const openWorkbook = async (file: Problem['file'], bytes: Buffer, { report }: ImportNotes) => {
  try {
    return await readSheets(bytes);
  } catch (error) {
    const code = error instanceof TooLarge ? 'tooLarge' : 'brokenWorkbook';
    report({ file, line: 1, code, value: '' });
    return null;
  }
};

/** A cell over several rows holds its value once: the other rows would come without it. */
const sheetLines = (
  table: TableName,
  sheet: WorkbookSheet,
  { report, note }: ImportNotes,
): readonly SheetLine[] => {
  for (const range of sheet.merged)
    report({ file: table, line: Number(/\d+/u.exec(range)?.[0] ?? 1), code: 'mergedCells', value: range });
  const filled = new Set(sheet.lines.map(({ line }) => line));
  const hidden = sheet.hidden.filter((row) => filled.has(row));
  if (hidden.length > 0) note({ file: table, note: 'hiddenRows', value: hidden.join(', ') });
  return sheet.lines;
};

const textIn = (file: Problem['file'], bytes: Buffer, { note }: ImportNotes): string => {
  const { text, encoding } = decoded(bytes);
  if (encoding !== 'utf-8') note({ file, note: 'encoding', value: encoding });
  return text;
};

const linesIn = async (
  table: TableName,
  sent: SentFile,
  sink: ImportNotes,
): Promise<readonly SheetLine[]> => {
  if (typeof sent === 'string') return linesOf(table, sent, sink.report) ?? [];
  const bytes = Buffer.from(sent.content, 'base64');
  if (isOldWorkbook(bytes)) {
    sink.report({ file: table, line: 1, code: 'oldWorkbook', value: '' });
    return [];
  }
  // By what it is, never by its name: a workbook that is called .csv is a workbook.
  if (!isWorkbook(bytes)) return linesOf(table, textIn(table, bytes, sink), sink.report) ?? [];
  const sheets = await openWorkbook(table, bytes, sink);
  const sheet = sheets?.find((one) => isSheetOf(table, one)) ?? sheets?.[0];
  if (!sheet) return [];
  sink.note({ file: table, note: 'sheet', value: sheet.name });
  return sheetLines(table, sheet, sink);
};

// A text is measured where it is read.
const bytesOf = (sent: SentFile): number =>
  typeof sent === 'string' ? 0 : Math.floor((sent.content.length * 3) / 4);

const fromWorkbook = async (sent: NonNullable<SentFiles['workbook']>, sink: ImportNotes) => {
  const bytes = Buffer.from(sent.content, 'base64');
  if (!isWorkbook(bytes)) {
    sink.report({ file: 'workbook', line: 1, code: 'notWorkbook', value: '' });
    return {};
  }
  const sheets = (await openWorkbook('workbook', bytes, sink)) ?? [];
  return Object.fromEntries(
    tableNames.flatMap((table) => {
      const sheet = sheets.find((one) => isSheetOf(table, one));
      return sheet ? [[table, sheetLines(table, sheet, sink)] as const] : [];
    }),
  );
};

/** Every file as lines of a table: text of any encoding, workbooks, one file a table or all in one. */
export const readFiles = async (files: SentFiles): Promise<ReadFiles> => {
  const problems: Problem[] = [];
  const notes: FileNote[] = [];
  const sink: ImportNotes = { report: (p) => void problems.push(p), note: (n) => void notes.push(n) };
  const isTooLarge = (file: Problem['file'], sent: SentFile): boolean => {
    if (bytesOf(sent) <= mostBytes) return false;
    sink.report({ file, line: 1, code: 'tooLarge', value: '' });
    return true;
  };
  const { workbook } = files;
  const tables: { [table in TableName]?: readonly SheetLine[] } =
    workbook && !isTooLarge('workbook', workbook) ? await fromWorkbook(workbook, sink) : {};
  for (const table of tableNames) {
    const sent = files[table];
    // An empty text is as good as none: the groups are left out so.
    if (sent === undefined || (sent === '' && table === 'groups') || isTooLarge(table, sent)) continue;
    tables[table] = await linesIn(table, sent, sink);
  }
  const project = files.project === undefined ? undefined : projectText(files.project, sink);
  return { tables, ...(project === undefined ? {} : { project }), problems, notes };
};

const projectText = (sent: SentFile, sink: ImportNotes): string =>
  typeof sent === 'string' ? sent : textIn('project', Buffer.from(sent.content, 'base64'), sink);

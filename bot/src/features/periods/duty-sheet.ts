import { isWorkbook, readSheets, type SheetLine } from '../../answers/read-workbook';
import { type TableFile, tableFile } from '../../answers/tables';
import { type DutyWording, faultOf, wordingOf } from '../../shared/domain/duty-wording';
import type { Language, Localized } from '../../shared/domain/language';
import type { Project } from '../../shared/domain/network';
import { obligationById, obligationsOf } from '../../shared/domain/obligation';
import { Refusal } from '../../shared/domain/refusal';
import { required } from '../../shared/text/required';

// A workbook's sheet with a row for each duty: taken from the page, changed in Excel, and given back.
const languages = ['fi', 'sv', 'en'] as const;
const columns = [
  ...['id', 'source_fi', 'line', 'page'],
  ...['title', 'text', 'required'].flatMap((of) => languages.map((lang) => `${of}_${lang}`)),
  ...['min', 'max'],
] as const;
const mostBytes = 1024 * 1024;
const longest = { title: 200, other: 2_000 };

const inAll = (of: Localized): readonly string[] => languages.map((lang) => of[lang]);

/** The duties of a period as they are worded now. */
export const dutySheet = (project: Project, names: Localized, lang: Language): Promise<TableFile> => {
  const rows = obligationsOf(project)
    .filter(({ id }) => !project.without?.includes(id))
    .map((duty) => {
      const { id, source, title, text, min = '', max = '' } = wordingOf(duty);
      const must = duty.required ?? required[id] ?? { fi: '', sv: '', en: '' };
      return [id, source.fi, source.line, source.page, ...[title, text, must].flatMap(inAll), min, max];
    });
  return tableFile([columns, ...rows], names[lang], 'xlsx');
};

const refuse = (what: string, where: { readonly line?: number; readonly id?: string } = {}): never => {
  const line = where.line === undefined ? {} : { line: String(where.line) };
  throw new Refusal('badDuties', { what, ...line, ...(where.id ? { id: where.id } : {}) });
};

const rowsIn = async (content: string): Promise<readonly SheetLine[]> => {
  const bytes = Buffer.from(content, 'base64');
  if (!isWorkbook(bytes) || bytes.length > mostBytes) return refuse('workbook');
  const sheets = await readSheets(bytes).catch(() => refuse('workbook'));
  return sheets[0]?.lines ?? [];
};

const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number(text));
const isCount = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && value >= 1);

const wordingIn = ({ line, record }: SheetLine, places: ReadonlyMap<string, number>): DutyWording => {
  const cell = (name: string): string => record[places.get(name) ?? -1] ?? '';
  const told = (of: string): Localized => ({
    fi: cell(`${of}_fi`),
    sv: cell(`${of}_sv`),
    en: cell(`${of}_en`),
  });
  const id = cell('id');
  const [title, text, must] = [told('title'), told('text'), told('required')];
  const source = { fi: cell('source_fi'), line: Number(cell('line')), page: Number(cell('page')) };
  if ([...inAll(title), ...inAll(text), source.fi].includes('') || !(source.line >= 1 && source.page >= 1))
    refuse('empty', { line, id });
  const others = [...inAll(text), ...inAll(must), source.fi];
  if (inAll(title).some((t) => t.length > longest.title) || others.some((t) => t.length > longest.other))
    refuse('long', { line, id });
  const [min, max] = [numberOf(cell('min')), numberOf(cell('max'))];
  if (!isCount(min) || !isCount(max)) refuse('numbers', { line, id });
  const isTold = !inAll(must).includes('');
  const isOther = isTold && languages.some((lang) => must[lang] !== required[id]?.[lang]);
  return { id, source, title, text, min, max, ...(isOther ? { required: must } : {}) };
};

/** The duties of the next period, or the refusal that names the row. */
export const readDutySheet = async (content: string): Promise<readonly DutyWording[]> => {
  const [head, ...lines] = await rowsIn(content);
  const places = new Map((head?.record ?? []).map((name, at) => [name.toLowerCase(), at]));
  if (!columns.every((name) => places.has(name))) return refuse('columns');
  const duties = lines.map((line) => wordingIn(line, places));
  if (duties.length === 0) return refuse('none');
  const fault = faultOf(duties, obligationById);
  if (fault) {
    const line = lines[duties.findLastIndex(({ id }) => id === fault.id)]?.line;
    return refuse(fault.what, { ...(line === undefined ? {} : { line }), id: fault.id });
  }
  return duties;
};

import { parse } from 'csv-parse/sync';
import { isDay } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';

// Teams' attendance report: numbered sections, headings and times in the language of whoever took it out. Nothing is
// known of it but its shape: the participants are the section whose rows carry e-mail addresses.

export type Participant = { readonly name: string; readonly emails: readonly string[] };
export type ReportRows = {
  readonly participants: readonly Participant[];
  /** Days that the participants' times may be of, as `YYYY-MM-DD`: 5/6/2024 may be two of them. */
  readonly days: readonly string[];
};

const address = /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/u;
const mostParticipants = 2000;

/** A guest's name in the host's directory: `maija_koulu.fi#EXT#@kunta.example` is maija@koulu.fi. */
const addressOf = (cell: string): string | null => {
  const guest = /^(.*)_([^_]+)#EXT#@/iu.exec(cell);
  const plain = guest ? `${guest[1]}@${guest[2]}` : cell;
  return address.test(plain) ? plain.toLowerCase() : null;
};
const addressesIn = (row: readonly string[]): readonly string[] => [
  ...new Set(row.map(addressOf).filter((found) => found !== null)),
];

const cellsOf = (text: string): readonly (readonly string[])[] => {
  const head = text.slice(0, 4000);
  const delimiter = head.includes('\t') ? '\t' : head.includes(';') ? ';' : ',';
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  const rows: string[][] = parse(text.replace(/^\uFEFF/u, ''), options);
  return rows.map((row) => row.map((cell) => cell.normalize('NFC').trim()));
};

/** Rows of several cells that stand together; a heading or an empty line parts them. */
const blocksOf = (rows: readonly (readonly string[])[]): readonly (readonly (readonly string[])[])[] => {
  const blocks: (readonly string[])[][] = [[]];
  for (const row of rows)
    if (row.filter(Boolean).length < 2) blocks.push([]);
    else blocks.at(-1)?.push(row);
  return blocks;
};

const dayIn = (year: string, month: string, day: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
const daysIn = (cell: string): readonly string[] => {
  // A time of day beside it: a date in the meeting's own name says nothing.
  if (!/\d{1,2}[.:]\d{2}/u.test(cell.replace(/\d{1,2}\.\d{1,2}\.\d{4}/u, ''))) return [];
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(cell);
  if (iso) return [dayIn(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')];
  const dots = /(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(cell);
  if (dots) return [dayIn(dots[3] ?? '', dots[2] ?? '', dots[1] ?? '')];
  const slashes = /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})/u.exec(cell);
  if (!slashes) return [];
  const [, first = '', second = '', year = ''] = slashes;
  return [dayIn(year, first, second), dayIn(year, second, first)];
};

/** `Maija Esimerkki (vieras)`: what Teams adds in brackets is no part of a name. */
const nameOf = (row: readonly string[]): string => (row[0] ?? '').replace(/(\s*\([^)]*\))+$/u, '').trim();

/** Somebody who came in twice is one. */
const onceEach = (rows: readonly Participant[]): readonly Participant[] => [
  ...new Map(rows.map((one) => [one.emails[0] ?? `name ${one.name.toLowerCase()}`, one])).values(),
];

const isCut = (text: string, block: readonly (readonly string[])[]): boolean => {
  const last = block.at(-1);
  const whole = block[0]?.length ?? 0;
  const isAtEnd = last !== undefined && text.trimEnd().endsWith(last.at(-1) ?? '');
  return isAtEnd && last.length < whole && !/\n\s*$/u.test(text);
};

/** Who took part, by the report; a sentence where it is no such report, or breaks off. */
export const reportRows = (text: string): ReportRows => {
  const blocks = blocksOf(cellsOf(text));
  const known = (block: readonly (readonly string[])[]): number =>
    new Set(block.flatMap((row) => addressesIn(row).slice(0, 1))).size;
  const block = blocks.toSorted((a, b) => known(b) - known(a))[0] ?? [];
  if (known(block) === 0) throw new Refusal('noParticipants');
  if (isCut(text, block)) throw new Refusal('cutReport');
  const [head] = block;
  const rows = head && addressesIn(head).length === 0 ? block.slice(1) : block;
  const participants = onceEach(
    rows.map((row) => ({ name: nameOf(row), emails: addressesIn(row) })).filter((one) => one.name !== ''),
  );
  if (participants.length > mostParticipants)
    throw new Refusal('manyParticipants', { value: String(participants.length) });
  const days = [...new Set(rows.flatMap((row) => row.flatMap(daysIn)))].filter(isDay);
  return { participants, days };
};

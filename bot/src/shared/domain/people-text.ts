/**
 * What people write, on its way in and on each way out. In: one form of each letter and nothing that nobody can
 * see. Out: what stands there is what was typed, whatever the way takes for marks of its own.
 */

// All but tab and line breaks; and halves of a character without the other half.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/gu;
// Soft hyphen, zero width, marks that turn the direction of reading: what is read is not what is there. The joiner
// between two pictures is a part of one.
const unseen =
  /[\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?<!\p{Emoji}\uFE0F?|\p{Emoji_Modifier})\u200D/gu;
const noBreak = /[\u00A0\u2007\u202F]/gu;
const otherBreaks = /\r\n?|[\u0085\u2028\u2029]/gu;

// What nearly everybody types, letters of Finland and most of Europe included: nothing of it is ever changed below,
// and the patterns cost a tenth of a turn.
const plain = /^[\n\t\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F\u2010-\u2027]*$/u;

/** One text as it is kept: composed letters, plain blanks, `\n` between lines, nothing unseen. */
export const arrivedText = (text: string): string => (plain.test(text) ? text : mended(text));

const mended = (text: string): string =>
  text
    .replace(otherBreaks, '\n')
    .replace(controls, '')
    .replace(unseen, '')
    .replace(noBreak, ' ')
    .normalize('NFC');

/** Every text in what somebody sent, whatever its shape. */
export const arrived = (value: unknown): unknown => {
  if (typeof value === 'string') return arrivedText(value);
  if (Array.isArray(value)) return value.map(arrived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, arrived(inner)]));
};

const characters = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** At most so many units of UTF-16, the dots counted in; never a part of a character. */
export const cut = (text: string, most: number, dots = '…'): string => {
  if (text.length <= most) return text;
  const room = most - dots.length;
  let end = 0;
  // A little further than it fits, so that the last character is seen whole.
  for (const { index, segment } of characters.segment(text.slice(0, most + 40))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}${dots}`;
};

/** On one line: notifications, titles, buttons' words. */
export const inLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|\r|\n/u).map((line) => line.replace(/^\s+|\s+$/gu, ''));

// At the beginning of a line these would make it an item of a list, or a heading's rule.
const withoutLists = (line: string): string =>
  line.replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2').replace(/^([-+])(?=\s|$)/u, '\\$1');

const escapedLine = (line: string): string =>
  withoutLists(line.replace(/<\/?at[^>]*>/giu, '').replace(/([\\`*_[\]#>~|])/gu, '\\$1'));

// Outside lists only an empty line is a break in Teams (learn.microsoft.com, "Format cards in Teams").
const between = '\n\n';

/** In a card's text or a message, both of which are Markdown: what people wrote makes no links, lists or headings. */
export const inCard = (text: string): string =>
  linesOf(text)
    .filter((line) => line !== '')
    .map(escapedLine)
    .join(between);

/** A name within a line of a card. */
export const nameInCard = (text: string): string => escapedLine(inLine(text));

const ends: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

/** An address within Markdown's brackets: what is encoded already stays so, only what would end it is encoded. */
export const addressInCard = (url: string): string =>
  url.trim().replace(/[\s()<>"\\]/gu, (sign) => ends[sign] ?? encodeURIComponent(sign));

type TextLine = {
  readonly is: 'words' | 'bullet' | 'number';
  readonly words: string;
  readonly number?: number;
};

const lineOf = (line: string): TextLine => {
  const [, bullet] = /^[-*+]\s+(.*)$/u.exec(line) ?? [];
  if (bullet !== undefined) return { is: 'bullet', words: bullet };
  const [, number, words = ''] = /^(\d{1,4})\.\s+(.*)$/u.exec(line) ?? [];
  return number === undefined
    ? { is: 'words', words: line }
    : { is: 'number', words, number: Number(number) };
};

/** Lines of one kind that follow each other, empty ones between them or not. */
const runsOf = (text: string): readonly (readonly TextLine[])[] => {
  const runs: TextLine[][] = [];
  for (const line of linesOf(text)
    .filter((one) => one !== '')
    .map(lineOf)) {
    const last = runs.at(-1);
    if (last?.[0]?.is === line.is && line.is !== 'words') last.push(line);
    else runs.push([line]);
  }
  return runs;
};

/** Markdown counts on from the first number, whatever stands there: only 1, 2, 3 … is a list. */
const counts = (run: readonly TextLine[]): boolean =>
  run.length > 1 && run.every((line, i) => line.number === i + 1);

const drawnRun = (run: readonly TextLine[]): string => {
  if (run[0]?.is === 'bullet') return run.map(({ words }) => `- ${words}`).join('\n');
  if (counts(run)) return run.map(({ words, number }) => `${number}. ${words}`).join('\n');
  return run
    .map(({ words, number }) => (number === undefined ? withoutLists(words) : `${number}\\. ${words}`))
    .join(between);
};

/** A bulletin's own Markdown in a card: bold, italic, lists and links stay, every other line stands as typed. */
export const markdownInCard = (text: string): string => runsOf(text).map(drawnRun).join(between);

const otherLetters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ł: 'l', ß: 'ss' };

/** As it is searched for: small letters without marks, in whatever form they were typed. */
export const searchable = (text: string): string =>
  arrivedText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœđłß]/gu, (letter) => otherLetters[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether one of these texts holds what somebody searches for; nothing searched for is in every text. */
export const finds = (search: string, texts: readonly (string | undefined)[]): boolean => {
  const wanted = searchable(search);
  return texts.some((text) => text !== undefined && searchable(text).includes(wanted));
};

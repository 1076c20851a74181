import { createHash } from 'node:crypto';

// Answers, cards and facts as lines that can be read and held against those of before.

/** What says how something looks and not what it is; an older client's button is the same button. */
const looks = new Set([
  '$schema',
  'version',
  'wrap',
  'spacing',
  'separator',
  'horizontalAlignment',
  'verticalContentAlignment',
  'isSubtle',
  'weight',
  'size',
  'width',
  'msteams',
  'fallback',
  'targetWidth',
]);
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
const mostCharacters = 240;

/** Ids and instants of this very run are others in the next one. */
const steadied = (text: string): string =>
  text
    .replaceAll(/\bid-\d{8}\b/gu, 'id')
    .replaceAll(/\bform-id-\d{4}\b/gu, 'form-id')
    .replaceAll(/\bformer-[0-9a-f]{12}\b/gu, 'former')
    .replaceAll(/\b1[6-9]\d{11}\b/gu, 'tick')
    .replaceAll(/[\w-]{43}\.ics/gu, 'signed.ics')
    // Files that bear the moment at which they were made.
    .replaceAll(/^(UEsDB|JVBERi).*$/gsu, 'a file')
    .replaceAll(/https?:\/\/127\.0\.0\.1:\d+/gu, 'https://here');
const scalar = (value: unknown): string => {
  const text = steadied(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > mostCharacters ? `${text.slice(0, 60)}… ${text.length}, ${digestOf(text)}` : text;
};

/** A line for each thing: its plain fields on it, what is in it below. */
export const linesOf = (value: unknown, name: string, depth: number): readonly string[] => {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value))
    return value.length === 0
      ? [`${indent}${name}: none`]
      : value.flatMap((one) => linesOf(one, `- ${name}`, depth));
  if (typeof value !== 'object' || value === null) return [`${indent}${name}: ${scalar(value)}`];
  const fields = Object.entries(value).filter(([key, of]) => !looks.has(key) && of !== undefined);
  const isPlain = ([, of]: readonly [string, unknown]): boolean => typeof of !== 'object' || of === null;
  const plain = fields.filter(isPlain).map(([key, of]) => `${key}=${scalar(of)}`);
  const rest = fields.filter((field) => !isPlain(field));
  return [
    `${indent}${[name, ...plain].join(' ')}`,
    ...rest.flatMap(([key, of]) => linesOf(of, key, depth + 1)),
  ];
};

/** So many lines are written out; what follows shows by its digest whether it has changed. */
export const cutAt = (most: number, lines: readonly string[]): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), `… ${lines.length - most} more, ${digestOf(lines.join('\n'))}`];

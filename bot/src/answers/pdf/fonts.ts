import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

// DejaVu Sans: å ä ö, Greek, Cyrillic, Hebrew and Arabic, and a licence that lets it be shipped inside a document.
const files = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;
export type Face = keyof typeof files;

/** Beside the bundle in an installation, in its package otherwise. */
const pathOf = (file: string): string => {
  const shipped = join(__dirname, 'fonts', file);
  return existsSync(shipped)
    ? shipped
    : createRequire(__filename).resolve(['dejavu-fonts-ttf', 'ttf', file].join('/'));
};

const read = new Map<Face, Buffer>();
export const fontBytes = (face: Face): Buffer => {
  const known = read.get(face) ?? readFileSync(pathOf(files[face]));
  read.set(face, known);
  return known;
};

const opened = new Map<Face, Font>();
const regular = (): Font => {
  const known = opened.get('regular') ?? (create(fontBytes('regular')) as Font);
  opened.set('regular', known);
  return known;
};

const has = new Map<string, boolean>();
const hasLetter = (char: string): boolean => {
  const known = has.get(char) ?? regular().hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
  has.set(char, known);
  return known;
};

const replacement = '\uFFFD';
const isControl = /[\p{Cc}\p{Zl}\p{Zp}]/u;
// Directions are the letters' own: an invisible mark that turns a line round only hides what was written.
const isInvisible = /\p{Cf}|[\uFE00-\uFE0F]/u;

/** A word longer than a line may be broken anywhere: looking for its best place would take a minute. */
const longest = 80;
const breakable = (text: string): string =>
  text.replace(new RegExp(`[^\\s\u200B]{${longest}}`, 'gu'), (part) => `${part}\u200B`);

/** What can be printed: what the font has no letter for shows as �, as a sign that something stood there. */
export const printable = (text: string): string => (isPlain.test(text) ? breakable(text) : cleaned(text));
const isPlain = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff]*$/u;
const cleaned = (text: string): string =>
  breakable(
    [...text.normalize('NFC')]
      .map((char) => {
        if (char === '\n') return char;
        if (isControl.test(char)) return ' ';
        if (isInvisible.test(char)) return '';
        return hasLetter(char) ? char : replacement;
      })
      .join(''),
  );

import iconv from 'iconv-lite';

/** How a file of text was saved; Excel in Finland has used each of the last three. */
export const encodings = ['utf-8', 'utf-16', 'windows-1252', 'cp850', 'macintosh'] as const;
export type Encoding = (typeof encodings)[number];
export type Decoded = { readonly text: string; readonly encoding: Encoding };

const strict = new TextDecoder('utf-8', { fatal: true });
const asUtf8 = (bytes: Buffer): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

/** Excel's "Unicode text" has a mark; without one, every other byte of Finnish or Swedish text is zero. */
const utf16Of = (bytes: Buffer): 'utf16le' | 'utf16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  const head = bytes.subarray(0, 400);
  const zeros = (odd: number): number => head.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return 'utf16le';
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? 'utf16be' : null;
};

// Of bytes above 127: what Finnish and Swedish text is full of, and what else is found in names.
const usual = /[åäöÅÄÖ]/gu;
const possible = /[éèêëáàâãíìîïóòôõúùûüçñæøšžýÉÈÊËÁÀÂÍÓÚÜÇÑÆØŠŽ–—’‘”“…€§°´ ]/gu;
const scoreOf = (text: string): number =>
  3 * (text.match(usual)?.length ?? 0) + (text.match(possible)?.length ?? 0);

/** One byte a letter: the table in which the most of it reads as Finnish and Swedish; Windows' when in doubt. */
const oneByte = (bytes: Buffer): Decoded => {
  const tables = [
    { encoding: 'windows-1252', table: 'win1252' },
    { encoding: 'cp850', table: 'cp850' },
    { encoding: 'macintosh', table: 'macroman' },
  ] as const;
  const high = Buffer.from(bytes.filter((byte) => byte > 127));
  const scored = tables.map((t) => ({ ...t, score: scoreOf(iconv.decode(high, t.table)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { text: iconv.decode(bytes, best.table), encoding: best.encoding };
};

/** A file of text by its bytes: strictly UTF-8, else UTF-16, else one of the old tables. */
export const decoded = (bytes: Buffer): Decoded => {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: iconv.decode(bytes, utf16), encoding: 'utf-16' };
  const text = asUtf8(bytes);
  return text === null ? oneByte(bytes) : { text, encoding: 'utf-8' };
};

const mostBytes = 4 * 1024 * 1024;
// What travels is JSON of at most 2 MB.
const mostText = 1_900_000;

export type ReportText =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'cut' }
  | { readonly is: 'big' };

const isUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[1] === 0 && bytes[3] === 0 ? 'utf-16le' : null;
};

/** Teams writes UTF-16; whoever has opened and saved the file, UTF-8 or the Windows of their country. */
export const decodeReport = (bytes: Uint8Array): ReportText => {
  if (bytes.length > mostBytes) return { is: 'big' };
  const wide = isUtf16(bytes);
  if (wide && bytes.length % 2 === 1) return { is: 'cut' };
  const decode = (label: string, fatal = false) => new TextDecoder(label, { fatal }).decode(bytes);
  let text: string;
  try {
    text = wide ? decode(wide) : decode('utf-8', true);
  } catch {
    text = decode('windows-1252');
  }
  return new TextEncoder().encode(text).length > mostText ? { is: 'big' } : { is: 'text', text };
};

/** @jest-environment node */
import { decodeReport } from './report-text';

const words = 'Nimi\tSähköposti\nÅsa Ö\tasa@koulu.example\n';
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
    bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
  }
  return bytes;
};

describe("the file of Teams' attendance report", () => {
  it('is read as Teams writes it, and as people save it again', () => {
    expect(decodeReport(utf16(words))).toEqual({ is: 'text', text: words });
    expect(decodeReport(utf16(words).slice(2))).toEqual({ is: 'text', text: words });
    expect(decodeReport(new TextEncoder().encode(words))).toEqual({ is: 'text', text: words });
    const windows = Uint8Array.from([...words].map((letter) => letter.charCodeAt(0)));
    expect(decodeReport(windows)).toEqual({ is: 'text', text: words });
  });

  it('is cut where half a letter is left, and too large beyond two megabytes', () => {
    expect(decodeReport(utf16(words).slice(0, -1))).toEqual({ is: 'cut' });
    expect(decodeReport(new Uint8Array(5 * 1024 * 1024))).toEqual({ is: 'big' });
    expect(decodeReport(utf16('a'.repeat(1_950_000)))).toEqual({ is: 'big' });
  });
});

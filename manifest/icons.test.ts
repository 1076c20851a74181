import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
type IconPicture = { readonly width: number; readonly height: number; readonly pixels: readonly Pixel[] };

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

// The five filters of a PNG row (PNG specification, section 9.2).
const filters: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

const chunksOf = (png: Buffer, type: string): readonly Buffer[] => {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === type)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return found;
};

/** Eight bits a channel, RGB or RGBA, not interlaced: what our icons are. */
const pictureIn = (name: string): IconPicture => {
  const png = readFileSync(join(__dirname, name));
  const header = chunksOf(png, 'IHDR')[0] ?? Buffer.alloc(13);
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const raw = inflateSync(Buffer.concat([...chunksOf(png, 'IDAT')]));
  const row = width * channels;
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < row; i++) {
      const at = y * row + i;
      const left = i < channels ? 0 : (bytes[at - channels] ?? 0);
      const up = y === 0 ? 0 : (bytes[at - row] ?? 0);
      const corner = y === 0 || i < channels ? 0 : (bytes[at - row - channels] ?? 0);
      const filter = filters[raw[y * (row + 1)] ?? 0];
      bytes[at] = ((raw[y * (row + 1) + 1 + i] ?? 0) + (filter?.(left, up, corner) ?? 0)) & 255;
    }
  const pixels = Array.from({ length: width * height }, (_, i): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(i * channels, (i + 1) * channels);
    return [red, green, blue, alpha];
  });
  return { width, height, pixels };
};

test('the colour icon is 192 × 192, opaque, on the accent colour of the manifest', () => {
  const { width, height, pixels } = pictureIn('color.png');
  expect([width, height]).toEqual([192, 192]);
  expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  const { accentColor } = JSON.parse(readFileSync(join(__dirname, 'manifest.json'), 'utf8'));
  const background = (pixels[0] ?? []).slice(0, 3).map((value) => value.toString(16).padStart(2, '0'));
  expect(`#${background.join('')}`).toBe(accentColor.toLowerCase());
});

test('the mark of the colour icon stays in the 120 × 120 area that Teams does not cut', () => {
  const { width, pixels } = pictureIn('color.png');
  const background = String(pixels[0]);
  const mark = pixels.flatMap((pixel, i) => (String(pixel) === background ? [] : [i]));
  expect(mark.length).toBeGreaterThan(1000);
  const places = mark.flatMap((i) => [i % width, Math.floor(i / width)]);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(36);
  expect(Math.max(...places)).toBeLessThan(156);
});

test('the outline icon is 32 × 32, white and transparent and nothing else', () => {
  const { width, height, pixels } = pictureIn('outline.png');
  expect([width, height]).toEqual([32, 32]);
  const seen = pixels.filter(([, , , alpha]) => alpha > 0);
  expect(new Set(seen.map(([red, green, blue]) => `${red},${green},${blue}`))).toEqual(
    new Set(['255,255,255']),
  );
  expect(seen.length).toBeGreaterThan(100);
  expect(seen.length).toBeLessThan(pixels.length / 2);
});

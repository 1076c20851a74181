import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const parsed = <T>(name: string): T => JSON.parse(read(name)) as T;

/** Of everything that Teams is given, without the version itself. */
const digest = (): string => {
  const hash = createHash('sha256');
  const { version: _, ...rest } = parsed<Readonly<Record<string, unknown>>>('manifest.json');
  for (const part of [
    JSON.stringify(rest),
    JSON.stringify(parsed('sv.json')),
    JSON.stringify(parsed('en.json')),
  ])
    hash.update(part);
  for (const icon of ['color.png', 'outline.png']) hash.update(readFileSync(join(__dirname, icon)));
  return hash.digest('hex');
};
const asNumbers = (version: string): readonly number[] => version.split('.').map(Number);
const comesAfter = (a: string, b: string): boolean => {
  const [one, other] = [asNumbers(a), asNumbers(b)];
  const at = one.findIndex((n, i) => n !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};

const { version } = parsed<{ readonly version: string }>('manifest.json');
const released = parsed<Readonly<Record<string, string>>>('versions.json');

test('the manifest bears the package’s version', () => {
  expect(version).toBe(parsed<{ readonly version: string }>('../package.json').version);
});

// Teams takes an update only with a higher version. Raise it in the four package files and the manifest, then add it here.
test('a manifest that has changed bears a version of its own', () => {
  expect({ [version]: digest() }).toEqual({ [version]: released[version] });
});

test('no version comes after the one that the manifest bears', () => {
  expect(Object.keys(released).filter((other) => comesAfter(other, version))).toEqual([]);
});

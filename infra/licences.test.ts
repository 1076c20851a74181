import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf } from '../scripts/licences';

const root = join(__dirname, '..');
const shipped = licencesOf(root);

// Permissive ones, and those that the EUPL's appendix names or that ask for no more than their own notice.
const known = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'Bitstream-Vera',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  '(AFL-2.1 OR BSD-3-Clause)',
  '(ISC AND CC-BY-3.0)',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-2.0)',
]);

test('what is shipped stands under licences that go with the EUPL', () => {
  expect(shipped.length).toBeGreaterThan(300);
  expect(shipped.filter(({ licence }) => !known.has(licence))).toEqual([]);
});

test('what only development needs is not counted in', () => {
  expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['restify', 'botbuilder', 'zod']));
  expect(shipped.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['jest']));
});

test('the licence that package.json names is the one in the repository', () => {
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).license).toBe('EUPL-1.2');
  expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
});

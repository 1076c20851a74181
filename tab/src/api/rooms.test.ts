import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const src = join(__dirname, '..');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$|^test\//u.test(name))
  .map((name) => relative(src, join(src, name)));
const textOf = (name: string): string => readFileSync(join(src, name), 'utf8');

test('a path of the API is named in its room’s file and nowhere else in the tab', () => {
  const elsewhere = files.filter(
    (name) => !name.startsWith('api/rooms/') && /['"`]\/api\//u.test(textOf(name)),
  );
  expect(elsewhere).toEqual([]);
});

test('each way to the server is named once, its path with one room', () => {
  const ways = files
    .filter((name) => name.startsWith('api/rooms/'))
    .flatMap((name) =>
      [...textOf(name).matchAll(/(reading|change|question)<[^>]+>\(([^)]*)\)/gu)].map(([, kind, at = '']) =>
        [kind === 'reading' ? 'get' : '', at.replace(/\s+/gu, ' ')].join(' '),
      ),
    );
  expect(ways.length).toBeGreaterThan(150);
  expect(ways.filter((way, i) => ways.indexOf(way) !== i && way.includes('/api/'))).toEqual([]);
});

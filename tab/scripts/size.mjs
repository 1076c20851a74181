// What a person downloads before the first page can be read: entry, its static imports, styles and one language.
// Also refuses a production bundle that trusts a parent page over http (that belongs to the local entry only).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const most = 170 * 1024;
const read = (file) => readFileSync(new URL(file, dist));
const manifest = JSON.parse(read('.vite/manifest.json'));

const withImports = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
};
const files = (keys) =>
  new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
const gzipped = (file) => gzipSync(read(file), { level: 9 }).length;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shell = ['index.html', ...files(withImports(entry))];
const language = (lang) => Object.keys(manifest).find((key) => key.endsWith(`text/tab/${lang}.ts`));

let fine = true;
for (const lang of ['fi', 'sv', 'en']) {
  const sum = [...shell, ...files(withImports(language(lang)))].reduce((total, f) => total + gzipped(f), 0);
  console.log(`first load, ${lang}: ${kilobytes(sum)} gzip (at most ${kilobytes(most)})`);
  if (sum > most) fine = false;
}
const later = readdirSync(new URL('assets/', dist))
  .map((name) => `assets/${name}`)
  .filter((file) => !shell.includes(file) && !/\.(br|gz)$/u.test(file));
for (const file of later.toSorted((a, b) => gzipped(b) - gzipped(a)).slice(0, 5))
  console.log(`  later: ${file} ${kilobytes(gzipped(file))}`);

const httpOrigins = [...shell, ...later].flatMap((file) =>
  [
    ...read(file)
      .toString()
      // A host that is named; the two are names of schemas, not places.
      .matchAll(/http:\/\/(?!www\.w3\.org\/|adaptivecards\.io\/schemas\/)[\w[][^"'`\s]{0,40}/g),
  ].map((hit) => `${file}: ${hit[0]}`),
);
for (const hit of httpOrigins) console.error(`http origin in the production bundle: ${hit}`);
process.exitCode = fine && httpOrigins.length === 0 ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundle } from './bundle.mts';
import { compileAhead } from './compile-ahead.mts';

const root = resolve(import.meta.dirname, '..');

// One file, and one for the thread that makes large ones for people, because with workspaces a zip of `bot/` alone would ship no dependencies.
const inputs = await bundle(
  [resolve(root, 'bot/src/main.ts'), resolve(root, 'bot/src/answers/file-worker.ts')],
  resolve(root, 'bot/dist'),
  // Read at every start, and held in memory: names stay, for what is logged.
  { minifyWhitespace: true, minifySyntax: true },
);
// Documents are printed with fonts of their own; their licence goes with them.
const fonts = resolve(root, 'node_modules/dejavu-fonts-ttf');
for (const file of ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf', 'LICENSE'])
  cpSync(resolve(fonts, file), resolve(root, 'bot/dist/fonts', file.replace('ttf/', '')));
// Nothing of the local mode may be in it.
const main = readFileSync(resolve(root, 'bot/dist/main.js'), 'utf8');
const stray = [
  ...['strapetsi.local', '/local/connector'].filter((word) => main.includes(word)),
  ...inputs.filter((file) => file.includes('bot/local/')),
];
if (stray.length > 0) {
  process.stderr.write(`The bundle holds parts of the local mode: ${stray.join(', ')}\n`);
  process.exit(1);
}
// Outside the local mode nothing starts without being told who may come in: that word is the sign that all of it was read.
const refused = compileAhead(resolve(root, 'bot/dist'), 'main');
if (!refused.includes('Configuration is not complete')) {
  process.stderr.write(`The bundle did not end as one without configuration does: ${refused}\n`);
  process.exit(1);
}
const vite = spawnSync(
  process.execPath,
  [resolve(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
  {
    cwd: resolve(root, 'tab'),
    stdio: 'inherit',
  },
);
if (vite.status !== 0) process.exit(1);
const size = spawnSync(process.execPath, [resolve(root, 'tab/scripts/size.mjs')], {
  cwd: resolve(root, 'tab'),
  stdio: 'inherit',
});
process.exit(size.status ?? 1);

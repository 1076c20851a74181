import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

// One file, and one for the thread that makes large ones for people, because with workspaces a zip of `bot/` alone would ship no dependencies.
const { metafile } = await build({
  entryPoints: [resolve(root, 'bot/src/main.ts'), resolve(root, 'bot/src/answers/file-worker.ts')],
  entryNames: '[name]',
  outdir: resolve(root, 'bot/dist'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  // Libraries written as modules look for files beside themselves.
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  external: ['dtrace-provider'],
  alias: { 'botbuilder-dialogs': resolve(root, 'scripts/no-dialogs.cjs') },
  // Read at every start, and held in memory: names stay, for what is logged.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: 'error',
});
// Documents are printed with fonts of their own; their licence goes with them.
const fonts = resolve(root, 'node_modules/dejavu-fonts-ttf');
for (const file of ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf', 'LICENSE'])
  cpSync(resolve(fonts, file), resolve(root, 'bot/dist/fonts', file.replace('ttf/', '')));
// Nothing of the local mode may be in it.
const bundle = readFileSync(resolve(root, 'bot/dist/main.js'), 'utf8');
const stray = [
  ...['strapetsi.local', '/local/connector'].filter((word) => bundle.includes(word)),
  ...Object.keys(metafile.inputs).filter((file) => file.includes('bot/local/')),
];
if (stray.length > 0) {
  process.stderr.write(`The bundle holds parts of the local mode: ${stray.join(', ')}\n`);
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

import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The local mode. Its sources become one file when they are newer than that: hundreds of them, each looked for and
 * translated anew, take longer than all else at its start.
 */
const root = resolve(import.meta.dirname, '..');
const built = join(root, 'bot/.local/start.cjs');
const worker = join(root, 'bot/.local/file-worker.js');
const sources = [
  'bot/src/**/*.{ts,json}',
  'bot/local/**/*.{ts,json}',
  'manifest/*.json',
  'package-lock.json',
];
const timeOf = (file) => statSync(join(root, file)).mtimeMs;

const newest = Math.max(...globSync(sources, { cwd: root }).map(timeOf));
if (!existsSync(built) || !existsSync(worker) || statSync(built).mtimeMs < newest) {
  // Two may start at the same moment: each writes a file of its own, and the last one stays.
  const own = (name) => join(root, `bot/.local/${process.pid}/${name}.js`);
  await build({
    entryPoints: [join(root, 'bot/local/start.ts'), join(root, 'bot/src/answers/file-worker.ts')],
    entryNames: '[name]',
    outdir: join(root, `bot/.local/${process.pid}`),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
  renameSync(own('file-worker'), worker);
  renameSync(own('start'), built);
  rmSync(join(root, `bot/.local/${process.pid}`), { recursive: true });
}
// The second start takes what the first one has compiled.
enableCompileCache(join(root, 'node_modules/.cache/compiled'));
createRequire(import.meta.url)(built);

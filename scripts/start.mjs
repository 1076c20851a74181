import { existsSync, globSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The local mode. Its sources become one file when they are newer than that: hundreds of them, each looked for and
 * translated anew, take longer than all else at its start.
 */
const root = resolve(import.meta.dirname, '..');
const built = join(root, 'bot/.local/start.cjs');
const sources = [
  'bot/src/**/*.{ts,json}',
  'bot/local/**/*.{ts,json}',
  'manifest/*.json',
  'package-lock.json',
];
const timeOf = (file) => statSync(join(root, file)).mtimeMs;

const newest = Math.max(...globSync(sources, { cwd: root }).map(timeOf));
if (!existsSync(built) || statSync(built).mtimeMs < newest) {
  // Two may start at the same moment: each writes a file of its own, and the last one stays.
  const own = join(root, `bot/.local/start.${process.pid}.cjs`);
  await build({
    entryPoints: [join(root, 'bot/local/start.ts')],
    outfile: own,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
  renameSync(own, built);
}
createRequire(import.meta.url)(built);

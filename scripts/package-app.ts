import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appPackage, CannotPackage, valuesOf } from './app-package';

const root = resolve(__dirname, '..');
const { values: flags } = parseArgs({ options: { env: { type: 'string', default: 'local' } } });

try {
  const packed = appPackage(root, valuesOf(root, flags.env, process.env));
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(join(root, 'build', 'strapetsi.zip'), packed);
  console.log(`build/strapetsi.zip is ready (${flags.env}, ${packed.length} bytes).`);
} catch (error) {
  if (!(error instanceof CannotPackage)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

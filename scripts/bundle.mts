import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** By JavaScript's own spelling, wherever a letter stands: in a pattern, in words, in a remark. */
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Programs of the server, each as one file with its libraries, at `outdir`; says which sources went into them.
 *
 * No letter beyond Latin 1 is written. For a single one, as patterns of some libraries have them, Node would hold the
 * whole file with two bytes a letter: 14 MB for as long as the process lives, and longer to read at each start.
 */
export const bundle = async (
  entryPoints: readonly string[],
  outdir: string,
  more: Pick<BuildOptions, 'minifySyntax' | 'minifyWhitespace'> = {},
): Promise<readonly string[]> => {
  const { metafile, outputFiles } = await build({
    entryPoints: [...entryPoints],
    entryNames: '[name]',
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // Libraries written as modules look for files beside themselves.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    external: ['dtrace-provider'],
    alias: { 'botbuilder-dialogs': resolve(import.meta.dirname, 'no-dialogs.cjs') },
    metafile: true,
    write: false,
    logLevel: 'error',
    ...more,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replace(/[^\0-\xff]/g, escaped));
  }
  return Object.keys(metafile.inputs);
};

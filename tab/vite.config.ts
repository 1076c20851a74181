import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Vite's name for the local mode; "local" itself it keeps for its .env files. */
const local = 'localhost';

/** Local mode starts from an entry of its own, so that nothing of it can end up in a production bundle. */
const localEntry = (): Plugin => ({
  name: 'local-entry',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/main.tsx', '/src/main.local.tsx'),
  },
});

/** What is smaller packed lies packed beside it: the server packs nothing while somebody waits. */
const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  writeBundle: async ({ dir = '' }, bundle) => {
    for (const file of Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css|svg|json)$/u.test(name))) {
      const bytes = await readFile(join(dir, file));
      if (bytes.length < 1_024) continue;
      await writeFile(`${join(dir, file)}.br`, brotliCompressSync(bytes));
      await writeFile(`${join(dir, file)}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/tab/',
  plugins: [react(), packed(), ...(mode === local ? [localEntry()] : [])],
  resolve: { alias: { '@shared': here('../bot/src/shared') } },
  build: {
    outDir: mode === local ? 'dist-local' : 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // What every first visit needs comes as one file: two dozen small ones are packed worse, and come later.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    reportCompressedSize: false,
    // Held as it is sent, in `scripts/size.mjs`.
    chunkSizeWarningLimit: 1_000,
  },
}));

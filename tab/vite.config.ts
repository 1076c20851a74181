import { fileURLToPath } from 'node:url';
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

export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/tab/',
  plugins: [react(), ...(mode === local ? [localEntry()] : [])],
  resolve: { alias: { '@shared': here('../bot/src/shared') } },
  build: {
    outDir: mode === local ? 'dist-local' : 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    reportCompressedSize: false,
  },
}));

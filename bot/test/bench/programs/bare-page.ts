import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const tab = resolve(__dirname, '../../../../tab');

/** What a page of Fluent needs at least: the provider, the Teams theme, a heading, some words and a button. */
const source = `
import { Button, FluentProvider, teamsLightTheme, Text, Title1 } from '@fluentui/react-components';
import { createElement as e } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(
  e(FluentProvider, { theme: teamsLightTheme },
    e(Title1, { as: 'h1' }, 'Nyt'),
    e(Text, { as: 'p' }, 'Sinun vuorosi: kaikki on hoidettu. Seuraavaksi: tilannekysely avautuu perjantaina.'),
    e(Button, { appearance: 'primary' }, 'Avaa')));
`;
const html =
  '<!doctype html><html lang="fi"><meta charset="utf-8"><title>Nyt</title><div id="root"></div><script type="module" src="/page.js"></script></html>';

/** A bare Fluent page, bundled and packed as the tab is, with nothing to ask a server for. */
export const openBarePage = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: tab, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  });
  const script = brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array());
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    if (isScript) response.setHeader('content-encoding', 'br');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
};

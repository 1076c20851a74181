import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

type Asset = { readonly type: string; readonly body: string };

// Everything comes from here: no script, style, picture or call may reach another host.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const bundled = async (dir: string): Promise<string> => {
  const made = await build({
    entryPoints: [join(dir, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return made.outputFiles[0]?.text ?? '';
};

const cardStyles = (): Promise<string> =>
  readFile(createRequire(__filename).resolve('adaptivecards/dist/adaptivecards.css'), 'utf8');

const makers = (dir: string): Readonly<Record<string, () => Promise<Asset>>> => ({
  '': async () => ({ type: 'text/html', body: await readFile(join(dir, 'index.html'), 'utf8') }),
  'page.js': async () => ({ type: 'text/javascript', body: await bundled(dir) }),
  'page.css': async () => ({
    type: 'text/css',
    body: `${await cardStyles()}\n${await readFile(join(dir, 'page.css'), 'utf8')}`,
  }),
});

/** Serves the page; each part is made once, when it is first asked for. */
export const createPageServer = (dir: string) => {
  const known = makers(dir);
  const made = new Map<string, Promise<Asset>>();
  return async (name: string, res: ServerResponse): Promise<boolean> => {
    const make = known[name];
    if (!make) return false;
    const asset = made.get(name) ?? make();
    made.set(name, asset);
    asset.catch(() => made.delete(name));
    const { type, body } = await asset;
    res.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    });
    res.end(body);
    return true;
  };
};

import { createReadStream, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Next, Request, Response } from 'restify';
import { packingOf } from './lean';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const endings = { br: '.br', gzip: '.gz' } as const;

const sizesIn = (directory: string): ReadonlyMap<string, number> => {
  try {
    return new Map(readdirSync(directory).map((name) => [name, statSync(join(directory, name)).size]));
  } catch {
    // A tab that is not built yet has nothing packed.
    return new Map();
  }
};

/** Files that the build has packed beforehand are sent so to whoever unpacks them; all others are left to the next. */
export const packedAssets = (directory: string) => {
  const sizes = sizesIn(directory);
  return (req: Request, res: Response, next: Next): void => {
    const name = (req.params as Readonly<Record<string, string>>)['*'] ?? '';
    const packing = packingOf(req.header('accept-encoding'));
    const type = types[extname(name)];
    const file = packing ? `${name}${endings[packing]}` : '';
    const size = sizes.get(file);
    res.header('Vary', 'Accept-Encoding');
    if (!packing || !type || size === undefined) return void next();
    res.writeHead(200, { 'Content-Type': type, 'Content-Encoding': packing, 'Content-Length': String(size) });
    createReadStream(join(directory, file))
      .once('error', () => res.destroy())
      .pipe(res);
    res.once('close', () => void next(false));
  };
};

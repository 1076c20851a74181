import type { Request, Response, Server } from 'restify';
import restify from 'restify';
import { packedAssets } from './tab-assets';

// Where the tab may be shown: our own local page (same origin), and what Microsoft lists for Teams, Microsoft 365 and
// Outlook ("Extend a Teams personal tab across Microsoft 365"), with the one domain that they move to.
const hosts = [
  'teams.microsoft.com',
  '*.teams.microsoft.com',
  'teams.cloud.microsoft',
  '*.cloud.microsoft',
  '*.office.com',
  '*.microsoft365.com',
  'outlook.live.com',
  'outlook.office365.com',
  'outlook-sdf.office365.com',
].map((host) => `https://${host}`);
const policy = [
  "default-src 'self'",
  // Fluent writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${hosts.join(' ')}`,
].join('; ');

/** The built tab under `/tab/`; every path that is no file is the page itself. */
export const serveTab = (server: Server, directory: string): void => {
  const secure = (_req: Request, res: Response, next: () => void): void => {
    // In place of the door's own: restify's `header` would add to it, and the stricter of two counts.
    res.setHeader('Content-Security-Policy', policy);
    next();
  };
  server.get(
    '/tab/assets/*',
    secure,
    (_req: Request, res: Response, next: () => void) => {
      // Their names carry a hash of what is in them.
      res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    },
    packedAssets(`${directory}/assets`),
    restify.plugins.serveStaticFiles(`${directory}/assets`, { maxAge: 31_536_000_000 }),
  );
  server.get(
    '/tab/pictures/*',
    secure,
    restify.plugins.serveStaticFiles(`${directory}/pictures`, { maxAge: 3_600_000 }),
  );
  const page = restify.plugins.serveStatic({ directory, file: 'index.html', maxAge: 0 });
  for (const method of ['get', 'head'] as const)
    for (const path of ['/tab', '/tab/*']) server[method](path, secure, page);
};

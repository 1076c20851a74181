import type { Next, Request, Response, Server } from 'restify';
import type { Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { tell } from './answers';
import type { Doorkeeper } from './doorkeeper';

type Door = { readonly ports: Ports; readonly table: RouteTable; readonly doorkeeper: Doorkeeper };

/** Paths that answer without a token, to whoever has the link. Neither the link nor what it names stands in a log. */
export const answerOpen = (server: Server, { ports, table, doorkeeper }: Door): void => {
  for (const { prefix, handler } of table.opened) {
    const answer = async (req: Request, res: Response): Promise<void> => {
      const started = ports.tick();
      const id = ports.newId().slice(0, 8);
      try {
        const path = (req.url ?? '').split('?')[0] ?? '';
        const { type, body, etag, file } = await handler({ ports, path });
        res.header('ETag', etag);
        // Kept by whoever asks, and asked about each time: a link that was renewed is gone at once.
        res.setHeader('Cache-Control', 'private, no-cache');
        if (req.header('if-none-match') === etag) res.send(304);
        else
          res.sendRaw(200, body, {
            'Content-Type': type,
            'Content-Disposition': `inline; filename="${file}"`,
          });
      } catch (error) {
        tell(req, res, error, { id, log: ports.log, event: 'open.failed' });
      } finally {
        ports.log({ event: 'call', path: prefix, status: res.statusCode, ms: ports.tick() - started, id });
      }
    };
    server.get(`${prefix}*`, (req: Request, res: Response, next: Next) => {
      doorkeeper.begin(res);
      answer(req, res).then(
        () => next(false),
        () => next(false),
      );
    });
  }
};

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Directory, Place } from './directory';
import type { Happening } from './wire';

export interface Feed {
  tell(place: Place, happening: Happening): void;
  /** A team's own change: everybody looks again. */
  tellAll(): void;
  /** Keeps the answer open and writes what this person may see, as it happens. */
  follow(person: string, req: IncomingMessage, res: ServerResponse): void;
  close(): void;
}

const keepAliveMs = 20_000;
const line = (happening: object): string => `data: ${JSON.stringify(happening)}\n\n`;

/** Server-sent events for the open pages. */
export const openFeed = (sees: Directory['sees']): Feed => {
  const followers = new Map<ServerResponse, string>();
  const timer = setInterval(() => {
    for (const res of followers.keys()) res.write(': still here\n\n');
  }, keepAliveMs).unref();
  return {
    tell: (place, happening) => {
      for (const [res, person] of followers) if (sees(person, place)) res.write(line(happening));
    },
    tellAll: () => {
      const happening: Happening = {
        is: 'place',
        conversation: '',
        id: '',
        thread: null,
        from: null,
        summary: '',
      };
      for (const res of followers.keys()) res.write(line(happening));
    },
    follow: (person, req, res) => {
      res.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      res.write(': hello\n\n');
      followers.set(res, person);
      req.on('close', () => followers.delete(res));
    },
    close: () => {
      clearInterval(timer);
      for (const res of followers.keys()) res.end();
      followers.clear();
    },
  };
};

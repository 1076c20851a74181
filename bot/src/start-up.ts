import type { Server } from 'node:http';
import { BadConfig } from './config';

// Credentials explain themselves at length; whoever starts this wants to know what stands in the way.
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
/** An address may carry a signature in its query: only where it leads is said, also in somebody else's words. */
const placeOf = (url: string): string => new URL(url).host;
const withoutQueries = (text: string): string => text.replace(/(https?:\/\/[^\s?"']*)\?[^\s"']*/gu, '$1');

/** Throws what cannot be reached, and where it was looked for. */
export const demandReached = async (
  what: string,
  url: string,
  ping: () => Promise<unknown>,
): Promise<void> => {
  await ping().catch((cause: unknown) => {
    throw new Error(`${what} cannot be reached (${placeOf(url)}): ${withoutQueries(firstLine(cause))}`);
  });
};

export const listen = (
  server: Pick<Server, 'once' | 'removeListener' | 'listen'>,
  port: number,
  host: string,
): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.removeListener('error', failed);
      done();
    });
  });

/** Why the bot does not start, in one line. */
export const complaintOf = (error: unknown): string => {
  if (error instanceof BadConfig) return error.message;
  const isTaken = (error as { readonly code?: unknown } | null)?.code === 'EADDRINUSE';
  return `Cannot start: ${isTaken ? 'the port (PORT) is taken' : withoutQueries(firstLine(error))}`;
};

import type { Server as HttpServer, ServerResponse } from 'node:http';
import { Closing } from '../answers/error-answer';

export type Doorkeeper = {
  readonly isOpen: () => boolean;
  /** Throws once the doors close. */
  readonly demandOpen: () => void;
  /** From here on an answer is waited for. */
  readonly begin: (res: ServerResponse) => void;
  /** But not while its body is still coming: somebody may send for ever. */
  readonly reading: <T>(res: ServerResponse, read: Promise<T>) => Promise<T>;
  /** No new work; what is in flight ends within `most` ms; then every connection is closed. */
  readonly close: (server: HttpServer, most: number) => Promise<void>;
};

export const makeDoorkeeper = (): Doorkeeper => {
  const inFlight = new Map<ServerResponse, Promise<void>>();
  let isClosing = false;
  return {
    isOpen: () => !isClosing,
    demandOpen: () => {
      if (isClosing) throw new Closing();
    },
    begin: (res) => {
      const answered = new Promise<void>((done) => res.once('close', done));
      inFlight.set(res, answered);
      answered.finally(() => inFlight.delete(res));
    },
    reading: async (res, read) => {
      const answered = inFlight.get(res);
      inFlight.delete(res);
      const whole = await read;
      if (answered) inFlight.set(res, answered);
      return whole;
    },
    close: async (server, most) => {
      isClosing = true;
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((done) => {
        timer = setTimeout(done, most);
      });
      await Promise.race([Promise.all(inFlight.values()), late]);
      clearTimeout(timer);
      // Half-sent requests are owed nothing.
      server.closeAllConnections();
      await closed;
    },
  };
};

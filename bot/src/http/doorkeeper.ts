import type { Server as HttpServer, ServerResponse } from 'node:http';
import { Closing } from '../answers/error-answer';

export type Doorkeeper = {
  readonly isOpen: () => boolean;
  /** Throws once the doors close. */
  readonly demandOpen: () => void;
  /** What has been read whole is waited for until it is answered; before that somebody may still send for ever. */
  readonly during: (res: ServerResponse, act: () => Promise<void>) => Promise<void>;
  /** No new work; what is in flight ends within `most` ms; then every connection is closed. */
  readonly close: (server: HttpServer, most: number) => Promise<void>;
};

export const makeDoorkeeper = (): Doorkeeper => {
  const inFlight = new Set<Promise<unknown>>();
  let isClosing = false;
  return {
    isOpen: () => !isClosing,
    demandOpen: () => {
      if (isClosing) throw new Closing();
    },
    during: (res, act) => {
      const answered = new Promise((done) => res.once('close', done));
      inFlight.add(answered);
      answered.finally(() => inFlight.delete(answered));
      return act();
    },
    close: async (server, most) => {
      isClosing = true;
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((done) => {
        timer = setTimeout(done, most);
      });
      await Promise.race([Promise.all(inFlight), late]);
      clearTimeout(timer);
      // Half-sent requests are owed nothing.
      server.closeAllConnections();
      await closed;
    },
  };
};

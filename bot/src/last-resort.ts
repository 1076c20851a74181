import type { App } from './app';
import type { Log } from './ports';

type Ending = Pick<NodeJS.Process, 'once' | 'on' | 'exit'>;

/** What goes wrong while it ends is told too, but not for ever: where nobody takes the log, telling is what goes wrong. */
const mostTold = 5;

const told = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/**
 * The platform's word, or an error that nobody caught: no new work, what is in flight ends, out. After such an error
 * nobody knows what still holds, so this instance goes and another begins anew.
 */
export const endCleanly = (app: Pick<App, 'close'>, ending: Ending, log: Log, newId: () => string): void => {
  let isEnding = false;
  let lines = 0;
  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    app.close().then(
      () => ending.exit(code),
      () => ending.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) ending.on(signal, () => end(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    ending.on(event, (error: unknown) => {
      lines += 1;
      if (lines <= mostTold)
        log({ event: 'process.failed', what: event, id: newId().slice(0, 8), error: told(error) });
      end(1);
    });
};

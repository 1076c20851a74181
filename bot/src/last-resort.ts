import type { App } from './app';
import type { Log } from './ports';

type Ending = Pick<NodeJS.Process, 'once' | 'on' | 'exit'>;

const told = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/**
 * The platform's word, or an error that nobody caught: no new work, what is in flight ends, out. After such an error
 * nobody knows what still holds, so this instance goes and another begins anew.
 */
export const endCleanly = (app: Pick<App, 'close'>, ending: Ending, log: Log, newId: () => string): void => {
  let isEnding = false;
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
      log({ event: 'process.failed', what: event, id: newId().slice(0, 8), error: told(error) });
      end(1);
    });
};

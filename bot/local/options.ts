import { parseArgs } from 'node:util';
import { isInstant } from '../src/shared/domain/month';

export type LocalOptions = {
  readonly headless: boolean;
  /** 0: a free one of the system's choice. */
  readonly port: number;
  readonly dataDir: string;
  readonly empty: boolean;
  readonly fresh: boolean;
  /** The movable clock's first instant; absent: real time. */
  readonly now?: string;
  /** So many instances of the bot on one storage take turns in answering; one without it. For runs of tests alone. */
  readonly instances?: number;
};

/** A wrong word on the command line: one line, status 2. */
export class BadOptions extends Error {}

const portOf = (word = '3978'): number => {
  if (!/^\d{1,5}$/u.test(word) || Number(word) > 65_535)
    throw new BadOptions(`--port is not a port: ${word}`);
  return Number(word);
};

export const optionsFrom = (args: readonly string[]): LocalOptions => {
  const read = (): ReturnType<typeof parseArgs> => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          headless: { type: 'boolean' },
          port: { type: 'string' },
          data: { type: 'string' },
          empty: { type: 'boolean' },
          fresh: { type: 'boolean' },
          now: { type: 'string' },
        },
      });
    } catch (error) {
      throw new BadOptions(error instanceof Error ? error.message : String(error));
    }
  };
  const values = read().values as Record<string, string | boolean | undefined>;
  const text = (name: string): string | undefined =>
    typeof values[name] === 'string' ? (values[name] as string) : undefined;
  const now = text('now');
  if (now !== undefined && !isInstant(now))
    throw new BadOptions(`--now is not an instant (2024-05-16T06:00:00Z): ${now}`);
  return {
    headless: values.headless === true,
    port: portOf(text('port')),
    dataDir: text('data') ?? '.data',
    empty: values.empty === true,
    fresh: values.fresh === true,
    ...(now ? { now: new Date(now).toISOString() } : {}),
  };
};

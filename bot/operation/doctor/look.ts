import type { Backups, Stores } from '../../src/ports';

export type ProbeAnswer = { readonly status: number; readonly date: string | null; readonly body: string };

/** What the checks may ask of the world outside; tests give stand-ins. */
export type DoctorWorld = {
  /** The environment that the service reads. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What env/.env.<name> holds, or null where no name was given. */
  readonly written: Readonly<Record<string, string | undefined>> | null;
  /** One request; throws when nobody answers. */
  readonly ask: (url: string, method: 'GET' | 'POST') => Promise<ProbeAnswer>;
  /** A token of the bot for Teams; throws when it is refused. Null where there is no configuration to get one with. */
  readonly token: (() => Promise<string>) | null;
  readonly stores: Stores | null;
  /** The queue answers; throws otherwise. */
  readonly pingQueue: (() => Promise<void>) | null;
  /** Null where no place for backups is configured. */
  readonly backups: Pick<Backups, 'latest'> | null;
  readonly now: () => Date;
};

/** A check never throws for what it finds; a surprise is told as "could not be checked". */
export type DoctorCheck = (look: DoctorWorld) => Promise<readonly import('./finding').DoctorFinding[]>;

/** One line of an error, without addresses' queries: a signature could stand there. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.replace(/\?\S*/gu, '')
    .slice(0, 200) ?? '';

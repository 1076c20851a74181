import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type LocalClock = {
  readonly now: () => string;
  /** Stands at this instant until it is moved again. */
  readonly set: (instant: string) => void;
};

/** The movable clock: real time until somebody sets it; then it stands where it was put, over restarts too. */
export const makeClock = (dataDir: string, first: string | undefined): LocalClock => {
  const file = join(dataDir, 'clock.json');
  const kept = (): string | undefined =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { now: string }).now : undefined;
  let standing = first ?? kept();
  const set = (instant: string): void => {
    standing = instant;
    writeFileSync(file, JSON.stringify({ now: instant }));
  };
  if (first) set(first);
  return { now: () => standing ?? new Date().toISOString(), set };
};

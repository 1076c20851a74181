import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Activity = Readonly<Record<string, unknown>>;

/** What happened, in order. `place` is a channel's id or a personal conversation's, without a thread. */
export type TeamsEntry =
  | {
      readonly is: 'post';
      readonly at: string;
      readonly place: string;
      readonly thread: string | null;
      readonly id: string;
      /** Object id; null is the bot. */
      readonly from: string | null;
      readonly activity: Activity;
    }
  | {
      readonly is: 'edit';
      readonly at: string;
      readonly place: string;
      readonly id: string;
      readonly activity: Activity;
    }
  | { readonly is: 'delete'; readonly at: string; readonly place: string; readonly id: string }
  | {
      readonly is: 'view';
      readonly at: string;
      readonly place: string;
      readonly id: string;
      readonly person: string;
      readonly card: unknown;
    }
  /** The app in a team or a personal chat; `told` once the bot has taken the news. */
  | {
      readonly is: 'app';
      readonly at: string;
      readonly place: string;
      readonly installed: boolean;
      readonly told: boolean;
    }
  | { readonly is: 'chat'; readonly at: string; readonly place: string; readonly person: string }
  | { readonly is: 'blocked'; readonly at: string; readonly person: string; readonly blocked: boolean }
  | {
      readonly is: 'channel';
      readonly at: string;
      readonly team: string;
      readonly id: string;
      readonly name: string | null;
      readonly deleted: boolean;
    };

export interface TeamsJournal {
  readonly kept: readonly TeamsEntry[];
  append(entry: TeamsEntry): void;
  close(): void;
}

/** Whole lines only: a process killed in the middle of a line leaves a tail that nobody was told of. */
const readWhole = (file: string): readonly TeamsEntry[] => {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TeamsEntry);
};

/** An append log of JSON lines; a line is with the operating system before anybody is told of it. */
export const openJournal = (dataDir: string | undefined): TeamsJournal => {
  if (!dataDir) return { kept: [], append: () => undefined, close: () => undefined };
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'local-teams.jsonl');
  const kept = readWhole(file);
  const descriptor = openSync(file, 'a');
  return {
    kept,
    append: (entry) => void writeSync(descriptor, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(descriptor),
  };
};

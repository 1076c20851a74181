import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LocalPerson } from '../../local/teams';

export const root = resolve(__dirname, '../../..');
const startMs = 90_000;
const stopMs = 10_000;

export type Server = {
  readonly base: string;
  readonly dataDir: string;
  readonly people: readonly LocalPerson[];
  /** What the server wrote until now: its own words and the bot's log. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
  /** Ends it and leaves its data behind. */
  readonly leave: () => Promise<void>;
};

/** Asks it to end, and ends it when it does not. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const killer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(killer);
};

const botLog = (dataDir: string): string => {
  try {
    return readFileSync(join(dataDir, 'bot.log'), 'utf8');
  } catch {
    return '';
  }
};

/** The address that it says it is ready at. */
const addressOf = (child: ChildProcess, said: readonly string[], log: () => string): Promise<string> =>
  new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`Not ready in ${startMs / 1000} s.\n${log()}`)), startMs);
    child.stdout?.on('data', () => {
      const base = /^ready (\S+)\n/mu.exec(said.join(''))?.[1];
      if (!base) return;
      clearTimeout(late);
      done(base);
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      failed(new Error(`Ended with ${code} before it was ready.\n${log()}`));
    });
  });

/** The local mode as its user starts it, on a port of its own, with data of its own or a copy of kept data. */
export const startServer = async (more: readonly string[] = [], kept?: string): Promise<Server> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'strapetsi-e2e-'));
  if (kept) cpSync(kept, dataDir, { recursive: true });
  const args = ['scripts/start.mjs', '--headless', '--port', '0', '--data', dataDir, ...more];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  const log = (): string => `${said.join('')}\n${botLog(dataDir)}`;
  const leave = () => endProcess(child);
  const stop = async (): Promise<void> => {
    await leave();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const base = await addressOf(child, said, log);
    const people = (await (await fetch(`${base}/local/people`)).json()) as readonly LocalPerson[];
    return { base, dataDir, people, log, stop, leave };
  } catch (error) {
    await stop();
    throw error;
  }
};

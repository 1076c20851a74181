import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundle } from '../../../scripts/bundle.mjs';
import type { LogLine } from '../../src/ports';
import { couldNotStart, type FaultClock, type ParentWord, type Trap } from './words';

type Instance = { readonly child: ChildProcess; readonly ready: Promise<void>; readonly gone: Promise<void> };

export type FaultCrew = {
  /** One of them dies of kill -9 there; another takes its place. Done when it is dead, or when nobody came there. */
  readonly kill: (where: Trap, patienceMs: number) => Promise<void>;
  readonly kills: () => Readonly<Record<Trap, number>>;
  /** What they say of due tasks that fail or that they do not know. */
  readonly said: () => readonly LogLine[];
  /** When, ms. */
  readonly killedAt: () => readonly number[];
  /** Where the doors are of those that live. */
  readonly ports: () => readonly number[];
  /** How many have died of something that nobody aimed at them. */
  readonly felled: () => number;
  readonly stop: () => Promise<void>;
};

/** So many instances in processes of their own; whoever dies is replaced. */
export const startCrew = async (
  size: number,
  connectionString: string,
  perSecond: number,
  clock?: FaultClock,
  more: Readonly<Record<string, string>> = {},
): Promise<FaultCrew> => {
  const folder = mkdtempSync(join(tmpdir(), 'strapetsi-faults-'));
  const program = join(folder, 'instance.js');
  await bundle([resolve(__dirname, 'instance.ts')], folder);
  const kills: Record<Trap, number> = { claimed: 0, inFlight: 0, sent: 0, taken: 0, decided: 0 };
  const killedAt: number[] = [];
  const said: LogLine[] = [];
  let aim: Trap | undefined;
  let stopping = false;
  const crew: Instance[] = [];
  const doors = new Map<ChildProcess, number>();
  let felled = 0;

  const begin = (): Instance => {
    const child = fork(program, [connectionString, String(perSecond), JSON.stringify(clock ?? null)], {
      execArgv: ['--disable-warning=DEP0040'],
      env: { ...process.env, ...more },
    });
    child.on('message', (line: unknown) => {
      if (typeof line === 'object' && line !== null && 'event' in line)
        said.push({ ...(line as LogLine), heardAt: Date.now() });
      if (typeof line === 'object' && line !== null && 'port' in line) doors.set(child, Number(line.port));
    });
    const instance: Instance = {
      child,
      ready: new Promise((done) => child.on('message', (word) => word === 'ready' && done())),
      gone: new Promise((done) => {
        child.once('exit', (code, signal) => {
          if (signal === 'SIGKILL' && aim) {
            kills[aim] += 1;
            killedAt.push(Date.now());
          } else if (!stopping && code !== couldNotStart) felled += 1;
          doors.delete(child);
          crew.splice(crew.indexOf(instance), 1);
          if (!stopping) crew.push(begin());
          done();
        });
      }),
    };
    return instance;
  };
  // One that dies in this very moment hears it no more.
  const deaf = (): void => undefined;
  const say = ({ child }: Instance, word: ParentWord): void =>
    void (child.connected && child.send(word, deaf));
  crew.push(...Array.from({ length: size }, begin));
  // One that dies on its way up has another in its place.
  await Promise.all(crew.map(({ ready, gone }) => Promise.race([ready, gone])));

  return {
    kill: async (where, patienceMs) => {
      aim = where;
      const before = crew.map(({ gone }) => gone);
      // Whoever comes there first.
      for (const instance of crew) say(instance, { is: 'die', where });
      await Promise.race([...before, sleep(patienceMs)]);
      for (const instance of crew) say(instance, { is: 'live' });
    },
    kills: () => kills,
    killedAt: () => killedAt,
    said: () => said,
    ports: () => [...doors.values()],
    felled: () => felled,
    stop: async () => {
      stopping = true;
      const all = [...crew];
      for (const instance of all) say(instance, { is: 'stop' });
      const late = setTimeout(() => {
        for (const { child } of all) child.kill('SIGKILL');
      }, 8_000);
      await Promise.all(all.map(({ gone }) => gone));
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

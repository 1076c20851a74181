import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundle } from '../../../../scripts/bundle.mjs';
import { compileAhead } from '../../../../scripts/compile-ahead.mjs';
import { startAzurite } from '../../../local/azurite';
import { azureRows } from '../../../src/store/azure-rows';
import { alternating, type BenchFigure, type Benchmark, beside, median } from '../benchmark';
import { type Driver, openDriver } from '../driver';
import { moveIn, saying } from '../own-bot';
import { openSink } from '../sink';
import { yearOf } from './many-organisations';

const rounds = 5;
const idleMs = 2_000;
const turns = 10_000;
const now = '2024-11-20T08:00:00.000Z';
const megabyte = 1_048_576;

/** Ours as it is deployed, compiled ahead; the bare one as a file of its own, as Node starts any. */
const bundled = async (folder: string): Promise<readonly [own: string, bare: string]> => {
  const sources = ['own', 'bare'].map((name) => resolve(__dirname, `../programs/${name}.ts`));
  await bundle(sources, folder, { minifyWhitespace: true, minifySyntax: true });
  compileAhead(folder, 'own');
  return [join(folder, 'own.js'), join(folder, 'bare.js')];
};

type RunningProcess = { readonly child: ChildProcess; readonly url: string; readonly ms: number };
const begin = async (program: string, ...args: readonly string[]): Promise<RunningProcess> => {
  const from = performance.now();
  const child = fork(program, args, { execArgv: ['--disable-warning=DEP0040'] });
  const [{ url }] = (await once(child, 'message')) as [{ readonly url: string }];
  return { child, url, ms: performance.now() - from };
};
const end = async ({ child }: RunningProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};
const memoryOf = async ({ child }: RunningProcess): Promise<number> => {
  const said = once(child, 'message');
  child.send('memory');
  const [{ rss }] = (await said) as [{ readonly rss: number }];
  return rss / megabyte;
};
const worked = async (running: RunningProcess, driver: Driver, sink: string): Promise<number> => {
  const asked = [saying(running.url, sink, 'p10', 'apua')];
  for (let done = 0; done < turns; ) {
    const { each } = await driver.drive({ asked, forMs: 2_000, parallel: 16, expected: [200, 201, 202] });
    done += each.length;
  }
  await sleep(idleMs);
  return memoryOf(running);
};

/**
 * From the start of the process until the door answers; resident memory two seconds later, and after ten thousand
 * words `apua`; with empty storage and with a year of 81 organisations, beside a bare teams-ai bot bundled alike.
 */
export const start: Benchmark = {
  name: 'start',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strapetsi-start-'));
    const [[own, bare], sink, empty, full] = await Promise.all([
      bundled(folder),
      openSink(),
      startAzurite({ inMemory: true }),
      startAzurite({ inMemory: true }),
    ]);
    const driver = openDriver();
    await moveIn(azureRows({ connectionString: full.connectionString }), yearOf(81));
    const programs = {
      empty: [own, empty.connectionString, now],
      full: [own, full.connectionString, now],
      bare: [bare],
    } as const;
    type Name = keyof typeof programs;
    const idle: Record<Name, number[]> = { empty: [], full: [], bare: [] };
    const timeOf = (name: Name) => async (): Promise<number> => {
      const [program, ...args] = programs[name];
      const running = await begin(program, ...args);
      await sleep(idleMs);
      idle[name].push(await memoryOf(running));
      await end(running);
      return running.ms;
    };
    const ms = await alternating(
      { empty: timeOf('empty'), full: timeOf('full'), bare: timeOf('bare') },
      rounds,
    );
    const after = async (name: Name): Promise<number> => {
      const [program, ...args] = programs[name];
      const running = await begin(program, ...args);
      const memory = await worked(running, driver, sink.url);
      await end(running);
      return memory;
    };
    const [ours, theirs] = [await after('full'), await after('bare')];
    driver.close();
    sink.close();
    await Promise.all([empty.close(), full.close()]);
    rmSync(folder, { recursive: true, force: true });
    const figures: Readonly<Record<string, BenchFigure>> = {
      startEmptyMs: beside(ms.empty, ms.bare, 'ms'),
      startFullMs: beside(ms.full, ms.bare, 'ms'),
      memoryEmptyMB: beside(idle.empty, idle.bare, 'MB'),
      memoryFullMB: { ours: median(idle.full), peer: median(idle.bare), unit: 'MB' },
      memoryAfterTurnsMB: { ours, peer: theirs, unit: 'MB' },
    };
    return figures;
  },
};

import { spawn } from 'node:child_process';
import { closeSync, globSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import equivalents from './equivalents.json';
import { type Site, sitesOf } from './sites';

const root = resolve(__dirname, '../../..');
const folder = join(root, 'build/mutants');
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '150' },
    json: { type: 'string' },
    /** Only files whose path holds this. */
    only: { type: 'string' },
  },
});

/** Where faults are put, and how much of the sample each has. */
const areas: Readonly<Record<string, { readonly globs: readonly string[]; readonly share: number }>> = {
  rules: { globs: ['bot/src/shared/domain/**/*.ts'], share: 0.27 },
  rooms: { globs: ['bot/src/{features,answers,people,ledger}/**/*.ts'], share: 0.33 },
  'work, store and doors': {
    globs: ['bot/src/{work,store,queue,delivery,http,teams,telemetry}/**/*.ts'],
    share: 0.2,
  },
  tab: { globs: ['tab/src/**/*.{ts,tsx}'], share: 0.2 },
};
const isSource = (file: string): boolean => !/\.(test|suite|storage)\.|\/test\/|\/samples\./u.test(file);
/** Marked by hand, each with its reason: no test could notice them. */
const marked: readonly (Pick<Site, 'file' | 'original' | 'mutated'> & { readonly reason: string })[] =
  equivalents;
const isEquivalent = ({ file, original, mutated }: Site): boolean =>
  marked.some((e) => e.file === file && e.original === original && e.mutated === mutated);

/** Numbers from a seed (mulberry32), so that a sample can be drawn again. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Mutant = Site & { readonly id: number; readonly area: string };
const overlaps = (a: Site, b: Site): boolean => a.file === b.file && a.start < b.end && b.start < a.end;

const draw = (seed: number, most: number): readonly Mutant[] => {
  const random = randomFrom(seed);
  const drawn: Mutant[] = [];
  for (const [area, { globs, share }] of Object.entries(areas)) {
    const sites = globs
      .flatMap((glob) => globSync(glob, { cwd: root }))
      .filter((file) => isSource(file) && file.includes(values.only ?? ''))
      .sort()
      .flatMap((file) => sitesOf(file, readFileSync(join(root, file), 'utf8')));
    for (let left = Math.round(most * share); left > 0 && sites.length > 0; ) {
      const [site] = sites.splice(Math.floor(random() * sites.length), 1);
      if (!site || isEquivalent(site) || drawn.some((d) => overlaps(d, site))) continue;
      drawn.push({ ...site, id: drawn.length, area });
      left -= 1;
    }
  }
  return drawn;
};

const longestMs = 240_000;
/** A jest run over the mutated source: whether it passed. Its own process group, so that one that hangs is ended whole. */
const jest = (
  env: Readonly<Record<string, string>>,
  more: readonly string[],
  mostMs = longestMs * 5,
): Promise<boolean> =>
  new Promise((done) => {
    const args = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--config',
      'bot/test/mutants/jest.config.mjs',
      '--silent',
      ...more,
    ];
    const said = openSync(join(folder, 'jest.txt'), 'a');
    const child = spawn('node', args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'ignore', said],
      env: { ...process.env, MUTANTS_PLAN: join(folder, 'plan.json'), ...env },
    });
    const late = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, mostMs);
    child.once('close', (code) => {
      clearTimeout(late);
      closeSync(said);
      done(code === 0);
    });
  });

type MetMutants = { readonly file: string; readonly when: 'load' | 'run'; readonly met: readonly number[] };
/** So many test files beside a fault that is only come past while files are loaded, for then nobody knows whose it is. */
const mostBeside = 40;
const nearness = (test: string, file: string): number => {
  const own = file.split('/');
  const other = test.split('/').findIndex((part, i) => part !== own[i]);
  return other < 0 ? own.length : other;
};

type MutantOutcome = {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
};
/** Test files that fail without any fault, as on a machine that has much else to do: they say nothing about one. */
const failingIn = (json: string): ReadonlySet<string> => {
  const all = (JSON.parse(json) as MutantOutcome).testResults.flatMap((r) => r.assertionResults);
  return new Set(all.filter((a) => a.status === 'failed').map((a) => a.ancestorTitles[0] ?? ''));
};

/** Of each fault the test files that come past it, in the order of their nearness. */
const whoMeets = async (plan: readonly Mutant[]): Promise<ReadonlyMap<number, readonly string[]>> => {
  const file = join(folder, 'met.jsonl');
  const outcome = join(folder, 'met.json');
  // What stands in the rooms alone is no test's of the tab.
  const ofTab = ({ file: of }: Mutant): boolean => of.startsWith('tab/') || of.startsWith('bot/src/shared/');
  const some = plan.some(ofTab) ? [] : ['--selectProjects', 'unit'];
  const asked = ['--maxWorkers=2', '--json', `--outputFile=${outcome}`, ...some];
  // All tests, on a machine that may be busy: slow is no failure.
  await jest({ MUTANTS_MET: file }, asked, longestMs * 30);
  const failing = failingIn(readFileSync(outcome, 'utf8'));
  for (const test of failing) process.stdout.write(`left out, it fails without a fault: ${test}\n`);
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MetMutants)
    .filter((line) => !failing.has(line.file));
  return new Map(
    plan.map((mutant) => {
      const meets = ({ met }: MetMutants): boolean => met.includes(mutant.id);
      const near = (tests: readonly MetMutants[]): readonly string[] =>
        [...new Set(tests.map((t) => t.file))].sort(
          (a, b) => nearness(b, mutant.file) - nearness(a, mutant.file),
        );
      const running = near(lines.filter((line) => line.when === 'run' && meets(line)));
      const isLoaded = lines.some((line) => line.when === 'load' && meets(line));
      const own = near(
        lines.filter(({ file: test }) => test.startsWith('tab/') === mutant.area.startsWith('tab')),
      );
      return [mutant.id, isLoaded ? [...new Set([...running, ...own.slice(0, mostBeside)])] : running];
    }),
  );
};

type Result = Mutant & { readonly caught: boolean; readonly tests: number };
const tryOne = async (mutant: Mutant, tests: readonly string[]): Promise<Result> => {
  const env = { MUTANT: String(mutant.id), MUTANT_TESTS: JSON.stringify(tests) };
  const caught = tests.length > 0 && !(await jest(env, ['--bail=1', '--maxWorkers=1', '--forceExit']));
  process.stdout.write(
    `${caught ? 'caught  ' : 'survived'} ${mutant.file}:${mutant.line} ${mutant.kind}: ${mutant.original.slice(0, 80).replace(/\s+/gu, ' ')}\n`,
  );
  return { ...mutant, caught, tests: tests.length };
};

const main = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const seed = Number(values.seed);
  const plan = draw(seed, Number(values.most));
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const met = await whoMeets(plan);
  const queue = [...plan];
  const results: Result[] = [];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      results.push(await tryOne(next, met.get(next.id) ?? []));
  };
  await Promise.all([lane(), lane()]);
  const sums = Object.keys(areas).map((area) => {
    const own = results.filter((r) => r.area === area);
    return { area, of: own.length, caught: own.filter((r) => r.caught).length };
  });
  for (const { area, of, caught } of sums)
    process.stdout.write(
      `${area}: ${caught} of ${of} caught (${of ? Math.round((caught / of) * 100) : 0} %)\n`,
    );
  const survivors = results.filter((r) => !r.caught);
  const json = JSON.stringify({ seed, sums, survivors, equivalents: equivalents.length }, null, 2);
  if (values.json) writeFileSync(values.json, `${json}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

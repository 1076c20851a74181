import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'strapetsi-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said once more at the end: the place where it was printed may be thousands of lines up. */
const failures = [];

const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  // Dozens of processes load the same modules.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
};

const run = (command, args, stdio) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio, env });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
    child.once('error', (error) => done({ status: 1, said: `${error.message}\n` }));
    child.once('close', (code) => done({ status: code ?? 1, said: Buffer.concat(said).toString() }));
  });

const write = (text) => process.stdout.write(text);
const timed = async (name, work) => {
  const started = performance.now();
  const result = await work();
  write(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
};

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** A tool that either finds something or not: one check. What it says comes in one piece: others may run beside it. */
export const tool = (name, command, ...args) =>
  timed(name, async () => {
    const { status, said } = await run(command, args, ['ignore', 'pipe', 'pipe']);
    if (said.trim()) write(`\n== ${name}\n${said}`);
    if (status === 0) totals.passed += 1;
    else {
      totals.failed += 1;
      failures.push(name);
    }
  });

/** A jest run, counted by its own results; a suite that cannot even load is a failure. */
export const jest = (name, ...args) =>
  timed(name, async () => {
    write(`\n== ${name}\n`);
    const file = join(scratch, `${name.replace(/\W+/gu, '-')}.json`);
    const { status } = await run(
      'node',
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
        '--json',
        `--outputFile=${file}`,
        ...args,
      ],
      'inherit',
    );
    const result = read(file);
    const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
    totals.passed += result?.numPassedTests ?? 0;
    totals.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
    // A run that ends badly without naming a failed test is one failure, never silence.
    totals.failed += failed || (status === 0 && result ? 0 : 1);
    if (status === 0 && result) return;
    const said = (result?.testResults ?? []).flatMap(({ name: suite, status: end, message }) =>
      end === 'passed' ? [] : [`${relative(root, suite)}\n${message.slice(0, 2_000)}`],
    );
    failures.push(...(said.length > 0 ? said : [name]));
  });

/** A runner of ours that writes `{"S1": "passed", …}`. */
export const walks = (name, command, ...args) =>
  timed(name, async () => {
    write(`\n== ${name}\n`);
    const file = join(scratch, 'walks.json');
    const { status } = await run(command, [...args, '--json', file], 'inherit');
    const named = read(file) ?? {};
    const results = Object.values(named);
    const failed = results.filter((r) => r === 'failed').length;
    totals.passed += results.filter((r) => r === 'passed').length;
    totals.failed += failed || (status === 0 && results.length > 0 ? 0 : 1);
    if (status === 0 && results.length > 0) return;
    failures.push(
      `${name}: ${Object.keys(named)
        .filter((id) => named[id] === 'failed')
        .join(', ')}`,
    );
  });

/** The last line, and the status that goes with it. */
export const finish = () => {
  rmSync(scratch, { recursive: true, force: true });
  if (failures.length > 0) write(`\n== what failed\n${failures.join('\n')}\n`);
  const skipped = totals.skipped ? `, ${totals.skipped} skipped` : '';
  process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
  process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
};

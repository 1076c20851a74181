import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'strapetsi-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

const run = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
  }).status ?? 1;

const timed = (name, work) => {
  const started = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const result = work();
  process.stdout.write(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
};

/** A tool that either finds something or not: one check. */
export const tool = (name, command, ...args) =>
  timed(name, () => {
    if (run(command, args) === 0) totals.passed += 1;
    else totals.failed += 1;
  });

/** A jest run, counted by its own results; a suite that cannot even load is a failure. */
export const jest = (name, ...args) =>
  timed(name, () => {
    const file = join(scratch, `${name.replace(/\W+/gu, '-')}.json`);
    const status = run('node', [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${file}`,
      ...args,
    ]);
    const read = () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        return null;
      }
    };
    const result = read();
    const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
    totals.passed += result?.numPassedTests ?? 0;
    totals.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
    // A run that ends badly without naming a failed test is one failure, never silence.
    totals.failed += failed || (status === 0 && result ? 0 : 1);
  });

/** A runner of ours that writes `{"S1": "passed", …}`. */
export const walks = (name, command, ...args) =>
  timed(name, () => {
    const file = join(scratch, 'walks.json');
    const status = run(command, [...args, '--json', file]);
    const read = () => {
      try {
        return Object.values(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return [];
      }
    };
    const results = read();
    const failed = results.filter((r) => r === 'failed').length;
    totals.passed += results.filter((r) => r === 'passed').length;
    totals.failed += failed || (status === 0 && results.length > 0 ? 0 : 1);
  });

/** The last line, and the status that goes with it. */
export const finish = () => {
  rmSync(scratch, { recursive: true, force: true });
  const skipped = totals.skipped ? `, ${totals.skipped} skipped` : '';
  process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
  process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
};

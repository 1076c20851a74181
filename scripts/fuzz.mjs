import { spawnSync } from 'node:child_process';

/** The properties of the rules on ever new ledgers: `npm run fuzz`, or `npm run fuzz -- 50` for fifty times as many. */
const times = process.argv[2] ?? '10';
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--testPathPatterns'];
const paths = 'test/rules/[a-z]+.test|domain/series.test|permissions/half-done.test';
const { status } = spawnSync(
  'node',
  ['--experimental-vm-modules', ...jest, paths, '--testTimeout', '3600000'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ: times },
  },
);
process.exit(status ?? 1);

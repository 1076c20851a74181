import { spawnSync } from 'node:child_process';

/** The tab's pages as they are read out, after a change that is meant: `npm run transcripts`. */
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'tab', '--testPathPatterns', 'tab/src'];
const { status } = spawnSync('node', ['--experimental-vm-modules', ...jest], {
  stdio: 'inherit',
  env: { ...process.env, TRANSCRIPTS: 'write' },
});
process.exit(status ?? 1);

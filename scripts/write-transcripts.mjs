import { spawnSync } from 'node:child_process';

/** The tab's pages as they are read out, and what follows from invented years, after a change that is meant: `npm run transcripts`. */
const projects = ['--selectProjects', 'tab', 'unit'];
const jest = ['node_modules/jest/bin/jest.js', ...projects, '--testPathPatterns', 'tab/src|rules/counted'];
const { status } = spawnSync('node', ['--experimental-vm-modules', ...jest], {
  stdio: 'inherit',
  env: { ...process.env, TRANSCRIPTS: 'write' },
});
process.exit(status ?? 1);

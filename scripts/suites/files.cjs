const { globSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const globs = {
  unit: ['bot/{src,local,test,operation}/**/*.test.ts', '{manifest,infra}/**/*.test.ts'],
  tab: ['tab/src/**/*.test.{ts,tsx}'],
};

/** A file with an environment or a module of its own would be a stranger among others: it runs by itself. */
const isAlone = (file) => /@jest-environment|jest\.mock\(/u.test(readFileSync(join(root, file), 'utf8'));
const filesOf = (project) => globs[project].flatMap((glob) => globSync(glob, { cwd: root })).sort();

module.exports = {
  root,
  globs,
  alone: (project) => filesOf(project).filter(isAlone),
  together: (project) => filesOf(project).filter((file) => !isAlone(file)),
};

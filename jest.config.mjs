import suites from './scripts/suites/files.cjs';

const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: jsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const common = {
  transform: { '^.+\\.tsx?$': swc(true) },
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/bot/src/shared/$1',
    // As in the bundle.
    '^botbuilder-dialogs$': '<rootDir>/scripts/no-dialogs.cjs',
  },
  rootDir: import.meta.dirname,
  // What one test puts in a thing's place is gone before the next.
  restoreMocks: true,
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.data/'],
};
const project = (displayName, testMatch, more = {}) => ({ ...common, displayName, testMatch, ...more });

const below = (globs) => globs.map((glob) => `<rootDir>/${glob}`);
const tab = {
  testEnvironment: 'jsdom',
  globalSetup: '<rootDir>/scripts/jest-fluent.mjs',
  moduleNameMapper: {
    ...common.moduleNameMapper,
    '^@fluentui/react-(components|icons)$': '<rootDir>/tab/.local/fluent.cjs',
    '^@fluentui/react-charts$': '<rootDir>/tab/src/test/no-charts.tsx',
  },
};

export default {
  maxWorkers: 2,
  // A busy machine is no failure; what is really slow is measured in the benchmark.
  testTimeout: 30_000,
  projects: [
    // Rules, rooms and doors on memory adapters: seconds.
    project('unit', below(suites.globs.unit)),
    project('tab', below(suites.globs.tab), tab),
    // The same files, many in one: what `npm test` runs.
    project('whole-unit', below(['scripts/suites/unit-*.whole.cjs', ...suites.alone('unit')])),
    project('whole-tab', below(['scripts/suites/tab-*.whole.cjs', ...suites.alone('tab')]), tab),
    // The same behaviour on real storage (Azurite).
    project('storage', ['<rootDir>/bot/**/*.storage.ts']),
    // A started server, a real browser, the Agents Playground.
    project('e2e', ['<rootDir>/bot/test/e2e/**/*.e2e.ts'], {
      globalSetup: '<rootDir>/bot/test/e2e/prepare.ts',
    }),
  ],
};

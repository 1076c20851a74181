import plain from '../../../jest.config.mjs';

const here = '<rootDir>/bot/test/mutants';
const mutated = (name) => {
  const project = plain.projects.find((p) => p.displayName === name);
  const [, options] = project.transform['^.+\\.tsx?$'];
  return {
    ...project,
    testMatch: [`${here}/parts/${process.env.MUTANT_TESTS ? '1' : '*'}.part.cjs`],
    transform: { '^.+\\.tsx?$': [`${here}/transform.cjs`, options] },
    setupFiles: [`${here}/switch.cjs`],
  };
};

/** All test files in a few suites, to see which fault each comes past; then, for one fault, those that do. */
export default { ...plain, rootDir: plain.projects[0].rootDir, projects: [mutated('unit'), mutated('tab')] };

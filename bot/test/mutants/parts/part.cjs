const { join } = require('node:path');
const { root, together } = require('../../../../scripts/suites/files.cjs');

const isTab = typeof window !== 'undefined';
const parts = 4;

/** All test files in four parts, to see which fault each comes past; those asked for, in the first one. */
module.exports = (part) => {
  // The tab's house cleans up after each test of all.
  if (isTab) require(join(root, 'tab/src/test/house'));
  const asked = process.env.MUTANT_TESTS;
  const all = together(isTab ? 'tab' : 'unit');
  const isMine = (file, at) => (asked ? part === 0 && JSON.parse(asked).includes(file) : at % parts === part);
  const files = all.filter(isMine);
  for (const file of files)
    describe(file, () => {
      require(join(root, file));
      globalThis.mutantsMet(file, 'load');
      afterAll(() => globalThis.mutantsMet(file, 'run'));
    });
  if (files.length === 0) test.todo('none of these');
};

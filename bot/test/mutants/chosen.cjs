const { join } = require('node:path');
const { root, together } = require('../../../scripts/suites/files.cjs');

const isTab = typeof window !== 'undefined';
// The tab's house cleans up after each test of all.
if (isTab) require(join(root, 'tab/src/test/house'));
const asked = process.env.MUTANT_TESTS;
const all = together(isTab ? 'tab' : 'unit');
const files = asked ? all.filter((file) => JSON.parse(asked).includes(file)) : all;
for (const file of files)
  describe(file, () => {
    require(join(root, file));
    globalThis.mutantsMet(file, 'load');
    afterAll(() => globalThis.mutantsMet(file, 'run'));
  });
if (files.length === 0) test.todo('none of these');

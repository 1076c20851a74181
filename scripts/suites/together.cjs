const { join } = require('node:path');
const { root, together } = require('./files.cjs');

/**
 * Every so-many-th of a project's test files, one after another in one jest file: each jest file loads all libraries
 * anew, which costs more than most tests themselves. What a file sets up stays within its own description.
 */
module.exports = (project, part, of) => {
  // The tab's house cleans up after each test of all.
  if (project === 'tab') require(join(root, 'tab/src/test/house'));
  for (const file of together(project).filter((_, i) => i % of === part - 1))
    describe(file, () => {
      require(join(root, file));
    });
};

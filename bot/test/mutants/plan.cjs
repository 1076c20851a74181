const { readFileSync } = require('node:fs');

/** The faults of this run, as jest's processes read them; none outside such a run. */
module.exports = () => {
  const file = process.env.MUTANTS_PLAN;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : [];
};

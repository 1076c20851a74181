const { appendFileSync } = require('node:fs');

const chosen = Number(process.env.MUTANT ?? -1);
const met = new Set();
globalThis.mutantIs = (id) => {
  met.add(id);
  return id === chosen;
};
/** Puts down what has been come past since the last time: by a test file, or while files were loaded. */
globalThis.mutantsMet = (file, when) => {
  if (process.env.MUTANTS_MET)
    appendFileSync(process.env.MUTANTS_MET, `${JSON.stringify({ file, when, met: [...met] })}\n`);
  met.clear();
};

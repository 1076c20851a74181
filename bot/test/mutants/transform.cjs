const { createHash } = require('node:crypto');
const { relative } = require('node:path');
const { createTransformer } = require('@swc/jest');
const readPlan = require('./plan.cjs');

/** Each fault stands in the source beside what it is of, and a switch chooses: the code is made once for all faults. */
const withSwitches = (source, file, plan) => {
  const own = plan.filter((m) => m.file === file).sort((a, b) => b.start - a.start);
  let text = source;
  for (const { id, start, end, original, mutated } of own)
    text = `${text.slice(0, start)}(globalThis.mutantIs(${id}) ? (${mutated}) : (${original}))${text.slice(end)}`;
  return text;
};

module.exports = {
  createTransformer: (options) => {
    const plan = readPlan();
    const inner = createTransformer(options);
    const changed = (source, path, { config }) => withSwitches(source, relative(config.rootDir, path), plan);
    return {
      ...inner,
      process: (source, path, how) => inner.process(changed(source, path, how), path, how),
      getCacheKey: (source, path, how) =>
        createHash('sha256')
          .update(changed(source, path, how))
          .update(inner.getCacheKey(source, path, how))
          .digest('hex'),
    };
  },
};

require('./together.cjs')('unit', 1, 8);

require('./together.cjs')('unit', 2, 8);

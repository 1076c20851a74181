require('./together.cjs')('unit', 8, 8);

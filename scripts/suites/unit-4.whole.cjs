require('./together.cjs')('unit', 4, 8);

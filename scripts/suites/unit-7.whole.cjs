require('./together.cjs')('unit', 7, 8);

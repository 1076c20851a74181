require('./together.cjs')('unit', 6, 8);

require('./together.cjs')('unit', 3, 8);

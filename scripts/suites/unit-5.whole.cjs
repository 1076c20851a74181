require('./together.cjs')('unit', 5, 8);

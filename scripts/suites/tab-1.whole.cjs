require('./together.cjs')('tab', 1, 4);

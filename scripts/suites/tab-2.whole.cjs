require('./together.cjs')('tab', 2, 4);

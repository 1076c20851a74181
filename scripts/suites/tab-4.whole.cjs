require('./together.cjs')('tab', 4, 4);

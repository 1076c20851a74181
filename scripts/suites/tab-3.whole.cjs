require('./together.cjs')('tab', 3, 4);

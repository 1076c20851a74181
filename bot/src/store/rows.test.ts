import { memoryRows } from './memory-rows';
import { rowsSuite } from './rows.suite';

rowsSuite('in memory', async () => memoryRows());

import { backupSuite } from './backup.suite';
import { memoryRows } from './memory-rows';

backupSuite('memory', async () => memoryRows());

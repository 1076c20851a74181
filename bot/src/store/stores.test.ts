import { memoryRows } from './memory-rows';
import { networkSuite } from './network.suite';
import { storesSuite } from './stores.suite';

networkSuite('in memory', async () => memoryRows());
storesSuite('in memory', async () => memoryRows());

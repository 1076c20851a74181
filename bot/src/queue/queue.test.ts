import { memoryQueue } from './memory-queue';
import { queueSuite } from './queue.suite';

queueSuite('in memory', async () => {
  let tick = 0;
  return {
    queue: memoryQueue(() => tick, { hiddenSeconds: 1 }),
    pass: async (seconds) => {
      tick += seconds * 1000;
    },
  };
});

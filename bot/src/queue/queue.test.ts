import type { LogLine } from '../ports';
import { memoryQueue } from './memory-queue';
import { queueSuite } from './queue.suite';

queueSuite('in memory', async () => {
  let tick = 0;
  const logged: LogLine[] = [];
  return {
    queue: memoryQueue(() => tick, { log: (line) => logged.push(line), hiddenSeconds: 1 }),
    logged,
    pass: async (seconds) => {
      tick += seconds * 1000;
    },
  };
});

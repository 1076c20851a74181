import { setTimeout as sleep } from 'node:timers/promises';
import { type Azurite, startAzurite } from '../../local/azurite';
import { azureQueue } from './azure-queue';
import { queueSuite } from './queue.suite';

jest.setTimeout(60_000);

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true });
});
afterAll(() => azurite.close());

let queues = 0;
queueSuite('on Azurite', async () => {
  queues += 1;
  return {
    queue: azureQueue({
      ...azurite,
      name: `nudges-${queues}`,
      hiddenSeconds: 1,
    }),
    pass: (seconds) => sleep(seconds * 1000),
  };
});

import { memoryQueue } from '../../src/queue/memory-queue';
import { azureRows } from '../../src/store/azure-rows';
import { makeStores } from '../../src/store/stores';
import { type Azurite, startAzurite } from '../azurite';
import { loadSample } from './load-sample';
import { makeSample } from './sample';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true });
});
afterAll(() => azurite.close());

it('stands in real storage as it was made, row by row', async () => {
  const never = async () => ({ outcome: 'never', code: 'none' }) as const;
  const now = '2026-11-23T14:00:00.000Z';
  const tick = (): number => performance.now();
  const stores = makeStores(azureRows(azurite), { tick });
  const sample = makeSample(now);
  await loadSample(
    {
      stores,
      queue: memoryQueue(tick),
      messenger: { members: async () => [], toChannel: never, reply: never, edit: never, toPerson: never },
      now: () => now,
      tick,
      newId: () => 'id',
      log: () => undefined,
      teamsApp: { app: '', tenant: '', origin: '' },
    },
    sample,
  );
  expect((await stores.facts.all()).length).toBe(sample.facts.length);
  expect((await stores.deliveries.all()).length).toBe(sample.deliveries.length);
});

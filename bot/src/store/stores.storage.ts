import { type Azurite, startAzurite } from '../../local/azurite';
import { azureRows } from './azure-rows';
import { networkSuite } from './network.suite';
import { storesSuite } from './stores.suite';

jest.setTimeout(60_000);

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true });
});
afterAll(() => azurite.close());

networkSuite('on Azurite', async () => azureRows(azurite));
storesSuite('on Azurite', async () => azureRows(azurite));

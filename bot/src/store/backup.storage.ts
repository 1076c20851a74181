import { type Azurite, startAzurite } from '../../local/azurite';
import { azureRows } from './azure-rows';
import { backupSuite } from './backup.suite';

// Each place is a storage of its own.
const opened: Azurite[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

backupSuite('Azurite', async () => {
  const azurite = await startAzurite({ inMemory: true });
  opened.push(azurite);
  return azureRows({ connectionString: azurite.connectionString });
});

import { startAzurite } from './azurite';
import { azureRows } from '../src/store/azure-rows';
import { RestError } from '@azure/data-tables';
import { TableClient } from '@azure/data-tables';
(async () => {
  const t = performance.now();
  const a = await startAzurite({ inMemory: true });
  console.log('start', performance.now() - t);
  const rows = azureRows(a);
  await rows.insert('facts', { partition: 'p', key: 'k', body: 1 });
  const c = TableClient.fromConnectionString(a.connectionString, 'facts', { allowInsecureConnection: true });
  for (const f of [() => c.createEntity({ partitionKey: 'p', rowKey: 'k' }), () => c.submitTransaction([['create', { partitionKey: 'p', rowKey: 'k2' }], ['create', { partitionKey: 'p', rowKey: 'k' }]]), () => c.getEntity('p', 'none'), () => TableClient.fromConnectionString(a.connectionString, 'nope', { allowInsecureConnection: true }).getEntity('p', 'x')])
    await f().catch((e: RestError) => console.log(e.statusCode, e.code, JSON.stringify(e.details), e.name));
  const t2 = performance.now();
  await a.close();
  console.log('close', performance.now() - t2);
})();

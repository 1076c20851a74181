import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { buildApp } from './app';
import { BadConfig, configFrom } from './config';
import { firstNetwork } from './features/registry/first-network';
import { entraKeys } from './http/token';
import { jsonLog } from './log';
import { azureQueue } from './queue/azure-queue';
import { azureRows } from './store/azure-rows';
import { makeStores } from './store/stores';
import { botIdentity } from './teams/adapter';

// Credentials explain themselves at length; whoever starts this wants to know what stands in the way.
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** The cloud's start: read the configuration, make the adapters, build the app, listen, stop cleanly. */
const start = async (): Promise<void> => {
  const config = configFrom(process.env);
  if (!('tableUrl' in config.storage)) throw new BadConfig('Storage is not configured');
  const { tableUrl, queueUrl, identity } = config.storage;
  const credential = new DefaultAzureCredential(identity ? { managedIdentityClientId: identity } : {});
  const tick = (): number => Date.now();
  const stores = makeStores(azureRows({ tableUrl, credential }), { tick });
  const outside = {
    stores,
    queue: azureQueue({ queueUrl, credential }),
    now: () => new Date().toISOString(),
    tick,
    newId: randomUUID,
    log: jsonLog,
  };
  await stores.ping().catch((cause: unknown) => {
    throw new Error(`Storage cannot be reached (${tableUrl}): ${firstLine(cause)}`);
  });
  await firstNetwork(stores, config.coordinators, outside.now());
  const trust = { tab: entraKeys(config, outside), bot: botIdentity(config.bot, outside) };
  const app = buildApp(config, outside, trust, resolve(__dirname, '../../tab/dist'));
  await app.work.prepare();
  await app.work.run();
  app.server.listen(config.port, config.host, () => jsonLog({ event: 'ready', port: config.port }));
  const stop = (): void => {
    app.server.close(() => void app.work.stop().then(() => process.exit(0)));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

start().catch((error: unknown) => {
  const line = error instanceof BadConfig ? error.message : `Cannot start: ${firstLine(error)}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
});

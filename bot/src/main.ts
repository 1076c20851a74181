import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { buildApp } from './app';
import { BadConfig, configFrom } from './config';
import { firstNetwork } from './features/registry/first-network';
import { entraKeys } from './http/token';
import { endCleanly } from './last-resort';
import { jsonLog } from './log';
import { azureQueue } from './queue/azure-queue';
import { complaintOf, demandReached, listen } from './start-up';
import { azureRows } from './store/azure-rows';
import { blobBackups } from './store/blob-backups';
import { migrate } from './store/migrate';
import { makeStores } from './store/stores';
import { botIdentity } from './teams/adapter';
import { applicationInsights } from './telemetry/application-insights';

/** The cloud's start: read the configuration, make the adapters, build the app, listen, stop cleanly. */
const start = async (): Promise<void> => {
  const config = configFrom(process.env);
  if (!('tableUrl' in config.storage)) throw new BadConfig('Storage is not configured');
  const { tableUrl, queueUrl, identity } = config.storage;
  const credential = new DefaultAzureCredential(identity ? { managedIdentityClientId: identity } : {});
  const tick = (): number => Date.now();
  const rows = azureRows({ tableUrl, credential });
  const stores = makeStores(rows, { tick });
  const queue = azureQueue({ queueUrl, credential });
  const telemetry = await applicationInsights(config.telemetry ?? null);
  const outside = {
    stores,
    queue,
    now: () => new Date().toISOString(),
    tick,
    newId: randomUUID,
    log: telemetry ? telemetry.watching(jsonLog) : jsonLog,
    backups: config.backupUrl ? blobBackups(rows, { containerUrl: config.backupUrl, credential }) : undefined,
  };
  await demandReached('Storage', tableUrl, stores.ping);
  await demandReached('The queue', queueUrl, queue.ping);
  const migrated = await migrate(rows);
  if (migrated) jsonLog({ event: 'migrated', ...migrated });
  await firstNetwork(stores, config.coordinators, outside.now());
  const trust = { tab: entraKeys(config, outside), bot: botIdentity(config.bot, outside) };
  const app = buildApp(config, outside, trust, resolve(__dirname, '../../tab/dist'));
  telemetry?.watchHealth(app.work.readiness);
  const close = async (): Promise<void> => {
    await app.close();
    await telemetry?.stop();
  };
  endCleanly({ close }, process, outside.log, randomUUID);
  await listen(app.server.server, config.port, config.host);
  jsonLog({ event: 'ready', port: config.port });
  await app.work.prepare();
  await app.work.run();
};

start().catch((error: unknown) => {
  process.stderr.write(`${complaintOf(error)}\n`);
  process.exit(1);
});

import { azureQueue } from '../../../src/queue/azure-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { migrate } from '../../../src/store/migrate';
import { openOwnBot } from '../own-bot';

/** The whole bot on the storage of the first argument, started in the order of `main.ts`; it says where its door is. */
const start = async (connectionString: string, now: string): Promise<void> => {
  const rows = azureRows({ connectionString });
  const queue = azureQueue({ connectionString });
  await rows.ping();
  await queue.ping();
  await migrate(rows);
  await openOwnBot(rows, queue, now, (url) => process.send?.({ url }));
};
void start(process.argv[2] ?? '', process.argv[3] ?? '');
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }));
process.once('disconnect', () => process.exit(0));

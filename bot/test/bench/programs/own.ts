import { azureQueue } from '../../../src/queue/azure-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { openOwnBot } from '../own-bot';

/** The whole bot on the storage of the first argument; it says where its door is once it is ready. */
const connectionString = process.argv[2] ?? '';
void openOwnBot(
  azureRows({ connectionString }),
  azureQueue({ connectionString }),
  process.argv[3] ?? '',
).then(({ messages }) => process.send?.({ url: messages }));
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }));
process.once('disconnect', () => process.exit(0));

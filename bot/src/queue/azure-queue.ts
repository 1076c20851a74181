import type { TokenCredential } from '@azure/identity';
import { QueueClient, RestError, type StoragePipelineOptions } from '@azure/storage-queue';
import type { Log, Queue } from '../ports';

export type QueuePlace =
  | { readonly queueUrl: string; readonly credential: TokenCredential }
  | { readonly connectionString: string };

// What storage takes at once, and how long ahead (s): a message lives seven days.
const mostAtOnce = 32;
const longestDelay = 6 * 24 * 3600;
// A hanging connection is an outage too, real ms.
const options: StoragePipelineOptions = { retryOptions: { tryTimeoutInMs: 15_000 } };

const clientOf = (place: QueuePlace, name: string): QueueClient =>
  'connectionString' in place
    ? new QueueClient(place.connectionString, name, options)
    : new QueueClient(`${place.queueUrl.replace(/\/$/, '')}/${name}`, place.credential, options);

const encode = (key: string): string => Buffer.from(key).toString('base64');
const decode = (text: string): string => Buffer.from(text, 'base64').toString();

type Options = {
  readonly log: Log;
  readonly name?: string;
  readonly hiddenSeconds?: number;
  readonly mostPulls?: number;
};

/** Hidden for `hiddenSeconds` once pulled; what was pulled `mostPulls` times and never done is logged and dropped. */
export const azureQueue = ({
  log,
  name = 'nudges',
  hiddenSeconds = 30,
  mostPulls = 5,
  ...place
}: QueuePlace & Options): Queue => {
  const client = clientOf(place, name);
  let opening: Promise<unknown> | undefined;
  const open = async (): Promise<QueueClient> => {
    opening ??= client.createIfNotExists().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    await opening;
    return client;
  };
  const drop = async (messageId: string, receipt: string): Promise<void> => {
    try {
      await client.deleteMessage(messageId, receipt);
    } catch (error) {
      // Too late: it was visible again and somebody else has it, or it is gone.
      const late =
        error instanceof RestError && ['MessageNotFound', 'PopReceiptMismatch'].includes(error.code ?? '');
      if (!late) throw error;
    }
  };

  return {
    push: async (key, delaySeconds = 0) => {
      const visibilityTimeout = Math.min(longestDelay, Math.max(0, Math.ceil(delaySeconds)));
      await (await open()).sendMessage(encode(key), { visibilityTimeout });
    },
    pull: async (most) => {
      const { receivedMessageItems } = await (await open()).receiveMessages({
        numberOfMessages: Math.min(most, mostAtOnce),
        visibilityTimeout: hiddenSeconds,
      });
      const nudges = receivedMessageItems.map((m) => ({
        key: decode(m.messageText),
        pulls: m.dequeueCount,
        done: () => drop(m.messageId, m.popReceipt),
      }));
      // The rows know what is to be done, the sweep finds it: a nudge that nobody survives is worth nothing.
      for (const poison of nudges.filter((n) => n.pulls > mostPulls)) {
        log({ event: 'queue.poison', key: poison.key, pulls: poison.pulls });
        await poison.done();
      }
      return nudges.filter((n) => n.pulls <= mostPulls).map(({ key, done }) => ({ key, done }));
    },
  };
};

import type { TokenCredential } from '@azure/identity';
import { QueueClient, RestError, type StoragePipelineOptions } from '@azure/storage-queue';
import type { Queue } from '../ports';

export type QueuePlace =
  | { readonly queueUrl: string; readonly credential: TokenCredential }
  | { readonly connectionString: string };

// What storage takes at once, and how long ahead (s): a message lives seven days.
const mostAtOnce = 32;
const longestDelay = 6 * 24 * 3600;
// A hanging connection is an outage too, real ms.
const longestPing = 5_000;
const options: StoragePipelineOptions = { retryOptions: { tryTimeoutInMs: 15_000 } };

const clientOf = (place: QueuePlace, name: string): QueueClient =>
  'connectionString' in place
    ? new QueueClient(place.connectionString, name, options)
    : new QueueClient(`${place.queueUrl.replace(/\/$/, '')}/${name}`, place.credential, options);

const encode = (key: string): string => Buffer.from(key).toString('base64');
const decode = (text: string): string => Buffer.from(text, 'base64').toString();

type QueueOptions = {
  readonly name?: string;
  readonly hiddenSeconds?: number;
};

/** Hidden for `hiddenSeconds` once pulled; each nudge knows how often that was. */
export const azureQueue = ({
  name = 'nudges',
  hiddenSeconds = 20,
  ...place
}: QueuePlace & QueueOptions): Queue & { readonly ping: () => Promise<void> } => {
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
  /** Undefined when it comes too late: it was visible again and somebody else has it, or it is gone. */
  const inTime = async <T>(act: Promise<T>): Promise<T | undefined> => {
    try {
      return await act;
    } catch (error) {
      const late =
        error instanceof RestError && ['MessageNotFound', 'PopReceiptMismatch'].includes(error.code ?? '');
      if (!late) throw error;
      return undefined;
    }
  };
  const drop = async (messageId: string, receipt: string): Promise<void> => {
    await inTime(client.deleteMessage(messageId, receipt));
  };
  const hide = async (messageId: string, receipt: string, seconds: number): Promise<string | undefined> =>
    (await inTime(client.updateMessage(messageId, receipt, undefined, Math.ceil(seconds))))?.popReceipt;

  return {
    /** Throws when the queue cannot be reached. */
    ping: async () => {
      await client.createIfNotExists({ abortSignal: AbortSignal.timeout(longestPing) });
    },
    push: async (key, delaySeconds = 0) => {
      const visibilityTimeout = Math.min(longestDelay, Math.max(0, Math.ceil(delaySeconds)));
      await (await open()).sendMessage(encode(key), { visibilityTimeout });
    },
    pull: async (most) => {
      const { receivedMessageItems } = await (await open()).receiveMessages({
        numberOfMessages: Math.min(most, mostAtOnce),
        visibilityTimeout: hiddenSeconds,
      });
      return receivedMessageItems.map((m) => {
        let receipt = m.popReceipt;
        return {
          key: decode(m.messageText),
          pulls: m.dequeueCount,
          done: () => drop(m.messageId, receipt),
          keep: async (seconds) => {
            receipt = (await hide(m.messageId, receipt, seconds)) ?? receipt;
          },
        };
      });
    },
  };
};

import type { Queue } from '../ports';

export type HeardQueue = { readonly queue: Queue; readonly onPush: (hear: () => void) => void };

/** The same queue, and a word to this very process that something was pushed: it need not wait for its next look. */
export const hearing = (queue: Queue): HeardQueue => {
  let hear = (): void => undefined;
  return {
    queue: {
      pull: queue.pull,
      push: async (key, delaySeconds) => {
        await queue.push(key, delaySeconds);
        if (!delaySeconds) hear();
      },
    },
    onPush: (listener) => {
      hear = listener;
    },
  };
};

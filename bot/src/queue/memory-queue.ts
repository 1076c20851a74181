import type { Queue } from '../ports';

type Nudge = { readonly key: string; visibleAt: number };

/** A queue that lasts as long as the process. `tick` is the real clock in ms. */
export const memoryQueue = (tick: () => number, { hiddenSeconds = 30 } = {}): Queue => {
  const waiting = new Set<Nudge>();
  return {
    push: async (key, delaySeconds = 0) => {
      waiting.add({ key, visibleAt: tick() + delaySeconds * 1000 });
    },
    pull: async (most) => {
      const pulled = [...waiting].filter((nudge) => nudge.visibleAt <= tick()).slice(0, most);
      for (const nudge of pulled) nudge.visibleAt = tick() + hiddenSeconds * 1000;
      return pulled.map((nudge) => ({
        key: nudge.key,
        done: async () => {
          waiting.delete(nudge);
        },
      }));
    },
  };
};

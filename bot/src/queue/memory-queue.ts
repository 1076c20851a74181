import type { Queue } from '../ports';

type WaitingNudge = { readonly key: string; visibleAt: number; pulls: number };

/** A queue that lasts as long as the process, as patient as the real one. `tick` is the real clock in ms. */
export const memoryQueue = (
  tick: () => number,
  { hiddenSeconds = 20 }: { readonly hiddenSeconds?: number } = {},
): Queue => {
  const waiting = new Set<WaitingNudge>();
  return {
    push: async (key, delaySeconds = 0) => {
      waiting.add({ key, visibleAt: tick() + Math.ceil(delaySeconds) * 1000, pulls: 0 });
    },
    pull: async (most) => {
      const pulled = [...waiting].filter((one) => one.visibleAt <= tick()).slice(0, most);
      for (const one of pulled) {
        one.visibleAt = tick() + hiddenSeconds * 1000;
        one.pulls += 1;
      }
      return pulled.map((one) => ({
        key: one.key,
        pulls: one.pulls,
        done: async () => {
          waiting.delete(one);
        },
        keep: async (seconds) => {
          one.visibleAt = tick() + Math.ceil(seconds) * 1000;
        },
      }));
    },
  };
};

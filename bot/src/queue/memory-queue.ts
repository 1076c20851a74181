import type { Log, Queue } from '../ports';

type Nudge = { readonly key: string; visibleAt: number; pulls: number };

type Options = { readonly log?: Log; readonly hiddenSeconds?: number; readonly mostPulls?: number };

/** A queue that lasts as long as the process, as patient as the real one. `tick` is the real clock in ms. */
export const memoryQueue = (
  tick: () => number,
  { log = () => undefined, hiddenSeconds = 30, mostPulls = 5 }: Options = {},
): Queue => {
  const waiting = new Set<Nudge>();
  const survives = (nudge: Nudge): boolean => {
    if (nudge.pulls <= mostPulls) return true;
    log({ event: 'queue.poison', key: nudge.key, pulls: nudge.pulls });
    waiting.delete(nudge);
    return false;
  };
  return {
    push: async (key, delaySeconds = 0) => {
      waiting.add({ key, visibleAt: tick() + Math.ceil(delaySeconds) * 1000, pulls: 0 });
    },
    pull: async (most) => {
      const pulled = [...waiting].filter((nudge) => nudge.visibleAt <= tick()).slice(0, most);
      for (const nudge of pulled) {
        nudge.visibleAt = tick() + hiddenSeconds * 1000;
        nudge.pulls += 1;
      }
      return pulled.filter(survives).map((nudge) => ({
        key: nudge.key,
        done: async () => {
          waiting.delete(nudge);
        },
      }));
    },
  };
};

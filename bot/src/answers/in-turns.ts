import { setImmediate } from 'node:timers/promises';

// Long enough to get on, short enough that nobody notices having waited.
const longestMs = 20;

/** Long work in short stretches: whoever else asks meanwhile is answered in between. */
export const inTurns = async <T>(work: Iterator<unknown, T>): Promise<T> => {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestMs) continue;
    await setImmediate();
    began = performance.now();
  }
};

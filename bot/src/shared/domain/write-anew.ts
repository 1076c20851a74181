/** Said by an attempt that somebody else was faster than: what stands is to be looked at once more. */
export const overtaken = Symbol('overtaken');

// Somebody else's change of the same moment is met once or twice; many at once happens in tests rather than in life.
const mostTries = 50;

/**
 * Writes on what stands: an attempt looks, decides and writes, and is made anew as long as another writer comes in
 * between. `failing` says what is thrown when that does not end.
 */
export const writeAnew = async <T>(
  attempt: (tries: number) => Promise<T | typeof overtaken>,
  failing: () => Error,
): Promise<T> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const written = await attempt(tries);
    if (written !== overtaken) return written;
  }
  throw failing();
};

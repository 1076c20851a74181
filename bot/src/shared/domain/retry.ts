// Real ms. A hiccup is over in seconds, an outage in hours; eight tries take about an hour and three quarters.
const firstPauseMs = 10_000;
const longestPauseMs = 1_800_000;
const growth = 4;
export const mostTries = 8;

/** Whoever has failed so often before waits this long; null when a person is asked instead. */
export const afterFailure = (
  triesBefore: number,
  tick: number,
): { readonly tries: number; readonly notBefore: number } | null => {
  const tries = triesBefore + 1;
  if (tries >= mostTries) return null;
  return { tries, notBefore: tick + Math.min(longestPauseMs, firstPauseMs * growth ** (tries - 1)) };
};

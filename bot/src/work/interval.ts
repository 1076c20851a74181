/**
 * Does something again and again beside the loop: a delivery that takes its time must hold up neither what people
 * read nor the look for what is late. Never twice at once. Returns how to stop it.
 */
export const startInterval = (
  everyMs: number,
  act: () => Promise<void>,
  failed: (error: unknown) => void,
): (() => void) => {
  let acting = false;
  const timer = setInterval(() => {
    if (acting) return;
    acting = true;
    act()
      .catch(failed)
      .finally(() => {
        acting = false;
      });
  }, everyMs);
  return () => clearInterval(timer);
};

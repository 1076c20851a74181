import type { Ports } from '../ports';

const everyMs = 2_000;

/**
 * Looks after what is kept in memory, beside the loop: a delivery that takes its time must not make people wait
 * for a read. Returns how to stop it.
 */
export const keepConfirming = ({ stores, log }: Pick<Ports, 'stores' | 'log'>): (() => void) => {
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    stores
      .confirm()
      .catch((error: unknown) =>
        log({ event: 'confirm.failed', error: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        looking = false;
      });
  }, everyMs);
  return () => clearInterval(timer);
};

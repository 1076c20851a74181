import type { Ended, Tick } from '../routes';
import { isOpen, type MessageRef } from '../shared/domain/delivery';

/** A look at how messages have ended that a version before 1.2 has left on the agenda; since then rooms hear of it. */
export const lookAtEnd =
  (ended: Ended, messagesOf: (key: string) => readonly MessageRef[]) =>
  async ({ ports, network, key }: Tick): Promise<void> => {
    if (!network) return;
    for (const message of messagesOf(key)) {
      const rows = (await ports.stores.deliveries.of(message)).map(({ value }) => value);
      if (rows.length > 0 && !rows.some(isOpen)) await ended({ ports, network, message, rows });
    }
  };

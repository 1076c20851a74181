import type { Ports } from '../../ports';
import { type Delivery, type MessageRef, messageKey, type Target } from '../../shared/domain/delivery';
import type { Instant } from '../../shared/domain/month';

/** Promises a message to targets: rows first, then the nudge. Twice is harmless: rows that stand are left alone. */
export const planMessage = async (
  ports: Ports,
  message: MessageRef,
  targets: readonly Target[],
  version = 1,
  expiresAt?: Instant,
): Promise<void> => {
  await ports.stores.deliveries.setOpen(message, true);
  await ports.stores.deliveries.plan(message, targets, version, ports.now(), expiresAt);
  await ports.queue.push(messageKey(message));
};

// A claimed one may be rendered already: the changed row makes its sender look again.
const seen: readonly Delivery['state'][] = ['claimed', 'sending', 'delivered'];

/** Asks for one more look at what is posted (a count has changed). */
export const refreshMessage = (ports: Ports, message: MessageRef): Promise<void> =>
  changeAll(ports, message, (d) => (seen.includes(d.state) ? { ...d, wanted: d.wanted + 1 } : null));

const changeAll = async (
  ports: Ports,
  message: MessageRef,
  change: (d: Delivery) => Delivery | null,
): Promise<void> => {
  const { deliveries } = ports.stores;
  let changed = false;
  for (const row of await deliveries.of(message)) {
    let current: typeof row | null = row;
    for (let tries = 0; current && tries < 5; tries += 1) {
      const next = change(current.value);
      if (!next) break;
      if (await deliveries.save(next, current.version)) {
        changed = true;
        break;
      }
      current = await deliveries.get(message, row.value.target);
    }
  }
  if (!changed) return;
  await deliveries.setOpen(message, true);
  await ports.queue.push(messageKey(message));
};

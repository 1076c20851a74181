import type { DeliveryStore } from '../ports';
import { type Delivery, type MessageRef, messageKey, targetKey } from '../shared/domain/delivery';
import type { Row, Rows } from './rows';

// Partition: `kind~id` of the message, key: `channel~id` or `person~id`, one row per promise. Partition `open`,
// key: the message, while something of it is to be done. A message's key has a `~`, so the two never meet.
const open = 'open';
const rowOf = (d: Delivery) => ({ partition: messageKey(d.message), key: targetKey(d.target), body: d });
const versioned = (row: Row<Delivery>) => ({ value: row.body, version: row.etag });

export const deliveryStore = (rows: Rows): DeliveryStore => ({
  plan: (message, targets, wanted, at, expiresAt) => {
    const planned = targets.map((target) =>
      rowOf({
        message,
        target,
        state: 'planned',
        wanted,
        shown: 0,
        plannedAt: at,
        ...(expiresAt ? { expiresAt } : {}),
        attempts: 0,
        notBefore: 0,
      }),
    );
    return rows.insertMany('deliveries', messageKey(message), planned);
  },
  of: async (message) => (await rows.list<Delivery>('deliveries', messageKey(message))).map(versioned),
  get: async (message, target) => {
    const row = await rows.get<Delivery>('deliveries', messageKey(message), targetKey(target));
    return row && versioned(row);
  },
  save: (delivery, version) => rows.replace('deliveries', rowOf(delivery), version),
  open: async () => (await rows.list<MessageRef>('deliveries', open)).map((row) => row.body),
  setOpen: (message, isOpen) =>
    isOpen
      ? rows.put('deliveries', { partition: open, key: messageKey(message), body: message })
      : rows.remove('deliveries', open, messageKey(message)),
  all: async () =>
    (await rows.scan<Delivery>('deliveries')).filter((row) => row.partition !== open).map((row) => row.body),
});

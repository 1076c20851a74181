import type { Delivery } from '../../shared/domain/delivery';
import type { Upgrade } from '../schema';

/** 0 → 1: of which version's promise a delivery's expiry is was left to be guessed from what it shows. */
export const upgradeDelivery: Upgrade = (table, { body }) => {
  if (table !== 'deliveries') return body;
  const delivery = body as Omit<Delivery, 'promise'> & { readonly promise?: number };
  return { ...delivery, promise: delivery.promise ?? delivery.wanted };
};

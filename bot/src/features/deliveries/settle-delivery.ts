import { readChannels, whoseIs } from '../../delivery/view';
import type { Ports, Versioned } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import {
  type Delivery,
  type MessageRef,
  messageKey,
  type Resolution,
  targetKey,
} from '../../shared/domain/delivery';
import { resolved } from '../../shared/domain/delivery-course';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

/** `target` as in a row's key: `channel~id`. */
export type DeliveryKey = MessageRef & { readonly target: string };
export type Settled = { readonly settled: number; readonly already: number };

const findAll = async (
  ports: Ports,
  keys: readonly DeliveryKey[],
): Promise<readonly Versioned<Delivery>[]> => {
  const messages = new Map(keys.map(({ kind, id }) => [messageKey({ kind, id }), { kind, id }]));
  const rows = await Promise.all(
    [...messages].map(async ([key, message]) => [key, await ports.stores.deliveries.of(message)] as const),
  );
  const byMessage = new Map(rows);
  const found = keys.map((key) =>
    byMessage.get(messageKey(key))?.find(({ value }) => targetKey(value.target) === key.target),
  );
  if (found.some((row) => row === undefined)) throw new Refusal('notFound');
  return [...new Set(found)].flatMap((row) => row ?? []);
};

/** A person's word about deliveries: it is there, or it goes again. May they about each, before any is touched. */
export const settleDeliveries = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  said: Resolution['said'],
  keys: readonly DeliveryKey[],
): Promise<Settled> => {
  if (!actor.person) throw new Refusal('unknownPerson');
  const channels = await readChannels(ports);
  const rows = await findAll(ports, keys);
  for (const { value } of rows) demand(actor, 'settleDelivery', network, whoseIs(value, channels));
  const word = { said, by: actor.person.id, at: ports.now() };
  const changed: MessageRef[] = [];
  // Said once: a second press, or one after somebody else's, changes nothing.
  for (const row of rows)
    if (await ports.stores.deliveries.change(row, (d) => resolved(d, word))) changed.push(row.value.message);
  for (const message of new Map(changed.map((m) => [messageKey(m), m])).values()) {
    await ports.stores.work.wake(message);
    await ports.queue.push(messageKey(message));
  }
  ports.log({ event: 'delivery.settled', room: 'delivery', said, settled: changed.length });
  return { settled: changed.length, already: rows.length - changed.length };
};

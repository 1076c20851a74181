import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Tick } from '../../routes';
import { isOpen, type MessageRef, messageKey, messageOf } from '../../shared/domain/delivery';
import { addMinutes } from '../../shared/domain/month';
import { readEvents } from './acting';
import { threadsUnder } from './threads';

const firstLookMinutes = 2;
const nextLookMinutes = 10;

/** Looks a little later whether a personal word has arrived. */
export const coverLater = (
  ports: Ports,
  message: MessageRef,
  minutes: number = firstLookMinutes,
): Promise<void> =>
  ports.stores.agenda.add({
    at: addMinutes(ports.now(), minutes),
    kind: 'event.cover',
    key: messageKey(message),
  });

/**
 * S6, S32: a personal word that did not arrive is covered by one reply in the invitation's thread, which names nobody.
 * Any number of times.
 */
export const coverPeople = async ({ ports, key }: Tick): Promise<void> => {
  const message = messageOf(key);
  const rows = (await ports.stores.deliveries.of(message)).map(({ value }) => value);
  const personal = rows.filter(({ target }) => target.to === 'person');
  if (personal.some(isOpen)) return coverLater(ports, message, nextLookMinutes);
  if (!personal.some(({ state }) => state === 'failed')) return;
  const event = (await readEvents(ports)).find(
    (e) => message.id === e.event || message.id.startsWith(`${e.event}~`),
  );
  const threads = event ? await threadsUnder(ports, event) : [];
  if (threads.length > 0) await planMessage(ports, message, threads, 1, rows[0]?.expiresAt);
};

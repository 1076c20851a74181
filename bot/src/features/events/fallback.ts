import { planMessage } from '../../delivery/plan';
import type { Ended } from '../../routes';
import { readEvents } from './acting';
import { threadsUnder } from './threads';

const kinds = ['cancelled', 'eventReminder'];

/** S6, S32: a personal word that did not arrive is one reply in the invitation's thread, which names nobody. */
export const eventFallback: Ended = async ({ ports, message, rows }) => {
  if (!kinds.includes(message.kind) || rows.some(({ target }) => target.to === 'thread')) return;
  if (!rows.some(({ target, state }) => target.to === 'person' && state === 'failed')) return;
  const event = (await readEvents(ports)).find(
    (e) => message.id === e.event || message.id.startsWith(`${e.event}~`),
  );
  const threads = event ? await threadsUnder(ports, event) : [];
  await planMessage(ports, message, threads, 1, rows[0]?.expiresAt);
};

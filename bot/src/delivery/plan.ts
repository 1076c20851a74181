import type { Ports, PromiseRow } from '../ports';
import {
  type Delivery,
  type Intent,
  isOpen,
  type MessageRef,
  messageKey,
  type Target,
} from '../shared/domain/delivery';
import { outdated } from '../shared/domain/delivery-course';
import type { Instant } from '../shared/domain/month';

/** The nudge that says: somebody has decided something, look into the outbox. No message has this key. */
export const outboxNudge = 'outbox';
// Real ms: a decision that has not come after so long never will.
const forgottenMs = 600_000;

/** Rows, then the mark that there is something to do, then the nudge: whatever is cut off, what stands is found. */
type Writing = Pick<Ports, 'stores' | 'queue' | 'tick'>;
const writeOut = async (ports: Writing, intent: Intent): Promise<void> => {
  // To nobody is nothing.
  if (intent.targets.length === 0) return;
  await ports.stores.deliveries.plan(intent);
  await ports.stores.work.wake(intent.message);
  await ports.queue.push(messageKey(intent.message));
};

/** Promises a message to targets, outside a decision; to nobody it is nothing. Twice is harmless: rows that stand are left alone. */
export const planMessage = (
  ports: Ports,
  message: MessageRef,
  targets: readonly Target[],
  version = 1,
  expiresAt?: Instant,
): Promise<void> =>
  writeOut(ports, { message, targets, version, at: ports.now(), ...(expiresAt ? { expiresAt } : {}) });

/** A decision has promised something: whoever is free writes it out. Cut off here, the sweep does. */
export const announce = (ports: Pick<Ports, 'queue'>): Promise<void> => ports.queue.push(outboxNudge);

const writeOutOne = async (ports: Writing, promised: PromiseRow): Promise<void> => {
  const intent = await ports.stores.outbox.read(promised);
  if (intent) await writeOut(ports, intent);
  if (intent || ports.tick() - promised.at > forgottenMs) await ports.stores.outbox.done(promised);
};

/** Writes out what decisions have promised, each as often as it takes; one that cannot be keeps back no other. */
export const writeOutPromises = async (ports: Writing): Promise<void> => {
  const failures: unknown[] = [];
  for (const promised of await ports.stores.outbox.waiting())
    await writeOutOne(ports, promised).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
};

// When a whole room answers at once, so many were faster: each of their looks comes after what has happened here.
const mostTries = 20;

// An open one may be rendered already: the changed row makes its sender look again.
const mayBeSeen = (d: Delivery): boolean => isOpen(d) || (d.state === 'delivered' && !d.gone);

/**
 * Asks for one more look at what is posted. `press`: a count has changed by somebody's press on the card. `which`: of
 * its places only these.
 */
export const refreshMessage = async (
  ports: Ports,
  message: MessageRef,
  why: 'change' | 'press' = 'change',
  which: (d: Delivery) => boolean = mayBeSeen,
): Promise<void> => {
  const { deliveries, work } = ports.stores;
  let changed = false;
  for (const row of await deliveries.of(message)) {
    let tries = 0;
    const next = (d: Delivery): Delivery | null => {
      tries += 1;
      return which(d) && tries <= mostTries ? outdated(d, ports.tick(), why === 'press') : null;
    };
    changed = (await deliveries.change(row, next)) || changed;
  }
  if (!changed) return;
  await work.wake(message);
  await ports.queue.push(messageKey(message));
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports, Versioned } from '../ports';
import { type Delivery, isOpen, messageKey } from '../shared/domain/delivery';
import * as course from '../shared/domain/delivery-course';
import type { Budget } from './budget';
import { claimOf, type DeliveryStep, inDoubt, type SendContext, stepFor } from './next-step';

/** A slow answer keeps the others' outcomes waiting no longer than this, real ms. */
const markMs = 300;
const longestPause = 2_000;

type Sending = {
  readonly step: Required<DeliveryStep>;
  readonly version: string;
  readonly conversation: string;
  readonly claim: string;
};
type MarkedDelivery = { readonly sending: Sending; readonly next: Delivery };
type DeliveryRow = Versioned<Delivery>;

/** What stands in storage now, as far as it is known: nothing is of what somebody else has changed. */
const asTheyStand = (
  written: readonly { readonly value: Delivery; readonly version: string | null | undefined }[],
): readonly DeliveryRow[] => written.flatMap(({ value, version }) => (version ? [{ value, version }] : []));

/** One count per place: a channel with its threads, a person. */
export const conversationOf = ({ target }: Delivery): string =>
  target.to === 'person' ? `person~${target.person}` : target.channel;

const ended = ({ log }: Ports, d: Delivery): void => {
  if (isOpen(d) && d.state !== 'retry') return;
  log({
    event: 'delivery',
    room: 'delivery',
    message: messageKey(d.message),
    state: d.state,
    code: d.failure?.code,
  });
};

/** What Teams has answered must be written, however long storage is away. */
const untilWritten = async <T>(ports: Ports, write: () => Promise<T>): Promise<T> => {
  for (let pause = 100; ; pause = Math.min(longestPause, pause * 2)) {
    try {
      return await write();
    } catch (error) {
      ports.log({ event: 'delivery.unwritten', room: 'delivery', error: String(error) });
      await sleep(pause);
    }
  }
};

/** Somebody changed the row meanwhile: what they asked for is kept, and what happened is written. */
const reconcile = async ({ ports }: SendContext, { sending, next }: MarkedDelivery): Promise<void> => {
  const { deliveries } = ports.stores;
  for (;;) {
    const standing = await deliveries.get(next.message, next.target);
    const merged =
      standing &&
      (sending.step.send.is === 'edit'
        ? course.reconciledEdit(next, standing.value)
        : course.reconciled(next, standing.value, sending.claim));
    if (!merged || (await deliveries.save(merged, standing.version))) return;
  }
};

const mark = async (
  look: SendContext,
  outcomes: readonly MarkedDelivery[],
): Promise<readonly DeliveryRow[]> => {
  const { ports } = look;
  const versions = await untilWritten(ports, async () => {
    const rows = outcomes.map(({ sending, next }) => ({ value: next, version: sending.version }));
    const saved = await ports.stores.deliveries.saveMany(rows);
    for (const [i, one] of outcomes.entries()) if (saved[i] === null) await reconcile(look, one);
    return saved;
  });
  for (const { next } of outcomes) ended(ports, next);
  return asTheyStand(outcomes.map(({ next }, i) => ({ value: next, version: versions[i] })));
};

const afterwards = (look: SendContext, { step }: Sending, sent: course.SendOutcome): Delivery => {
  const { ports } = look;
  const moment = { now: ports.now(), tick: ports.tick() };
  const chance = Math.random();
  return step.send.is === 'edit'
    ? course.afterEdit(step.next, sent, moment, chance)
    : course.afterPost(step.next, sent, moment, { doubt: inDoubt(look, step.next.message), chance });
};

const sendOne = async (look: SendContext, budget: Budget, sending: Sending): Promise<MarkedDelivery> => {
  const sent = await sending.step.send.run();
  const next = afterwards(look, sending, sent);
  if (sent.outcome === 'refused' && sent.throttled)
    budget.pause(sending.conversation, next.notBefore - look.ports.tick());
  return { sending, next };
};

/** Sends all at once and writes their outcomes together; those of slow ones follow. */
const sendAll = async (
  look: SendContext,
  budget: Budget,
  all: readonly Sending[],
  free: (places: number) => void,
): Promise<readonly DeliveryRow[]> => {
  const marked: DeliveryRow[] = [];
  let arrived: MarkedDelivery[] = [];
  let left = all.length;
  const work = Promise.all(
    all.map(async (sending) => {
      const sent = await sendOne(look, budget, sending);
      // Not in one line: `arrived` is another list by the time a slow one comes.
      arrived.push(sent);
      left -= 1;
    }),
  );
  while (left > 0 || arrived.length > 0) {
    await Promise.race([work, sleep(markMs, undefined, { ref: false })]);
    const batch = arrived;
    arrived = [];
    if (batch.length === 0) continue;
    marked.push(...(await mark(look, batch)));
    free(batch.length);
  }
  await work;
  return marked;
};

/**
 * A window of one message's rows: one write that claims them all, the posts, one write that says what became of them.
 * `free` gives back the places that are not needed any more; all of them are when this is done. Its answer: the rows
 * as they stand now, without those that others have changed meanwhile.
 */
export const sendWindow = async (
  look: SendContext,
  budget: Budget,
  rows: readonly DeliveryRow[],
  free: (places: number) => void,
): Promise<readonly DeliveryRow[]> => {
  const { ports } = look;
  let held = rows.length;
  const letGo = (places: number): void => {
    held -= places;
    free(places);
  };
  const notSent = (d: Delivery): void => {
    budget.unspend(conversationOf(d));
    budget.giveBack(1);
  };
  try {
    const steps = await Promise.all(
      rows.map(async ({ value, version }) => ({ version, step: await stepFor(look, value) })),
    );
    // An edit may be repeated freely: it needs no claim.
    const written = steps.filter(({ step }) => step.send?.is !== 'edit');
    const saved = written.map(({ step, version }) => ({ value: step.next, version }));
    const versions = saved.length > 0 ? await ports.stores.deliveries.saveMany(saved) : [];
    const claimedAs = new Map(written.map(({ step }, i) => [step, versions[i] ?? null]));
    const sends = steps.flatMap(({ step, version }): Sending[] => {
      const standing = claimedAs.has(step) ? (claimedAs.get(step) ?? null) : version;
      if (standing !== null && !step.send) ended(ports, step.next);
      if (standing === null || !step.send) {
        notSent(step.next);
        return [];
      }
      const { next, send } = step;
      return [
        {
          step: { next, send },
          version: standing,
          conversation: conversationOf(next),
          claim: next.claim ?? claimOf(look.me, next),
        },
      ];
    });
    letGo(rows.length - sends.length);
    const settled = written.flatMap(({ step }, i) =>
      step.send ? [] : [{ value: step.next, version: versions[i] }],
    );
    return [...asTheyStand(settled), ...(await sendAll(look, budget, sends, letGo))];
  } finally {
    free(held);
  }
};

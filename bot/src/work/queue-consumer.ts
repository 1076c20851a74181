import { outboxNudge, writeOutPromises } from '../delivery/plan';
import type { Nudge, Ports } from '../ports';
import { isUnsettled, messageKey, messageOf } from '../shared/domain/delivery';
import { isPutOff } from '../shared/domain/delivery-course';
import type { Jobs } from './jobs';

// Taken up so often and never finished: whoever does it, dies of it.
const mostPulls = 5;
/** A message that nobody survives is looked at again after so long, real ms. */
const poisonMs = 600_000;
const atOnce = 16;
/** More messages are not taken in hand: the rest stays in the queue, for any instance. */
const mostInHand = 64;

export type QueueConsumer = {
  /** Writes out what decisions have promised. */
  readonly promises: () => Promise<void>;
  /** Takes up what the queue nudges at; false when there was nothing. */
  readonly pull: () => Promise<boolean>;
  /** The rows are the truth: takes up what no nudge speaks of any more. */
  readonly sweep: () => Promise<void>;
  /** As the sweep, from the rows themselves: also what lost its mark. */
  readonly sweepDeep: () => Promise<void>;
};

export const makeQueueConsumer = (
  ports: Ports,
  jobs: Jobs,
  failed: (error: unknown) => void,
): QueueConsumer => {
  const { work, deliveries } = ports.stores;
  const accept = (key: string, nudge?: Nudge): void => void jobs.accept(key, nudge).catch(failed);

  const setAside = async ({ key, pulls, done }: Nudge): Promise<void> => {
    ports.log({ event: 'queue.poison', key, pulls });
    await work.setAside({ key, pulls, at: ports.now() });
    const open = await work.look(messageOf(key));
    if (open) await work.lease({ ...open.value, lookAt: ports.tick() + poisonMs }, open.version);
    await done();
  };
  const takeOne = async (nudge: Nudge): Promise<void> => {
    if (nudge.pulls > mostPulls) return setAside(nudge);
    if (nudge.key !== outboxNudge) return accept(nudge.key, nudge);
    await writeOutPromises(ports);
    await nudge.done();
  };

  return {
    promises: () => writeOutPromises(ports),
    pull: async () => {
      const room = mostInHand - jobs.inHand();
      if (room <= 0) return true;
      const nudges = await ports.queue.pull(Math.min(atOnce, room));
      // Whoever nudged has written before: what is shown is what they decided.
      if (nudges.length > 0) await ports.stores.facts.follow();
      // One that fails comes again when its lease is over; the others do not wait for it.
      for (const nudge of nudges) await takeOne(nudge).catch(failed);
      return nudges.length > 0;
    },
    sweep: async () => {
      await ports.stores.facts.follow();
      await writeOutPromises(ports).catch(failed);
      for (const { value } of await work.open())
        if (!isPutOff(value.lookAt, ports.tick()) && jobs.inHand() < mostInHand)
          accept(messageKey(value.message));
    },
    sweepDeep: async () => {
      const open = new Set((await work.open()).map(({ value }) => messageKey(value.message)));
      const lost = (await deliveries.all())
        .filter((d) => isUnsettled(d) && !open.has(messageKey(d.message)))
        .map((d) => d.message);
      for (const message of new Map(lost.map((m) => [messageKey(m), m])).values()) {
        await work.wake(message);
        await ports.queue.push(messageKey(message));
      }
    },
  };
};

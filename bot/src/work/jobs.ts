import type { Nudge } from '../ports';
import { type DeliveryJob, type JobCrew, makeJob } from './job';

export type Jobs = {
  /** Takes a message up, or looks at it once more. Done when nothing of it is due just now. */
  readonly accept: (key: string, nudge?: Nudge) => Promise<void>;
  readonly inHand: () => number;
  /** Nothing of what is in hand is due just now. */
  readonly quiet: () => Promise<void>;
  /** Takes up nothing more; done when what is in flight has been written. */
  readonly stop: () => Promise<void>;
};

/** The messages that this instance brings on just now, each once. */
export const makeJobs = (crew: JobCrew): Jobs => {
  const jobs = new Map<string, { readonly job: DeliveryJob; readonly ended: Promise<void> }>();
  let stopping = false;

  const begin = (key: string, nudge: Nudge | undefined): Promise<void> => {
    const job = makeJob(crew, key, nudge ? [nudge] : [], () => stopping);
    const ended = job.carry().finally(() => {
      jobs.delete(key);
    });
    jobs.set(key, { job, ended });
    // What it was asked in the moment of its end is asked again.
    const again = ended.then(() => (job.isWoken() && !stopping ? accept(key) : undefined));
    return Promise.race([again, job.quiet()]);
  };

  const accept = async (key: string, nudge?: Nudge): Promise<void> => {
    if (stopping) return;
    const known = jobs.get(key);
    if (!known) return begin(key, nudge);
    known.job.wake();
    await nudge?.done();
    await Promise.race([known.job.quiet(), known.ended]);
  };

  return {
    accept,
    inHand: () => jobs.size,
    quiet: async () => {
      await Promise.all([...jobs.values()].map(({ job, ended }) => Promise.race([ended, job.quiet()])));
    },
    stop: async () => {
      stopping = true;
      crew.slots.shut();
      const ended = [...jobs.values()].map(({ job, ended: end }) => {
        job.wake();
        return end.catch(() => undefined);
      });
      await Promise.all(ended);
    },
  };
};

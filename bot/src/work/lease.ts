import type { Ports } from '../ports';
import type { MessageRef } from '../shared/domain/delivery';
import { isPutOff } from '../shared/domain/delivery-course';
import { leaseMs } from './next-step';

/** A message in hand: until its lease is over no other instance takes it up. The lease is renewed while it lasts. */
export type Lease = {
  /** False: it ran out, and somebody else has the message. True after all else, also when others woke it. */
  readonly keep: () => Promise<boolean>;
  /** The same, with the time at which somebody should look next. */
  readonly leaveUntil: (tick: number) => Promise<boolean>;
  /** All is settled. `woken`: not so, somebody asked for it meanwhile. `lost`: somebody else has it. */
  readonly close: () => Promise<'closed' | 'woken' | 'lost'>;
};

type LeaseWorld = {
  readonly ports: Ports;
  /** Somebody has asked for it: what was read of it may be old. */
  readonly woken: () => void;
  /** The nudge's own lease goes with ours. */
  readonly renewed: () => Promise<void>;
};

/** Null when nothing is to be done, or somebody else does it. */
export const leaseMessage = async (
  message: MessageRef,
  { ports, woken, renewed }: LeaseWorld,
): Promise<Lease | null> => {
  const { work } = ports.stores;
  let until = 0;
  let version = '';
  const write = async (lookAt: number, over: string): Promise<boolean> => {
    const written = await work.lease({ message, lookAt }, over);
    if (written === null) return false;
    until = lookAt;
    version = written;
    return true;
  };
  /** What stands is not what we wrote: somebody woke it, and whoever is first has it now. */
  const takeAgain = async (lookAt: number): Promise<boolean> => {
    const standing = await work.look(message);
    if (!standing || isPutOff(standing.value.lookAt, ports.tick())) return false;
    woken();
    return write(lookAt, standing.version);
  };
  const leaseUntil = async (lookAt: number): Promise<boolean> =>
    (await write(lookAt, version)) || takeAgain(lookAt);

  if (!(await takeAgain(ports.tick() + leaseMs))) return null;
  return {
    keep: async () => {
      if (until - ports.tick() > leaseMs / 2) return true;
      await renewed();
      return leaseUntil(ports.tick() + leaseMs);
    },
    leaveUntil: leaseUntil,
    close: async () => {
      if (await work.close(message, version)) return 'closed';
      return (await takeAgain(ports.tick() + leaseMs)) ? 'woken' : 'lost';
    },
  };
};

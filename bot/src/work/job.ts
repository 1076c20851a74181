import type { Nudge, Ports } from '../ports';
import type { RouteTable } from '../route-table';
import { type MessageRef, messageOf } from '../shared/domain/delivery';
import type { Network } from '../shared/domain/network';
import type { Budget } from './budget';
import {
  begun,
  type DeliveryRow,
  dueIn,
  forgotten,
  type JobClock,
  type JobState,
  known,
  landed,
  launched,
  type Next,
  newJob,
  nextOf,
  waiting,
  woken,
} from './job-state';
import { type Lease, leaseMessage } from './lease';
import { makeNap, type Nap } from './nap';
import { leaseMs, type SendContext } from './next-step';
import type { SendSlots } from './send-slots';
import { conversationOf, sendWindow } from './send-window';

const afterErrorMs = 1_000;
/** A room that failed to hear how a message ended is told again after so long, real ms. */
const untoldMs = 60_000;

export type JobCrew = {
  readonly ports: Ports;
  readonly table: RouteTable;
  /** This instance, as its claims name it. */
  readonly me: string;
  readonly budget: Budget;
  readonly slots: SendSlots;
  readonly window: number;
  /** Whether the loop runs: without it nothing is waited for, what is not due now is left for later. */
  readonly canWait: () => boolean;
};

/** One message that is brought on here; nothing of it is lost when this ends half-way. */
export type DeliveryJob = {
  /** Done when everything is settled, left for later, or taken by somebody else. */
  readonly carry: () => Promise<void>;
  /** Somebody has asked for it: look at its rows once more. */
  readonly wake: () => void;
  /** Nothing of it is due just now; what only waits for its turn is. */
  readonly quiet: () => Promise<void>;
  /** Asked for in the moment of its end. */
  readonly isWoken: () => boolean;
};

/** A message in hand: what it knows (job-state.ts), and what its effects need. */
type InHand = {
  readonly crew: JobCrew;
  readonly key: string;
  readonly message: MessageRef;
  readonly nudges: readonly Nudge[];
  readonly isStopping: () => boolean;
  readonly flights: Set<Promise<void>>;
  readonly nap: Nap;
  readonly quiet: { isResting: boolean; readonly waiting: (() => void)[] };
  state: JobState;
};

const logged = ({ crew: { ports }, key }: InHand, error: unknown): void =>
  ports.log({
    event: 'work.failed',
    room: 'delivery',
    message: key,
    error: error instanceof Error ? (error.stack ?? '') : String(error),
  });
const clockOf = ({ crew: { budget, ports } }: InHand): JobClock => ({ ...budget, tick: ports.tick() });
const sleep = async (job: InHand, ms: number): Promise<void> => {
  const slept = job.nap.for(ms);
  if (job.state.isWoken) job.nap.end();
  await slept;
};

const launch = (job: InHand, look: SendContext, picked: readonly DeliveryRow[]): void => {
  job.state = launched(job.state, picked);
  const flight = sendWindow(look, job.crew.budget, picked, job.crew.slots.free)
    .catch((error: unknown) => {
      logged(job, error);
      return [];
    })
    .then((stand) => {
      job.state = landed(job.state, picked, stand);
      job.flights.delete(flight);
    });
  job.flights.add(flight);
};

const takesOne = ({ crew: { budget } }: InHand, { value }: DeliveryRow): boolean =>
  budget.waitFor(conversationOf(value)) === 0;

/** As many as there are places and their conversations take: each is spent as it is picked. */
const pick = (job: InHand, rows: readonly DeliveryRow[], places: number): readonly DeliveryRow[] => {
  const { budget, slots } = job.crew;
  const picked: DeliveryRow[] = [];
  for (const row of rows) {
    if (picked.length === places) break;
    if (!takesOne(job, row)) continue;
    budget.spend(conversationOf(row.value));
    picked.push(row);
  }
  budget.giveBack(places - picked.length);
  if (places > picked.length) slots.free(places - picked.length);
  return picked;
};

/** Window after window, while places and conversations allow; says how many rows went. */
const sendDue = async (
  job: InHand,
  look: SendContext,
  rows: readonly DeliveryRow[],
  lease: Lease,
): Promise<number | 'lost'> => {
  const { slots, window, canWait, me } = job.crew;
  let due = dueIn(job.state, rows, me, clockOf(job));
  let sent = 0;
  while (!job.state.isWoken && !job.isStopping()) {
    const ready = due.filter((row) => takesOne(job, row));
    if (ready.length === 0) break;
    const places = await slots.take(Math.min(ready.length, window), canWait());
    if (places === 0) break;
    // It may have waited long for its turn.
    const isOurs = await lease.keep().catch((error: unknown) => {
      pick(job, [], places);
      throw error;
    });
    const picked = pick(job, isOurs ? ready : [], places);
    if (!isOurs) return 'lost';
    if (picked.length > 0) launch(job, look, picked);
    sent += picked.length;
    due = due.filter((row) => !picked.includes(row));
  }
  return sent;
};

/** Rooms look at how it ended before it is let go: cut off here, whoever takes it up next tells them again. */
const tellEnd = async (job: InHand, network: Network, rows: readonly DeliveryRow[]): Promise<boolean> => {
  const { ports, table } = job.crew;
  const told = { ports, network, message: job.message, rows: rows.map(({ value }) => value) };
  const ends = await Promise.allSettled(table.ended.map((ended) => ended(told)));
  for (const end of ends) if (end.status === 'rejected') logged(job, end.reason);
  return ends.every(({ status }) => status === 'fulfilled');
};

const close = async ({ crew: { ports }, nudges, key }: InHand, lease: Lease): Promise<boolean> => {
  const end = await lease.close();
  if (end !== 'closed') return end === 'lost';
  if (nudges.every((nudge) => nudge.pulls > 1)) await ports.stores.work.clearPoison(key);
  return true;
};

const rest = async (job: InHand, ms: number, rests: boolean): Promise<void> => {
  job.quiet.isResting = rests;
  if (rests) for (const done of job.quiet.waiting.splice(0)) done();
  await sleep(job, ms);
  job.quiet.isResting = false;
};

const leave = async (job: InHand, lease: Lease, ms: number): Promise<boolean> => {
  const { ports } = job.crew;
  if (!(await lease.leaveUntil(ports.tick() + ms))) return true;
  if (job.state.isWoken) return false;
  await ports.queue.push(job.key, Math.max(1, Math.ceil(ms / 1000)));
  return true;
};

/** Does what was decided. True when the message is out of our hands. */
const act = async (
  job: InHand,
  lease: Lease,
  next: Next,
  look: { readonly network: Network; readonly rows: readonly DeliveryRow[] },
): Promise<boolean> => {
  switch (next.is) {
    case 'lookAgain':
      return false;
    case 'awaitFlight':
      await Promise.race([...job.flights, sleep(job, next.ms)]);
      return false;
    case 'nap':
      await rest(job, next.ms, next.rests);
      return false;
    case 'leave':
      return leave(job, lease, next.ms);
    case 'end': {
      if (await tellEnd(job, look.network, look.rows)) return close(job, lease);
      const later = waiting(job.state, look.rows, untoldMs, clockOf(job), job.crew.canWait());
      return act(job, lease, later, look);
    }
  }
};

/** Once through its rows. True when it is out of our hands. */
const goThrough = async (job: InHand, lease: Lease): Promise<boolean> => {
  const { ports, table, me, canWait } = job.crew;
  job.state = begun(job.state);
  const network = await ports.stores.network.read();
  if (!network || !(await lease.keep())) return true;
  if (!job.state.rows) {
    const found = await ports.stores.deliveries.of(job.message);
    job.state = known(job.state, found);
  }
  const { rows: read } = job.state;
  const rows = [...(read?.values() ?? [])];
  const channels = await ports.stores.channels.cached();
  const sent = await sendDue(job, { ports, table, network, channels, me, made: new Map() }, rows, lease);
  if (sent === 'lost' || job.isStopping()) return true;
  const isOld = sent > 0 || job.state.rows !== read;
  const next = nextOf(job.state, { rows, isOld, canWait: canWait() }, clockOf(job));
  return act(job, lease, next, { network, rows });
};

const work = async (job: InHand, lease: Lease): Promise<void> => {
  for (let isOver = false; !isOver && !job.isStopping(); )
    try {
      isOver = await goThrough(job, lease);
    } catch (error) {
      if (!job.crew.canWait()) throw error;
      job.state = forgotten(job.state);
      logged(job, error);
      await sleep(job, afterErrorMs);
    }
};

const carry = async (job: InHand): Promise<void> => {
  const { crew, message, nudges, isStopping } = job;
  const renewed = async (): Promise<void> => {
    for (const nudge of nudges) await nudge.keep(leaseMs / 1000);
  };
  const asked = (): void => {
    job.state = woken(job.state);
  };
  const lease = await leaseMessage(message, { ports: crew.ports, woken: asked, renewed });
  try {
    if (lease) await work(job, lease);
    if (!isStopping()) for (const nudge of nudges) await nudge.done();
  } finally {
    await Promise.all(job.flights);
  }
};

export const makeJob = (
  crew: JobCrew,
  key: string,
  nudges: readonly Nudge[],
  isStopping: () => boolean,
): DeliveryJob => {
  const job: InHand = {
    crew,
    key,
    message: messageOf(key),
    nudges,
    isStopping,
    flights: new Set(),
    nap: makeNap(),
    quiet: { isResting: false, waiting: [] },
    state: newJob,
  };
  return {
    carry: () => carry(job),
    wake: () => {
      job.state = woken(job.state);
      job.nap.end();
    },
    quiet: async () => {
      if (!job.quiet.isResting || job.state.isWoken)
        await new Promise<void>((done) => job.quiet.waiting.push(done));
    },
    isWoken: () => job.state.isWoken,
  };
};

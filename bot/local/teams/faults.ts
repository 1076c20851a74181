import { z } from 'zod';

const operations = ['create', 'send', 'edit', 'delete', 'read'] as const;
export type Operation = (typeof operations)[number];

/** What goes wrong, for the next `times` requests that match. */
export const fault = z.strictObject({
  match: z
    .strictObject({
      operation: z.enum(operations).optional(),
      /** A channel or personal conversation, whatever the thread. */
      conversation: z.string().optional(),
      /** Words in the request's body. */
      contains: z.string().optional(),
    })
    .default({}),
  /** `reset` breaks the connection without an answer. */
  status: z.union([z.literal('reset'), z.int().min(200).max(599)]),
  code: z.string().default('InjectedFault'),
  /** Seconds, or a date as HTTP writes it. */
  retryAfter: z.union([z.number(), z.string()]).optional(),
  /** The answer waits so long: a time-out for an impatient client. */
  delayMs: z.int().min(0).max(120_000).default(0),
  /** Whether the message was taken all the same. */
  accepted: z.boolean(),
  times: z.int().positive().default(1),
});
export type ConnectorFault = z.output<typeof fault>;

type ConnectorRequest = {
  readonly operation: Operation;
  readonly conversation: string;
  readonly body: string;
};

const matches = ({ match }: ConnectorFault, { operation, conversation, body }: ConnectorRequest): boolean =>
  (match.operation ?? operation) === operation &&
  (match.conversation ?? conversation) === conversation &&
  body.includes(match.contains ?? '');

export interface Faults {
  add(fault: ConnectorFault): void;
  /** The first one that matches, with one of its times spent. */
  take(asked: ConnectorRequest): ConnectorFault | undefined;
  /** It did not come to pass after all: its time is given back. */
  giveBack(fault: ConnectorFault): void;
  list(): readonly ConnectorFault[];
  clear(): void;
}

export const createFaults = (): Faults => {
  const left = new Map<ConnectorFault, number>();
  const waiting = () => [...left].filter(([, times]) => times > 0);
  const spend = (spent: ConnectorFault, times: number): void =>
    void left.set(spent, (left.get(spent) ?? 0) - times);
  return {
    add: (added) => void left.set(added, added.times),
    take: (asked) => {
      const found = waiting().find(([waits]) => matches(waits, asked))?.[0];
      if (found) spend(found, 1);
      return found;
    },
    giveBack: (unspent) => spend(unspent, -1),
    list: () => waiting().map(([waits, times]) => ({ ...waits, times })),
    clear: () => left.clear(),
  };
};

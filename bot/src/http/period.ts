import type { Request } from 'restify';
import type { Ports } from '../ports';
import type { Actor } from '../shared/domain/actor';
import { dayOf } from '../shared/domain/month';
import { beginOf, isIn, type Network, type Person } from '../shared/domain/network';
import { Refusal } from '../shared/domain/refusal';

/** The period that is asked about: `?period=1`; the present one where nothing is said. */
export const periodAsked = (req: Request): number | null => {
  const asked: unknown = (req.query as Readonly<Record<string, unknown>> | undefined)?.period;
  if (asked === undefined) return null;
  const number = Number(asked);
  if (typeof asked !== 'string' || !Number.isInteger(number) || number < 1) throw new Refusal('notFound');
  return number;
};

/** What a path itself is asked. */
export const queryOf = (req: Request): object => {
  const { period: _, ...query } = (req.query ?? {}) as Readonly<Record<string, unknown>>;
  return query;
};

/** Who reads what is over are those who read the present one: by the tasks that they have today. */
const asReader = (person: Person, today: string, from: string): Person => ({
  ...person,
  assignments: person.assignments
    .filter((a) => isIn(a, today))
    .map(({ until: _, ...task }) => ({ ...task, from })),
});

export type Looking = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };

/**
 * A period that is over, looked at from its last moment: its rows, its dates and the network as it then was. Nothing can
 * be written there, and no job runs for it.
 */
export const inPeriod = async (now: Looking, number: number): Promise<Looking> => {
  const { ports, actor } = now;
  const past = await ports.stores.periods.past(number);
  if (!past) {
    const all = await ports.stores.periods.list();
    // The present one may be asked for by its number, too.
    if (number === (all.at(-1)?.number ?? 1)) return now;
    throw new Refusal('notFound');
  }
  const { network, stores, until } = past;
  const from = beginOf(network.project);
  return {
    ports: { ...ports, stores, now: () => until },
    network,
    actor: {
      ...actor,
      today: dayOf(until),
      person: actor.person && asReader(actor.person, actor.today, from),
    },
  };
};

import { type Delivery, endStates, isOpen, targetKey } from '../../src/shared/domain/delivery';
import type { FaultPost } from './stage';

export type PromisedPost = { readonly message: string; readonly channel: string };
/** The file's fields; SURFACE.md keeps their names. */
export type Reckoning = Readonly<
  Record<
    'planned' | 'delivered' | 'failed' | 'expired' | 'cancelled' | 'maybeSent' | 'lost' | 'doubled',
    number
  >
> & { readonly untrue: readonly string[] };

const marker = /merkki-\d+/u;

/** How often each (message, channel) was posted, by the marker in the card. */
const postsOf = (log: readonly FaultPost[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind, channel, card } of log) {
    if (kind !== 'post') continue;
    const key = `${marker.exec(card)?.[0]} ${channel}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/**
 * Rows are the claim, the log of what Teams took is the truth. Lost: promised and without a row, or still open, or
 * said to be delivered and not there. Doubled: there more than once, and nobody was told that it may be.
 */
export const reckon = (
  promised: readonly PromisedPost[],
  rows: readonly Delivery[],
  log: readonly FaultPost[],
): Reckoning => {
  const posts = postsOf(log);
  const byKey = new Map(rows.map((d) => [`${d.message.id} ${targetKey(d.target)}`, d]));
  const found = promised.map(({ message, channel }) => ({
    row: byKey.get(`${message} channel~${channel}`),
    posts: posts.get(`${message} ${channel}`) ?? 0,
    name: `${message} ${channel}`,
  }));
  const count = (state: (typeof endStates)[number]): number =>
    found.filter(({ row }) => row?.state === state).length;
  const [delivered, failed, expired, cancelled, maybeSent] = endStates.map(count);
  const lost = found.filter(
    ({ row, posts: there }) => !row || isOpen(row) || (row.state === 'delivered' && there === 0),
  );
  const doubled = found.filter(({ row, posts: there }) => row?.state !== 'maybeSent' && there > 1);
  const ended: readonly (string | undefined)[] = ['failed', 'expired', 'cancelled'];
  const untrue = found.filter(({ row, posts: there }) => ended.includes(row?.state) && there > 0);
  return {
    planned: promised.length,
    delivered: delivered ?? 0,
    failed: failed ?? 0,
    expired: expired ?? 0,
    cancelled: cancelled ?? 0,
    maybeSent: maybeSent ?? 0,
    lost: lost.length,
    doubled: doubled.length,
    untrue: [...lost, ...doubled, ...untrue].map(
      ({ name, row, posts: there }) =>
        `${name}: ${row?.state ?? 'no row'} (${row?.failure?.code ?? '–'}), posted ${there} times`,
    ),
  };
};

type FaultCounts = Omit<Reckoning, 'untrue'>;
/** Several reckonings as one. */
export const inAll = (all: readonly FaultCounts[]): FaultCounts => {
  const sum = (of: keyof FaultCounts): number => all.reduce((total, one) => total + one[of], 0);
  return {
    planned: sum('planned'),
    delivered: sum('delivered'),
    failed: sum('failed'),
    expired: sum('expired'),
    cancelled: sum('cancelled'),
    maybeSent: sum('maybeSent'),
    lost: sum('lost'),
    doubled: sum('doubled'),
  };
};

/** How long what a dead instance had in its hands was in nobody's, ms: from its death until a living one wrote what became of it. */
export const recovery = (
  rows: readonly Delivery[],
  killedAt: readonly number[],
): { readonly median: number; readonly most: number } => {
  const waits = rows.flatMap(({ state, failure }) => {
    if (state !== 'maybeSent' || failure?.code !== 'interrupted') return [];
    const at = Date.parse(failure.at);
    const death = killedAt.findLast((kill) => kill <= at);
    return death === undefined ? [] : [at - death];
  });
  const sorted = waits.sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
};

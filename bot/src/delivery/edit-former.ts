import type { Due, Ports, Stores } from '../ports';
import { type Delivery, messageKey } from '../shared/domain/delivery';
import { isFormer } from '../shared/domain/former';
import { refreshMessage } from './plan';

/** Looked at again by whichever instance is there, should this one be cut off; the operator's commands have no other way. */
export const formerDue = { kind: 'person.gone', key: 'posts' } as const satisfies Pick<Due, 'kind' | 'key'>;

export type FormerPosts = {
  /** These are made anew without the name, as fast as Teams takes edits. */
  readonly edited: readonly Delivery[];
  /** In the chat of who is gone, in a place that is gone, nobody knows where, or of a period that is over: only Teams itself holds them. */
  readonly outOfReach: readonly Delivery[];
  /** Posted before it was written down whom a card names. */
  readonly unknown: number;
};

const isNaming = ({ names = [] }: Delivery): boolean => names.some(isFormer);
const isReachable = ({ target, gone, conversation, activity }: Delivery): boolean =>
  !gone &&
  conversation !== undefined &&
  activity !== undefined &&
  !(target.to === 'person' && isFormer(target.person));

/** What was sent in a period that is over is not touched any more by anything that runs. */
const ofPast = async ({ periods }: Stores): Promise<readonly Delivery[]> => {
  const before = (await periods.list()).slice(0, -1);
  const past = await Promise.all(before.map(({ number }) => periods.past(number)));
  return (await Promise.all(past.map((one) => one?.stores.deliveries.all() ?? []))).flat();
};

/** What stands in Teams and still names somebody who has been erased. */
export const formerPosts = async ({ stores }: Pick<Ports, 'stores'>): Promise<FormerPosts> => {
  const isPosted = (d: Delivery): boolean => d.state === 'delivered';
  const [present, past] = await Promise.all([stores.deliveries.all(), ofPast(stores)]);
  const posted = present.filter(isPosted);
  const before = past.filter(isPosted);
  const naming = posted.filter(isNaming);
  return {
    edited: naming.filter(isOwed),
    outOfReach: [...naming.filter((d) => !isReachable(d)), ...before.filter(isNaming)],
    unknown: [...posted, ...before].filter((d) => d.names === undefined && d.target.to !== 'person').length,
  };
};

const isOwed = (d: Delivery): boolean => d.state === 'delivered' && isNaming(d) && isReachable(d);

/** Has them made anew. Twice is harmless: what has been made anew names nobody who is gone. */
export const editFormer = async (ports: Ports): Promise<FormerPosts> => {
  const posts = await formerPosts(ports);
  const messages = new Map(posts.edited.map(({ message }) => [messageKey(message), message]));
  for (const message of messages.values()) await refreshMessage(ports, message, 'change', isOwed);
  return posts;
};

import type { Due, Ports } from '../ports';
import { addMinutes } from '../shared/domain/month';

/**
 * Writes a decision, then does what follows from it. What a crash cuts off between the two, the agenda does a minute
 * later: `due` says by which handler, about what. A write that throws leaves it there: whatever it finds, it follows.
 */
export const writeThenFollow = async <W, T>(
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  due: Pick<Due, 'kind' | 'key'>,
  write: () => Promise<W>,
  follow: (written: W) => Promise<T>,
): Promise<T> => {
  const later: Due = { at: addMinutes(now(), 1), ...due };
  await stores.agenda.add(later);
  const followed = await follow(await write());
  await stores.agenda.remove(later);
  return followed;
};

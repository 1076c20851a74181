import { type FormerPosts, formerDue, formerPosts } from '../../src/delivery/edit-former';
import type { Erasure, Stores } from '../../src/ports';
import { dayOf, type Instant } from '../../src/shared/domain/month';
import { isIn, type Network } from '../../src/shared/domain/network';
import { retentionEnds } from '../../src/shared/domain/retention';
import { BackupRefused } from '../../src/store/backup';
import { everyPeriod, type PeriodRows } from '../every-period';

/** Throws what stands in the way, in one sentence. */
const demandRemovable = async (
  stores: Stores,
  network: Network,
  now: Instant,
  periods: readonly PeriodRows[],
): Promise<void> => {
  const ends = retentionEnds(network.project.ends, await stores.settings.retention());
  if (!ends)
    throw new BackupRefused(
      'Nobody has said how long names are kept: npm run retention -- set MONTHS. Nothing was written.',
    );
  if (dayOf(now) < ends)
    throw new BackupRefused(
      `Names are kept until ${ends} (the project ends ${network.project.ends}). Nothing was written.`,
    );
  const archived = await stores.settings.archived();
  if (!archived)
    throw new BackupRefused(
      'No package for the archive was made yet: npm run archive -- FILE.zip. Nothing was written.',
    );
  const facts = await Promise.all(periods.map((of) => of.stores.facts.all()));
  const later = facts.flat().some((fact) => fact.recordedAt > archived.at);
  if (later)
    throw new BackupRefused(
      `Something was recorded after the package for the archive was made (${archived.at}): make it anew. Nothing was written.`,
    );
};

export type Removed = {
  readonly erasures: readonly Erasure[];
  readonly texts: number;
  readonly stay: number;
  /** What stands in Teams with their names; the service that runs edits what it can. */
  readonly posts: FormerPosts;
};

/**
 * Names and people's own words go, figures stay. Who coordinates on that day stays: somebody has to read the figures
 * and close the service. What is kept lets no restore bring anybody back.
 */
export const removeNames = async (
  stores: Stores,
  network: Network,
  now: Instant,
  keep: (done: Erasure) => Promise<void>,
): Promise<Removed> => {
  const periods = await everyPeriod(stores, network, now);
  await demandRemovable(stores, network, now, periods);
  const today = dayOf(now);
  const stay = network.people
    .filter((p) => !(p.left && p.left < today))
    .filter((p) => p.assignments.some((a) => a.role === 'coordinator' && isIn(a, today)))
    .map((p) => p.id);
  const { erasures, texts } = await stores.people.removeNames(stay, now, 'operator');
  // All that the storage knows of: an attempt that was cut off may have kept none.
  for (const done of await stores.people.erasures()) await keep(done);
  await stores.settings.noteAudit({ at: now, by: 'operator', what: 'namesRemoved' });
  await stores.agenda.add({ at: now, ...formerDue });
  return { erasures, texts, stay: stay.length, posts: await formerPosts({ stores }) };
};

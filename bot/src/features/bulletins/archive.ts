import type { z } from 'zod';
import type { Call } from '../../routes';
import { archivePage, type archiveQuery, type bulletins as endpoint } from '../../shared/contract/bulletins';
import type { Actor } from '../../shared/domain/actor';
import { type Bulletin, missingLanguages } from '../../shared/domain/bulletin';
import { isSeenBy } from '../../shared/domain/bulletin-seen';
import { inForce, isKind } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { finds } from '../../shared/domain/people-text';
import { viewOf } from './view';

type ArchiveQuery = z.output<typeof archiveQuery>;

const says = (b: Bulletin, words: string): boolean =>
  finds(words, [b.title.fi, b.title.sv, b.body.fi, b.body.sv]);

const isAsked = (b: Bulletin, q: ArchiveQuery): boolean => {
  const day = dayOf(b.publishedAt ?? b.createdAt);
  // What is not out yet stands with the drafts; here it is found when its state is asked for.
  const isOut = b.versions.length > 0;
  return (
    (isOut || q.state !== undefined) &&
    (!q.theme || b.audience.themes.includes(q.theme)) &&
    (!q.type || b.type === q.type) &&
    (!q.state || b.state === q.state) &&
    (!q.from || b.from === q.from) &&
    (!q.missing || missingLanguages(b).includes(q.missing)) &&
    (!q.since || day >= q.since) &&
    (!q.until || day <= q.until) &&
    (!q.search || says(b, q.search))
  );
};

/** What the caller may read of what was asked for, newest first. */
export const searchArchive = (
  all: readonly Bulletin[],
  actor: Actor,
  network: Network,
  query: ArchiveQuery,
): readonly Bulletin[] =>
  all
    .filter((b) => isSeenBy(b, actor, network) && isAsked(b, query))
    .sort((a, b) => (b.publishedAt ?? b.createdAt).localeCompare(a.publishedAt ?? a.createdAt));

export const listBulletins = async ({ ports, actor, network, query }: Call<typeof endpoint>) => {
  const found = searchArchive(await ports.stores.bulletins.list(), actor, network, query);
  const from = query.after ?? 0;
  const next = from + archivePage;
  const relays = inForce(await ports.stores.facts.about(['project'])).filter(isKind('bulletinRelayed'));
  const page = found.slice(from, next);
  return {
    bulletins: await Promise.all(page.map((b) => viewOf({ ports, network, actor, relays }, b))),
    total: found.length,
    ...(next < found.length ? { next } : {}),
  };
};

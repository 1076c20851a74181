import type { z } from 'zod';
import type { Ports } from '../../ports';
import type { Call } from '../../routes';
import { archivePage, type bulletinView, type bulletins as endpoint } from '../../shared/contract/bulletins';
import { type Actor, answersFor } from '../../shared/domain/actor';
import { type Bulletin, missingLanguages } from '../../shared/domain/bulletin';
import { meantFor } from '../../shared/domain/bulletin-audience';
import { type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { type Network, personById } from '../../shared/domain/network';
import { acknowledgementsOf } from './acknowledge-bulletin';

const matches = (b: Bulletin, search: string): boolean =>
  [b.title.fi, b.title.sv, b.body.fi, b.body.sv].some((text) => text?.toLowerCase().includes(search));

/** Drafts are their writer's; published ones everybody's. */
const isSeenBy = (b: Bulletin, actor: Actor): boolean =>
  b.state !== 'draft' || b.createdBy === actor.person?.id;

type View = z.input<typeof bulletinView>;
type Relays = readonly FactOf<'bulletinRelayed'>[];

const viewOf = async (
  ports: Ports,
  network: Network,
  actor: Actor,
  b: Bulletin,
  relays: Relays,
): Promise<View> => {
  const rows = (await ports.stores.deliveries.of({ kind: 'bulletin', id: b.id })).map((r) => r.value);
  const acknowledged = b.state === 'published' ? await acknowledgementsOf(ports, b.id) : [];
  const name = (id: string): string => personById(network, id)?.name ?? '';
  return {
    id: b.id,
    type: b.type,
    state: b.state,
    from: b.from,
    title: b.title,
    body: b.body,
    ...(b.link ? { link: b.link } : {}),
    ...(b.image ? { image: b.image } : {}),
    ...(b.attachments ? { attachments: [...b.attachments] } : {}),
    audience: {
      general: b.audience.general,
      themes: [...b.audience.themes],
      leads: b.audience.leads,
      organisations: [...b.audience.organisations],
    },
    by: name(b.createdBy),
    createdAt: b.createdAt,
    ...(b.publishedAt ? { publishedAt: b.publishedAt } : {}),
    versions: b.versions.map(({ version, at, by, correction }) => ({
      version,
      at,
      by: name(by),
      ...(correction ? { correction } : {}),
    })),
    delivered: rows.filter((d) => d.state === 'delivered').length,
    planned: rows.length,
    relays: (b.from === 'lead' ? [] : b.audience.themes).map((theme) => {
      const fact = relays.find((f) => f.content.bulletin === b.id && f.content.theme === theme);
      return fact
        ? { theme, relayed: true, by: fact.content.by, at: fact.recordedAt }
        : { theme, relayed: false };
    }),
    waiting: 0,
    missing: [...missingLanguages(b)],
    expected: meantFor(network, b, actor.today).length,
    acknowledged: acknowledged.length,
    mine: answersFor(actor).map((organisation) => ({
      organisation,
      acknowledged: acknowledged.includes(organisation),
    })),
  };
};

/** The archive, newest first. */
export const listBulletins = async ({ ports, actor, network, query }: Call<typeof endpoint>) => {
  const search = query.search?.toLowerCase() ?? '';
  const found = (await ports.stores.bulletins.list())
    .filter(
      (b) =>
        isSeenBy(b, actor) && (!query.theme || b.audience.themes.includes(query.theme)) && matches(b, search),
    )
    .sort((a, b) => (b.publishedAt ?? b.createdAt).localeCompare(a.publishedAt ?? a.createdAt))
    .slice(query.after ?? 0, (query.after ?? 0) + archivePage);
  const relays = inForce(await ports.stores.facts.about(['project'])).filter(isKind('bulletinRelayed'));
  return {
    total: found.length,
    bulletins: await Promise.all(found.map((b) => viewOf(ports, network, actor, b, relays))),
  };
};

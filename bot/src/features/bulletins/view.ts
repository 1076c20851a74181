import type { z } from 'zod';
import type { Ports } from '../../ports';
import type { relayView, textView } from '../../shared/contract/bulletin-parts';
import type { bulletinView } from '../../shared/contract/bulletins';
import { type Actor, answersFor } from '../../shared/domain/actor';
import { type Bulletin, type BulletinText, missingLanguages } from '../../shared/domain/bulletin';
import { meantFor } from '../../shared/domain/bulletin-audience';
import type { Delivery } from '../../shared/domain/delivery';
import type { FactOf } from '../../shared/domain/fact';
import { type Network, organisationById } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { personName } from '../../shared/text/recorder';
import { written } from '../../shared/text/say';
import { acknowledgementsOf } from './acknowledge-bulletin';

export type BulletinReader = {
  readonly ports: Ports;
  readonly network: Network;
  readonly actor: Actor;
  readonly relays: readonly FactOf<'bulletinRelayed'>[];
};

export const textOfView = (b: BulletinText): z.input<typeof textView> => ({
  title: b.title,
  body: b.body,
  ...(b.link ? { link: b.link } : {}),
  ...(b.image ? { image: b.image } : {}),
  ...(b.attachments ? { attachments: [...b.attachments] } : {}),
});

const relayed = (
  { network, actor, relays }: BulletinReader,
  b: Bulletin,
  theme: ThemeId,
): z.input<typeof relayView> => {
  const fact = relays.find(
    ({ content: c }) => c.bulletin === b.id && c.theme === theme && c.posted !== false,
  );
  const waits =
    b.state === 'published' && !fact && !b.relays?.[theme] && b.leadRelays?.includes(theme) === true;
  if (!fact) return { theme, relayed: false, waits };
  const { by, version, lines, organisation } = fact.content;
  const name = personName(network, fact.recordedBy, actor.language);
  const from = organisation && organisationById(network, organisation);
  return {
    theme,
    relayed: true,
    waits,
    by,
    at: fact.recordedAt,
    version,
    ...(lines ? { lines } : {}),
    ...(name ? { name } : {}),
    ...(from ? { organisation: written(from.name, actor.language) } : {}),
  };
};

/** "Toimitettu n/m" counts channels: personal messages are an extra and stand by themselves. */
export const toChannelsOnly = (rows: readonly Delivery[]): readonly Delivery[] =>
  rows.filter((d) => d.target.to === 'channel');

export const viewOf = async (seen: BulletinReader, b: Bulletin): Promise<z.input<typeof bulletinView>> => {
  const { ports, network, actor } = seen;
  const isOut = b.versions.length > 0;
  // A draft has neither.
  const [rows, acknowledged] = isOut
    ? await Promise.all([
        ports.stores.deliveries.of({ kind: 'bulletin', id: b.id }),
        acknowledgementsOf(ports, network, b),
      ])
    : [[], []];
  const posts = toChannelsOnly(rows.map((r) => r.value));
  const relays = !isOut || b.from === 'lead' ? [] : b.audience.themes.map((theme) => relayed(seen, b, theme));
  return {
    ...textOfView(b),
    id: b.id,
    type: b.type,
    state: b.state,
    from: b.from,
    audience: { ...b.audience, themes: [...b.audience.themes], organisations: [...b.audience.organisations] },
    by: personName(network, b.createdBy, actor.language),
    createdAt: b.createdAt,
    ...(b.publishedAt ? { publishedAt: b.publishedAt } : {}),
    ...(b.publishAt ? { publishAt: b.publishAt } : {}),
    missing: [...missingLanguages(b)],
    versions: b.versions.map(({ version, at, by, correction, significant, adds }) => ({
      version,
      at,
      by: personName(network, by, actor.language),
      ...(correction ? { correction } : {}),
      ...(significant ? { significant } : {}),
      ...(adds ? { adds } : {}),
    })),
    ...(b.withdrawal
      ? { withdrawal: { ...b.withdrawal, by: personName(network, b.withdrawal.by, actor.language) } }
      : {}),
    delivered: posts.filter((d) => d.state === 'delivered').length,
    planned: posts.length,
    waiting: relays.filter((r) => r.waits).length,
    relays,
    acknowledged: acknowledged.length,
    expected: meantFor(network, b, actor.today).length,
    mine: answersFor(actor).map((organisation) => ({
      organisation,
      acknowledged: acknowledged.includes(organisation),
    })),
  };
};

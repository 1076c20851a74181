import type { Ended } from '../../routes';
import type { Delivery } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import { recordRelay } from './relay-bulletin';
import { themeChannels } from './targets';

const firstIn = (rows: readonly Delivery[], channels: ReadonlySet<string>): Delivery | undefined =>
  rows
    .filter((d) => d.deliveredAt && d.target.to === 'channel' && channels.has(d.target.channel))
    .toSorted((a, b) => (a.deliveredAt ?? '').localeCompare(b.deliveredAt ?? ''))[0];

/** The bot has relayed what stands in the theme's channel: not what was meant for it and did not arrive. */
export const recordBotRelay: Ended = async ({ ports, message, rows }) => {
  if (message.kind !== 'bulletin') return;
  const b = (await ports.stores.bulletins.get(message.id))?.value;
  if (b?.state !== 'published' || b.from !== 'coordinator') return;
  const channels = await ports.stores.channels.list();
  for (const theme of b.audience.themes.filter((t) => !b.leadRelays?.includes(t))) {
    const post = firstIn(rows, new Set(themeChannels(channels, theme).map((c) => c.id)));
    if (!post?.deliveredAt) continue;
    const relay = { bulletin: b.id, theme, version: b.versions.length, by: 'bot' } as const;
    await recordRelay(ports, relay, 'bot', dayOf(post.deliveredAt));
  }
};

import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Ended } from '../../routes';
import type { Bulletin } from '../../shared/domain/bulletin';
import type { Channel } from '../../shared/domain/channel';
import { isOpenTo } from '../../shared/domain/channel-life';
import { channelsFor, channelsOfThemes, toChannels } from '../../shared/domain/channels-for';
import { contactsOf } from '../../shared/domain/contact';
import { type Delivery, peopleReached } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { isThemeId, type ThemeId } from '../../shared/domain/theme';
import { relayMessage } from './relay-bulletin';
import { coveringChannel } from './targets';

/** Named organisations none of whose contacts got it read it in a channel; nobody is named there. */
const forOrganisations = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
  channels: readonly Channel[],
  rows: readonly Delivery[],
): Promise<void> => {
  const day = dayOf(ports.now());
  const got = peopleReached(rows);
  const missed = b.audience.organisations.filter(
    (id) => !contactsOf(network, id, day).some((p) => got.has(p.id)),
  );
  // Where it stands already it is not asked for again: that would wake it.
  const has = new Set(rows.flatMap(({ target }) => (target.to === 'channel' ? [target.channel] : [])));
  const places = missed
    .flatMap((id) => coveringChannel(network, channels, id, day) ?? [])
    .filter(({ id }) => !has.has(id));
  await planMessage(
    ports,
    { kind: 'bulletin', id: b.id },
    toChannels([...new Set(places)]),
    b.versions.length,
  );
};

/** A "Välitä" card that reached no lead stands in the project group's channel, else in the theme's. */
const forRelay = async (
  ports: Ports,
  b: Bulletin,
  theme: ThemeId,
  channels: readonly Channel[],
  rows: readonly Delivery[],
): Promise<void> => {
  if (b.relays?.[theme] || peopleReached(rows).size > 0) return;
  if (rows.some(({ target }) => target.to === 'channel')) return;
  const place = [
    ...channelsFor(channels, { use: 'projectGroup' }),
    ...channelsOfThemes(channels, [theme]),
  ].find(isOpenTo);
  if (place) await planMessage(ports, relayMessage(b.id, theme), toChannels([place]));
};

/** A personal message is an extra: what did not arrive stands in a channel (TEAMS.md). Any number of times. */
export const bulletinFallback: Ended = async ({ ports, network, message, rows }) => {
  if (message.kind !== 'bulletin' && message.kind !== 'relay') return;
  const [id = '', theme = ''] = message.id.split('~');
  const b = (await ports.stores.bulletins.get(id))?.value;
  if (b?.state !== 'published') return;
  const channels = await ports.stores.channels.list();
  if (message.kind === 'bulletin') await forOrganisations(ports, network, b, channels, rows);
  else if (isThemeId(theme)) await forRelay(ports, b, theme, channels, rows);
};

import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Bulletin } from '../../shared/domain/bulletin';
import type { Channel } from '../../shared/domain/channel';
import { isOpenTo } from '../../shared/domain/channel-life';
import { contactsOf } from '../../shared/domain/contact';
import { type Delivery, isOpen, type MessageRef } from '../../shared/domain/delivery';
import { addMinutes, dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { relayMessage } from './relay-bulletin';
import { channelsFor, coveringChannel, themeChannels, toChannels } from './targets';

const isPersonal = (d: Delivery): boolean => d.target.to === 'person';
const arrived = (rows: readonly Delivery[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap((d) =>
      d.target.to === 'person' && (d.state === 'delivered' || d.state === 'maybeSent')
        ? [d.target.person]
        : [],
    ),
  );
const rowsOf = async (ports: Ports, message: MessageRef): Promise<readonly Delivery[]> =>
  (await ports.stores.deliveries.of(message)).map((r) => r.value);

/** Named organisations none of whose contacts got it read it in a channel; nobody is named there. */
const coverOrganisations = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
  channels: readonly Channel[],
): Promise<boolean> => {
  const day = dayOf(ports.now());
  const rows = await rowsOf(ports, { kind: 'bulletin', id: b.id });
  const got = arrived(rows);
  const missed = b.audience.organisations.filter(
    (id) => !contactsOf(network, id, day).some((p) => got.has(p.id)),
  );
  if (rows.some((d) => isPersonal(d) && isOpen(d))) return missed.length === 0;
  const places = missed.flatMap((id) => coveringChannel(network, channels, id, day) ?? []);
  if (places.length > 0)
    await planMessage(
      ports,
      { kind: 'bulletin', id: b.id },
      toChannels([...new Set(places)]),
      b.versions.length,
    );
  return true;
};

/** A "Välitä" card that reached no lead stands in the project group's channel, else in the theme's. */
const coverRelay = async (
  ports: Ports,
  b: Bulletin,
  theme: ThemeId,
  channels: readonly Channel[],
): Promise<boolean> => {
  if (b.relays?.[theme]) return true;
  const message = relayMessage(b.id, theme);
  const rows = await rowsOf(ports, message);
  if (arrived(rows).size > 0) return true;
  if (rows.some((d) => isPersonal(d) && isOpen(d))) return false;
  const place = [...channelsFor(channels, { use: 'projectGroup' }), ...themeChannels(channels, theme)].find(
    isOpenTo,
  );
  if (place) await planMessage(ports, message, toChannels([place]));
  return true;
};

/** A personal message is an extra: what did not arrive is covered in a channel (TEAMS.md). Any number of times. */
export const coverBulletin = async (ports: Ports, network: Network, id: string): Promise<void> => {
  const b = (await ports.stores.bulletins.get(id))?.value;
  if (b?.state !== 'published') return;
  const channels = await ports.stores.channels.list();
  const settled = await Promise.all([
    coverOrganisations(ports, network, b, channels),
    ...(b.leadRelays ?? []).map((theme) => coverRelay(ports, b, theme, channels)),
  ]);
  if (!settled.every(Boolean))
    await ports.stores.agenda.add({ at: addMinutes(ports.now(), 10), kind: 'bulletin.cover', key: id });
};

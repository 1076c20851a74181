import type { Ports } from '../../ports';
import type { Bulletin } from '../../shared/domain/bulletin';
import { addMinutes, dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { planMessage } from '../delivery/plan';
import { recordFact } from '../facts/record-fact';
import { recordRelay } from './relay-bulletin';
import { channelsFor, leadPeople, peopleOf, themeChannels, toChannels, toPeople } from './targets';

export type Sent = {
  readonly channels: number;
  /** Themes whose lead relays it. */
  readonly waiting: number;
  readonly people: number;
};

/** Whether a theme gets it at once: by the lead's setting, or because it is the lead's own. */
export const relayedAtOnce = async (
  ports: Ports,
  { from }: Pick<Bulletin, 'from'>,
): Promise<(theme: ThemeId) => boolean> => {
  const auto = await ports.stores.settings.autoRelay();
  return (theme) => from === 'lead' || auto[theme] === true;
};

export const recordPublished = (ports: Ports, b: Bulletin) =>
  recordFact(ports, {
    content: {
      kind: 'bulletinPublished',
      bulletin: b.id,
      version: b.versions.length,
      themes: b.audience.themes,
      by: b.from,
      type: b.type,
      title: b.title,
      ...(b.withdrawal ? { withdrawn: true } : {}),
    },
    day: dayOf(b.publishedAt ?? ports.now()),
    by: b.createdBy,
  });

/** A lead without automatic relay gets a card with "Välitä". */
const askLeads = async (ports: Ports, network: Network, b: Bulletin, theme: ThemeId): Promise<void> => {
  const targets = toPeople(leadPeople(network, dayOf(ports.now()), theme));
  if (targets.length > 0) await planMessage(ports, { kind: 'relay', id: `${b.id}~${theme}` }, targets);
};

/** Everything that follows from a published bulletin: posts, relays, the fact. Any number of times. */
export const sendBulletin = async (ports: Ports, network: Network, b: Bulletin): Promise<Sent> => {
  const day = dayOf(ports.now());
  const channels = await ports.stores.channels.list();
  const atOnce = await relayedAtOnce(ports, b);
  const now = b.audience.themes.filter(atOnce);
  const later = b.audience.themes.filter((theme) => !atOnce(theme));
  const places = toChannels([
    ...(b.audience.general ? channelsFor(channels, { use: 'general' }) : []),
    ...now.flatMap((theme) => themeChannels(channels, theme)),
    ...(b.audience.leads ? channelsFor(channels, { use: 'projectGroup' }) : []),
  ]);
  const people = toPeople(peopleOf(network, channels, b.audience, day));
  await planMessage(ports, { kind: 'bulletin', id: b.id }, [...places, ...people], b.versions.length);
  await recordPublished(ports, b);
  if (b.from === 'coordinator')
    for (const theme of now)
      await recordRelay(ports, { bulletin: b.id, theme, version: b.versions.length, by: 'bot' }, 'bot');
  for (const theme of later) await askLeads(ports, network, b, theme);
  if (people.length > 0 || later.length > 0)
    await ports.stores.agenda.add({ at: addMinutes(ports.now(), 2), kind: 'bulletin.cover', key: b.id });
  return { channels: places.length, waiting: later.length, people: people.length };
};

import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { Bulletin } from '../../shared/domain/bulletin';
import type { Channel } from '../../shared/domain/channel';
import { isOpenTo } from '../../shared/domain/channel-life';
import { channelsFor, channelsOfThemes, toChannels } from '../../shared/domain/channels-for';
import type { Intent, Target } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { bulletinFallback } from './fallback';
import { recordRelay } from './record-relays';
import { relayMessage } from './relay-bulletin';
import { leadPeople, peopleOf, placesFor, toPeople } from './targets';

export type BulletinSent = {
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
    // Whose word it is now: who withdrew it, or who wrote the version that stands.
    by: b.withdrawal?.by ?? b.versions.at(-1)?.by ?? b.createdBy,
  });

/** What was decided when it went out, or would be decided now. */
export type BulletinReach = {
  readonly places: readonly Target[];
  readonly people: readonly Target[];
  /** Themes in whose channels it will stand at once, and those whose lead is asked to relay it. */
  readonly now: readonly ThemeId[];
  readonly later: readonly ThemeId[];
};

export const reachedBy = async (ports: Ports, network: Network, b: Bulletin): Promise<BulletinReach> => {
  const channels = await ports.stores.channels.list();
  const atOnce = await relayedAtOnce(ports, b);
  const placesOf = (theme: ThemeId): readonly Channel[] => placesFor(channels, { use: 'theme', theme });
  const now = b.audience.themes.filter((theme) => atOnce(theme) && placesOf(theme).length > 0);
  // Nobody relays a lead's own bulletin.
  const laterThemes = b.from === 'lead' ? [] : b.audience.themes.filter((theme) => !now.includes(theme));
  const places = [
    ...(b.audience.general ? placesFor(channels, { use: 'general' }) : []),
    ...now.flatMap(placesOf),
    ...(b.audience.leads ? channelsFor(channels, { use: 'projectGroup' }) : []),
  ];
  return {
    places: toChannels(places),
    people: toPeople(peopleOf(network, channels, b.audience, dayOf(ports.now()))),
    now: now.filter((theme) => channelsOfThemes(channels, [theme]).some(isOpenTo)),
    later: b.leadRelays ?? laterThemes,
  };
};

/**
 * What publishing promises, to be written with the decision: the posts, and for a theme whose lead relays, a card
 * with "Välitä" for the leads.
 */
export const promisesOf = (
  ports: Ports,
  network: Network,
  b: Bulletin,
  { places, people, later }: BulletinReach,
): readonly Intent[] => {
  const at = ports.now();
  const asks = later.map((theme) => ({
    message: relayMessage(b.id, theme),
    targets: toPeople(leadPeople(network, dayOf(at), theme)),
  }));
  return [{ message: { kind: 'bulletin', id: b.id }, targets: [...places, ...people] }, ...asks]
    .filter(({ targets }) => targets.length > 0)
    .map((promise) => ({ ...promise, at, version: 1 }));
};

/** What else follows from a published bulletin: the fact, relays, cover. Any number of times. */
export const sendBulletin = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
  reached?: BulletinReach,
): Promise<BulletinSent> => {
  const { places, people, now, later } = reached ?? (await reachedBy(ports, network, b));
  await recordPublished(ports, b);
  if (b.from === 'coordinator') for (const theme of now) await recordRelay(ports, b, theme);
  // What is promised to nobody never ends: it falls back at once.
  const asks = later.filter((theme) => leadPeople(network, dayOf(ports.now()), theme).length === 0);
  const unsent = [
    ...(places.length + people.length === 0 ? [{ kind: 'bulletin', id: b.id }] : []),
    ...asks.map((theme) => relayMessage(b.id, theme)),
  ];
  for (const message of unsent) {
    const rows = (await ports.stores.deliveries.of(message)).map(({ value }) => value);
    await bulletinFallback({ ports, network, message, rows });
  }
  return { channels: places.length, waiting: later.length, people: people.length };
};

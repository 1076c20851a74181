import type { Ports } from '../../../ports';
import type { Call } from '../../../routes';
import type { calendarLinks, renewCalendar } from '../../../shared/contract/calendar';
import type { CalendarKind } from '../../../shared/domain/calendar';
import type { Language } from '../../../shared/domain/language';
import { demand, may } from '../../../shared/domain/permission';
import { Refusal } from '../../../shared/domain/refusal';
import { isThemeId, themeById, themeIds } from '../../../shared/domain/theme';
import { pathOf } from './links';

type FeedLink = { readonly kind: 'theme' | 'person'; readonly id: string; readonly lang: Language };

/** Renewed by whoever asks first; what another instance has set meanwhile is the one in use. */
const secretOf = async (ports: Ports, { kind, id }: FeedLink): Promise<string> => {
  const feed = `${kind}~${id}`;
  const known = await ports.stores.settings.feedSecret(feed);
  if (known !== null) return known;
  await ports.stores.settings.beginFeed(feed, ports.newId());
  return (await ports.stores.settings.feedSecret(feed)) ?? '';
};

const address = async (
  ports: Ports,
  link: {
    readonly kind: CalendarKind;
    readonly id: string;
    readonly lang: Language;
    readonly secret: string;
  },
): Promise<string> => ports.teamsApp.origin + pathOf(await ports.stores.settings.calendarKey(), link);

/** The feeds that a person may subscribe to: the own one, and every theme's. */
export const readLinks = async ({ ports, actor, network, lang }: Call<typeof calendarLinks>) => {
  const { person } = actor;
  if (!person) throw new Refusal('unknownPerson');
  const feeds: readonly FeedLink[] = [
    { kind: 'person', id: person.id, lang },
    ...themeIds.map((id): FeedLink => ({ kind: 'theme', id, lang })),
  ];
  return {
    feeds: await Promise.all(
      feeds.map(async (feed) => ({
        kind: feed.kind,
        id: feed.id,
        url: await address(ports, { ...feed, secret: await secretOf(ports, feed) }),
        mayRenew:
          feed.kind === 'person' ||
          (isThemeId(feed.id) && may(actor, 'planEvent', network, { theme: feed.id })),
      })),
    ),
  };
};

/** A new link; the one before answers no more. A theme's is its lead's to renew, one's own everybody's. */
export const renewLink = async ({ ports, actor, network, lang, body }: Call<typeof renewCalendar>) => {
  const { person } = actor;
  if (!person) throw new Refusal('unknownPerson');
  if (body.theme) demand(actor, 'planEvent', network, { theme: body.theme });
  const feed: FeedLink = body.theme
    ? { kind: 'theme', id: themeById(body.theme).id, lang }
    : { kind: 'person', id: person.id, lang };
  const secret = ports.newId();
  await ports.stores.settings.renewFeed(`${feed.kind}~${feed.id}`, secret);
  return { url: await address(ports, { ...feed, secret }) };
};

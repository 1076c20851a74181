import type { z } from 'zod';
import type { Ports } from '../ports';
import type { Routes } from '../routes';
import type { deliveryView } from '../shared/contract/deliveries';
import type { Actor } from '../shared/domain/actor';
import { type Channel, themeOfUse } from '../shared/domain/channel';
import { type Delivery, isOutdated, messageKey, targetKey } from '../shared/domain/delivery';
import { wordsFor } from '../shared/domain/delivery-course';
import type { Language } from '../shared/domain/language';
import { addDays, dayOf, type Instant } from '../shared/domain/month';
import type { Network } from '../shared/domain/network';
import { may } from '../shared/domain/permission';
import type { WhoseThing } from '../shared/domain/reach';
import { kindName } from '../shared/text/deliveries';
import { failureWords } from '../shared/text/delivery-failures';
import { personName } from '../shared/text/recorder';

export type ChannelsById = ReadonlyMap<string, Channel>;
/** A failure of last year is history; nobody is asked about it any more. */
const mendedWithinDays = 60;

/** A failure in human words: what happened and how to mend it. */
export const failureOf = (d: Delivery, lang: Language) => {
  const said = failureWords(d);
  if (!said) return undefined;
  const { code, at } = d.failure ?? { code: d.state, at: d.expiresAt ?? d.plannedAt };
  return { code, at, sentence: said.sentence[lang], mend: said.mend[lang] };
};

export const messageLink = ({ id, tenantId }: Channel, activity: string): string =>
  `https://teams.microsoft.com/l/message/${encodeURIComponent(id)}/${encodeURIComponent(activity)}?tenantId=${encodeURIComponent(tenantId)}`;

/** Whose a row is: the theme's that the channel belongs to, else the whole network's. */
export const whoseIs = ({ target }: Delivery, channels: ChannelsById): WhoseThing => {
  const tie = target.to === 'person' ? null : channels.get(target.channel)?.tie;
  const theme = themeOfUse(tie);
  return theme ? { theme } : {};
};

/** Waits for a person's word. A personal message is an extra that the channel covers: it is told, not asked about. */
export const isToMend = (d: Delivery, now: Instant): boolean =>
  wordsFor(d, now).length > 0 &&
  (d.target.to !== 'person' || d.state === 'maybeSent') &&
  dayOf(d.failure?.at ?? d.plannedAt) >= addDays(dayOf(now), -mendedWithinDays);

/** Its time went by before it could be posted: nobody can mend it, and nobody may think that it was read. */
export const isMissed = (d: Delivery, now: Instant): boolean =>
  d.state === 'expired' &&
  d.target.to !== 'person' &&
  dayOf(d.expiresAt ?? d.plannedAt) >= addDays(dayOf(now), -mendedWithinDays);

export const readChannels = async ({ stores }: Pick<Ports, 'stores'>): Promise<ChannelsById> =>
  new Map((await stores.channels.list()).map((c) => [c.id, c]));

/** What these messages are called, by `kind~id`; each room is asked once. */
export const titlesOf = async (
  routes: Pick<Routes, 'titles'>,
  look: { readonly ports: Ports; readonly network: Network; readonly lang: Language },
  messages: readonly Delivery['message'][],
): Promise<ReadonlyMap<string, string>> => {
  const found = await Promise.all(
    [...new Set(messages.map((m) => m.kind))].map(async (kind) => {
      const ids = [...new Set(messages.filter((m) => m.kind === kind).map((m) => m.id))];
      const titles = await routes.titles.get(kind)?.({ ...look, ids });
      return [...(titles ?? [])].map(([id, title]) => [messageKey({ kind, id }), title] as const);
    }),
  );
  return new Map(found.flat());
};

export type DeliveryView = {
  readonly network: Network;
  readonly actor: Actor;
  readonly lang: Language;
  readonly now: Instant;
  readonly channels: ChannelsById;
  readonly titles: ReadonlyMap<string, string>;
};

const placeOf = (
  { network, channels, lang }: Pick<DeliveryView, 'network' | 'channels' | 'lang'>,
  { target }: Delivery,
) => {
  if (target.to === 'person')
    return { channel: target.person, channelName: personName(network, target.person, lang) };
  return { channel: target.channel, channelName: channels.get(target.channel)?.name ?? '' };
};

export const viewOf = (seen: DeliveryView, d: Delivery): z.input<typeof deliveryView> => {
  const { network, actor, lang, now, channels, titles } = seen;
  const whose = whoseIs(d, channels);
  const failure = failureOf(d, lang);
  const channel = d.target.to === 'person' ? undefined : channels.get(d.target.channel);
  return {
    ...d.message,
    target: targetKey(d.target),
    what: kindName(d.message.kind)[lang],
    title: titles.get(messageKey(d.message)) ?? '',
    to: d.target.to,
    ...placeOf(seen, d),
    theme: whose.theme ?? null,
    state: d.state,
    plannedAt: d.plannedAt,
    ...(d.deliveredAt ? { deliveredAt: d.deliveredAt } : {}),
    ...(d.expiresAt ? { expiresAt: d.expiresAt } : {}),
    outdated: isOutdated(d),
    ...(failure ? { failure } : {}),
    ...(d.word ? { word: { ...d.word, by: personName(network, d.word.by, lang) } } : {}),
    acts: may(actor, 'settleDelivery', network, whose) ? [...wordsFor(d, now)] : [],
    ...(channel && d.activity ? { link: messageLink(channel, d.activity) } : {}),
  };
};

/** What these are, in words, and where they stand. */
export const placesOf = async (
  routes: Pick<Routes, 'titles'>,
  look: Parameters<typeof titlesOf>[1],
  all: readonly Delivery[],
): Promise<readonly { readonly what: string; readonly title: string; readonly place: string }[]> => {
  const [titles, channels] = await Promise.all([
    titlesOf(
      routes,
      look,
      all.map(({ message }) => message),
    ),
    readChannels(look.ports),
  ]);
  return all.map((d) => ({
    what: kindName(d.message.kind)[look.lang],
    title: titles.get(messageKey(d.message)) ?? '',
    place: placeOf({ ...look, channels }, d).channelName,
  }));
};

import { execute, expand } from '../../answers/cards';
import { keepersOf, ownKinds } from '../../delivery/keepers';
import { planMessage, refreshMessage } from '../../delivery/plan';
import {
  type ChannelsById,
  failureOf,
  isMissed,
  isToMend,
  readChannels,
  titlesOf,
  whoseIs,
} from '../../delivery/view';
import type { Ended, Render, Routes, Titles } from '../../routes';
import {
  type Delivery,
  messageKey,
  messageOf,
  type Resolution,
  targetKey,
} from '../../shared/domain/delivery';
import { wordsFor } from '../../shared/domain/delivery-course';
import type { Language } from '../../shared/domain/language';
import { dayOf, type Instant } from '../../shared/domain/month';
import { inCard, nameInCard } from '../../shared/domain/people-text';
import { kindName, deliveryText as t } from '../../shared/text/deliveries';
import template from './cards/trouble.json';
import { settleDelivery } from './settle-in-chat';

// A card has room for so many places; the page has room for all.
const mostPlaces = 4;

/**
 * The first time a message has not arrived everywhere its keepers hear it, and of one whose time went by also the
 * theme's; the card follows what they do.
 */
export const tellTrouble: Ended = async ({ ports, network, message, rows }) => {
  if (ownKinds.includes(message.kind)) return;
  const now = ports.now();
  const trouble = { kind: 'trouble', id: messageKey(message) };
  const missed = rows.filter((d) => isMissed(d, now));
  const channels = await ports.stores.channels.cached();
  const keepers = [
    ...(rows.some((d) => isToMend(d, now)) ? keepersOf(network, dayOf(now)) : []),
    ...missed.flatMap((d) => keepersOf(network, dayOf(now), whoseIs(d, channels))),
  ];
  await planMessage(ports, trouble, keepers);
  if (rows.some((d) => d.word)) await refreshMessage(ports, trouble);
};

const button = (lang: Language, d: Delivery, said: Resolution['said']) =>
  execute(t.act[said][lang], settleDelivery.press({ said, ...d.message, targets: [targetKey(d.target)] }));

const placeIn = (d: Delivery, channels: ChannelsById, lang: Language, now: Instant) => {
  const failure = failureOf(d, lang);
  const name = d.target.to === 'person' ? '' : (channels.get(d.target.channel)?.name ?? '');
  return {
    name: nameInCard(name || '–'),
    said: inCard([failure?.sentence, failure?.mend].filter(Boolean).join(' ')),
    actions: wordsFor(d, now).map((said) => button(lang, d, said)),
  };
};

/** To the keepers: which message, where it is not, why, and a button for each place. Once mended it says so. */
export const renderTrouble =
  (routes: Pick<Routes, 'titles'>): Render =>
  async ({ ports, network, id, delivery, lang }) => {
    const message = messageOf(id);
    const now = ports.now();
    const rows = (await ports.stores.deliveries.of(message)).map((r) => r.value);
    const open = rows.filter((d) => isToMend(d, now) || isMissed(d, now));
    if (open.length === 0 && delivery.state !== 'delivered') return null;
    const titles = await titlesOf(routes, { ports, network, lang }, [message]);
    const kind = kindName(message.kind);
    const title = titles.get(id) ?? '';
    const name = [kind[lang], title].filter(Boolean).join(': ');
    const heading = (open.length > 0 ? t.trouble(kind, title) : t.mended(name))[lang];
    const channels = await readChannels(ports);
    const more = open.length - mostPlaces;
    const lines = open.length === 0 ? [t.mendedText[lang]] : more > 0 ? [t.morePlaces(more)[lang]] : [];
    const card = expand(template, {
      heading: nameInCard(heading),
      places: open.slice(0, mostPlaces).map((d) => placeIn(d, channels, lang, now)),
      lines: lines.map((text) => ({ text })),
      actions: [],
    });
    return { card, summary: heading };
  };

/** In the log it bears the title of what it is about. */
export const troubleTitles =
  (routes: Pick<Routes, 'titles'>): Titles =>
  async ({ ids, ...look }) =>
    titlesOf(routes, look, ids.map(messageOf));

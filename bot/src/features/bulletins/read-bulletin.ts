import type { z } from 'zod';
import { failureOf, messageLink, whoseIs } from '../../delivery/view';
import type { Call } from '../../routes';
import type { channelView } from '../../shared/contract/bulletin-parts';
import type { bulletin as endpoint } from '../../shared/contract/bulletins';
import type { Actor } from '../../shared/domain/actor';
import {
  type Bulletin,
  type BulletinStep,
  missingLanguages,
  writersOf,
  writtenLanguages,
} from '../../shared/domain/bulletin';
import type { Channel } from '../../shared/domain/channel';
import { type Delivery, isOutdated, type Resolution } from '../../shared/domain/delivery';
import { wordsFor } from '../../shared/domain/delivery-course';
import { inForce, isKind } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';

import { may } from '../../shared/domain/permission';
import { personName } from '../../shared/text/recorder';
import { findSeen, mayChange } from './acting';
import { textOfView, toChannelsOnly, viewOf } from './view';

type BulletinAct = z.input<(typeof endpoint)['response']>['acts'][number];

/** One line per channel: what was promised, how it ended, and the way to the post. */
export const channelLine = (
  d: Delivery,
  channels: ReadonlyMap<string, Channel>,
  lang: Language,
  words: readonly Resolution['said'][],
): z.input<typeof channelView>[] => {
  if (d.target.to !== 'channel') return [];
  const channel = channels.get(d.target.channel);
  const failure = failureOf(d, lang);
  return [
    {
      channel: d.target.channel,
      name: channel?.name ?? '',
      theme: channel?.tie?.use === 'theme' ? channel.tie.theme : null,
      state: d.state,
      ...(d.deliveredAt ? { deliveredAt: d.deliveredAt } : {}),
      outdated: isOutdated(d),
      ...(failure ? { failure } : {}),
      acts: [...words],
      ...(channel && d.activity ? { link: messageLink(channel, d.activity) } : {}),
    },
  ];
};
/** A step's note is of its kind: a moment, a language, or somebody's words. */
const noted = ({ step, note }: BulletinStep) => {
  if (!note) return {};
  if (step === 'scheduled') return { publishAt: note };
  if (step === 'languageAdded') return { adds: writtenLanguages.find((lang) => lang === note) };
  return { note };
};

/** What the caller may do with it now; the use-cases ask again. */
const actsOf = (
  b: Bulletin,
  actor: Actor,
  network: Network,
  rows: readonly Delivery[],
): readonly BulletinAct[] => {
  const isOwn = b.createdBy === actor.person?.id;
  const wrote = writersOf(b).some((id) => id === actor.person?.id);
  const acts: BulletinAct[] = [];
  if (b.state === 'draft') acts.push('edit');
  if (b.state === 'draft' && isOwn) acts.push('publish', 'discard');
  if ((b.state === 'scheduled' || b.state === 'awaitsApproval') && isOwn) acts.push('cancel');
  if (b.state === 'awaitsApproval' && !wrote && may(actor, 'approveBulletin', network)) acts.push('approve');
  if (b.state === 'published' && mayChange(actor, network, b)) {
    acts.push('correct', 'withdraw');
    if (missingLanguages(b).length > 0) acts.push('addLanguage');
  }
  if (rows.some(isOutdated) && mayChange(actor, network, b)) acts.push('retry');
  if (may(actor, 'writeBulletin', network) || isOwn) acts.push('duplicate');
  return acts;
};

/** One bulletin: to its writer and to the coordination also where it went. */
export const readBulletin = async ({ ports, actor, network, lang, params }: Call<typeof endpoint>) => {
  const { value: b } = await findSeen(ports, actor, network, params.id ?? '');
  const relays = inForce(await ports.stores.facts.about(['project'])).filter(isKind('bulletinRelayed'));
  const view = await viewOf({ ports, network, actor, relays }, b);
  const rows = (await ports.stores.deliveries.of({ kind: 'bulletin', id: b.id })).map((r) => r.value);
  const people = rows.filter((d) => d.target.to === 'person');
  const channels = new Map((await ports.stores.channels.list()).map((c) => [c.id, c]));
  const seesDeliveries = mayChange(actor, network, b) || may(actor, 'seeDeliveries', network);
  return {
    ...view,
    texts: b.versions.map((v) => ({ ...textOfView(v), version: v.version })),
    log: seesDeliveries
      ? b.log.map((one) => ({
          step: one.step,
          at: one.at,
          by: personName(network, one.by, lang),
          ...noted(one),
        }))
      : [],
    ...(seesDeliveries
      ? {
          channels: toChannelsOnly(rows).flatMap((d) =>
            channelLine(
              d,
              channels,
              lang,
              may(actor, 'settleDelivery', network, whoseIs(d, channels)) ? wordsFor(d, ports.now()) : [],
            ),
          ),
          people: {
            planned: people.length,
            delivered: people.filter((d) => d.state === 'delivered').length,
            failed: people.filter((d) => d.state === 'failed').length,
          },
        }
      : {}),
    acts: [...actsOf(b, actor, network, toChannelsOnly(rows))],
    revision: b.revision,
    shared: b.state === 'draft' && b.isShared === true,
    version: b.versions.length,
  };
};

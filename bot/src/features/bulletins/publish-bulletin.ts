import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { type Bulletin, type BulletinId, type BulletinState, writersOf } from '../../shared/domain/bulletin';
import type { Language } from '../../shared/domain/language';
import { type Day, dayOf, type Instant } from '../../shared/domain/month';
import { type Network, personById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { wallTime } from '../../shared/domain/wall-time';
import {
  approversOf,
  demandAudience,
  findOwn,
  lookTwice,
  needsApproval,
  saveOver,
  withStep,
  withWaiver,
  writeThen,
} from './acting';
import { pickText } from './content';
import { followUp } from './follow-up';
import { demandReady } from './look-at-bulletin';
import { demandReach, reachOf } from './reach';
import { type BulletinSent, promisesOf, reachedBy, relayedAtOnce } from './send-bulletin';

export type PublishOutcome = BulletinSent & {
  readonly state: BulletinState;
  readonly publishAt?: Instant;
  /** Who may approve it now. */
  readonly approvers: readonly string[];
};
export type PublishWish = {
  readonly revision: number;
  readonly languageFollows: boolean;
  /** Wall-clock time in Helsinki; none is at once. */
  readonly at?: { readonly day: Day; readonly time: string } | undefined;
};

const instantOf = ({ day, time }: NonNullable<PublishWish['at']>, now: Instant): Instant => {
  const moment = wallTime(day, time);
  const value = time.replace(/^0/u, '').replace(':', '.');
  if (moment.is === 'missing') throw new Refusal('noSuchTime', { value });
  if (moment.is === 'doubled') throw new Refusal('doubledTime', { value });
  if (moment.at <= now) throw new Refusal('inThePast');
  return moment.at;
};

export const demandReachOf = async (
  ports: Ports,
  network: Network,
  b: Bulletin,
  lang: Language,
): Promise<void> => {
  const place = { network, channels: await ports.stores.channels.list(), day: dayOf(ports.now()) };
  demandReach(reachOf(place, b.audience, await relayedAtOnce(ports, b)), lang);
};

/** The draft as its first version, before the readers' eyes. */
export const published = (b: Bulletin, at: Instant, by: string): Bulletin => {
  const { publishAt: _, ...rest } = b;
  return withStep(
    {
      ...rest,
      state: 'published',
      publishedAt: at,
      versions: [{ ...pickText(b), version: 1, at, by: b.createdBy }],
    },
    { step: 'published', at, by },
  );
};
/** Its time is to come, or it is now. */
export const releasedBy = (b: Bulletin, now: Instant, by: string): Bulletin =>
  b.publishAt && b.publishAt > now
    ? withStep({ ...b, state: 'scheduled' }, { step: 'scheduled', at: now, by, note: b.publishAt })
    : published(b, now, by);

const outcomeOf = (ports: Ports, network: Network, b: Bulletin, sent: BulletinSent): PublishOutcome => ({
  ...sent,
  state: b.state,
  ...(b.publishAt ? { publishAt: b.publishAt } : {}),
  approvers: b.state === 'awaitsApproval' ? approversOf(ports, network, writersOf(b)).map((p) => p.name) : [],
});

/** Writes the next state and does what follows from it. */
export const moveOn = async (
  ports: Ports,
  network: Network,
  next: Bulletin,
  read: string,
): Promise<PublishOutcome> => {
  const reached = next.state === 'published' ? await reachedBy(ports, network, next) : undefined;
  const decided = reached ? { ...next, leadRelays: reached.later } : next;
  const promises = reached ? promisesOf(ports, network, decided, reached) : [];
  const sent = await writeThen(
    ports,
    next.id,
    () => saveOver(ports, decided, read, promises),
    () => followUp(ports, network, decided, reached),
  );
  return outcomeOf(ports, network, decided, sent);
};

const publishOnce = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  wish: PublishWish,
): Promise<PublishOutcome> => {
  const { value, version } = await findOwn(ports, actor, id);
  if (value.state === 'discarded' || value.state === 'withdrawn') throw new Refusal('closed');
  if (value.revision !== wish.revision) throw new Refusal('changedMeanwhile');
  if (value.state !== 'draft') {
    // Another time than it waits for is no second press.
    if (wish.at && instantOf(wish.at, '') !== value.publishAt) throw new Refusal('notDraft');
    return outcomeOf(ports, network, value, await followUp(ports, network, value));
  }
  demandAudience(actor, network, value.audience);
  demandReady(value, value.from, actor.language, wish.languageFollows);
  const now = ports.now();
  const publishAt = wish.at && instantOf(wish.at, now);
  await demandReachOf(ports, network, value, actor.language);
  // Who has it open now is nothing to keep.
  const { publishAt: _, here: __, ...rest } = value;
  const ready: Bulletin = {
    ...rest,
    languageFollows: wish.languageFollows,
    ...(publishAt ? { publishAt } : {}),
  };
  if (!(await needsApproval(ports, ready)))
    return moveOn(ports, network, releasedBy(await withWaiver(ports, ready), now, value.createdBy), version);
  if (approversOf(ports, network, writersOf(value)).length === 0) throw new Refusal('noApprover');
  const asking = withStep(
    { ...ready, state: 'awaitsApproval' },
    { step: 'approvalAsked', at: now, by: value.createdBy },
  );
  return moveOn(ports, network, asking, version);
};

/** Publishes, schedules, or asks for a second person's word; pressed twice it is done once. */
export const publishBulletin = (...asked: Parameters<typeof publishOnce>): Promise<PublishOutcome> =>
  lookTwice(() => publishOnce(...asked));

/** The writer as the network knows this person now; null when they have left it. */
export const writerIn = (network: Network, b: Bulletin) => personById(network, b.createdBy) ?? null;

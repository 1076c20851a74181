import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { type Bulletin, type BulletinId, writersOf } from '../../shared/domain/bulletin';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';

import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { personName } from '../../shared/text/recorder';
import { findSeen, lookTwice, withStep } from './acting';
import { demandReady } from './look-at-bulletin';
import { demandReachOf, moveOn, type PublishOutcome, releasedBy } from './publish-bulletin';

const returned = (b: Bulletin, at: string, by: string, note: string | undefined): Bulletin => {
  const { publishAt: _, ...rest } = b;
  return withStep({ ...rest, state: 'draft' }, { step: 'returned', at, by, ...(note ? { note } : {}) });
};

const decideOnce = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  {
    revision,
    approve,
    note,
  }: { readonly revision: number; readonly approve: boolean; readonly note?: string | undefined },
): Promise<PublishOutcome> => {
  demand(actor, 'approveBulletin', network);
  const { value, version } = await findSeen(ports, actor, network, id);
  const by = actor.person?.id ?? '';
  if (writersOf(value).includes(by) && value.state === 'awaitsApproval') throw new Refusal('ownApproval');
  if (value.state !== 'awaitsApproval')
    throw new Refusal(value.log.length === 0 ? 'notFound' : 'alreadyDone');
  if (value.revision !== revision) throw new Refusal('changedMeanwhile');
  const now = ports.now();
  if (!approve) return moveOn(ports, network, returned(value, now, by, note), version);
  demandReady(value, value.from, actor.language, value.languageFollows ?? false);
  await demandReachOf(ports, network, value, actor.language);
  const approved = withStep(value, { step: 'approved', at: now, by, ...(note ? { note } : {}) });
  return moveOn(ports, network, releasedBy(approved, now, by), version);
};

/** A second person's word: out it goes (or waits for its time), or back to its writer. */
export const decideApproval = (...asked: Parameters<typeof decideOnce>): Promise<PublishOutcome> =>
  lookTwice(() => decideOnce(...asked));

const mostWords = 5;
/** The last of who has switched it on or off, the latest first. */
export const approvalWords = async (ports: Ports, network: Network, lang: Language) =>
  (await ports.stores.settings.approvalWords())
    .slice(-mostWords)
    .map(({ on, by, at }) => ({ on, by: personName(network, by, lang), at }))
    .reverse();

/** The rule may be switched off; who did it, and when, stays on record. The same word again changes nothing. */
export const setApproval = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  on: boolean,
): Promise<void> => {
  demand(actor, 'setApproval', network);
  if ((await ports.stores.settings.approvalNeeded()) === on) return;
  await ports.stores.settings.sayApproval({ on, by: actor.person?.id ?? '', at: ports.now() });
};

import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Bulletin, BulletinId } from '../../shared/domain/bulletin';
import type { Instant } from '../../shared/domain/month';
import type { Network, PersonId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { findOwn, findWritable, lookTwice, saveOver } from './acting';

/** Whose window has not been heard of for so long has left. */
const hereMs = 60_000;

const shareOnce = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { id, shared }: { readonly id: BulletinId; readonly shared: boolean },
): Promise<void> => {
  demand(actor, 'writeBulletin', network);
  const { value, version } = await findOwn(ports, actor, id);
  if (value.state !== 'draft') throw new Refusal('notDraft');
  if ((value.isShared ?? false) !== shared) await saveOver(ports, { ...value, isShared: shared }, version);
};
/** Whoever began a draft of the coordination lets its others write on it, or takes that back; what they wrote stays. */
export const shareDraft = (...asked: Parameters<typeof shareOnce>): Promise<void> =>
  lookTwice(() => shareOnce(...asked));

const stillHere = (b: Bulletin, now: Instant): readonly (readonly [PersonId, Instant])[] =>
  Object.entries(b.here ?? {}).filter(([, at]) => Date.parse(now) - Date.parse(at) < hereMs);

/** A window that has the draft open says so, and hears who else has, and how new the newest text is. */
export const beInDraft = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
): Promise<{ readonly draft: Bulletin; readonly others: readonly PersonId[] }> => {
  const { value, version } = await findWritable(ports, actor, network, id);
  const me = actor.person?.id ?? '';
  const now = ports.now();
  const others = stillHere(value, now).filter(([person]) => person !== me);
  // Somebody who saves in this very moment is faster; the window knocks again soon.
  if (value.state === 'draft' && value.isShared)
    await ports.stores.bulletins.save(
      { ...value, here: { ...Object.fromEntries(others), [me]: now } },
      version,
    );
  return { draft: value, others: others.map(([person]) => person) };
};

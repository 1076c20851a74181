import { type Actor, answersFor, themesLedByActor } from './actor';
import type { Bulletin } from './bulletin';
import type { Network } from './network';
import { may, mayRead } from './permission';

/** A draft of the coordination on which its others write, too. */
export const isSharedWith = (b: Bulletin, actor: Actor, network: Network): boolean =>
  b.isShared === true && b.from === 'coordinator' && may(actor, 'writeBulletin', network);

/**
 * The one rule of what is meant for some: a draft is its writer's and theirs with whom it is
 * shared, a request its approvers', a published one everybody's
 * whom it concerns. For others it is not there. What goes to a theme is open to the whole network (2.2).
 */
export const isSeenBy = (b: Bulletin, actor: Actor, network: Network): boolean => {
  if (b.state === 'discarded' || !actor.person) return false;
  if (b.createdBy === actor.person.id) return true;
  if (b.state === 'draft') return isSharedWith(b, actor, network);
  if (mayRead(actor, 'writeBulletin', network)) return true;
  if (b.state === 'scheduled' || b.state === 'awaitsApproval') return false;
  const { general, themes, leads, organisations } = b.audience;
  return (
    general ||
    themes.length > 0 ||
    (leads && themesLedByActor(actor, network).length > 0) ||
    answersFor(actor).some((id) => organisations.includes(id))
  );
};

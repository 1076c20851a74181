import type { Ports } from '../ports';
import { type Actor, answersFor } from '../shared/domain/actor';
import type { OrganisationId } from '../shared/domain/network';

/** S12: whoever acts for several organisations finds the one they last chose first, in the chat as in the tab. */
export const rememberChoice = async (
  { stores }: Pick<Ports, 'stores'>,
  actor: Actor,
  organisation: OrganisationId,
): Promise<void> => {
  const own = answersFor(actor);
  if (!actor.person || own.length < 2 || !own.includes(organisation)) return;
  if (actor.person.chosen !== organisation) await stores.network.choose(actor.person.id, organisation);
};

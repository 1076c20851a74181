import { note } from '../../ledger/note';
import type { Ports } from '../../ports';
import type { Fact } from '../../shared/domain/fact';
import { changedSince, isBuiltOn, type Merger } from '../../shared/domain/merger';
import { type Network, type OrganisationId, organisationById, personById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import {
  mergerOf,
  type RegistryByHand,
  withLeads,
  withMerger,
  withOrganisation,
  withPerson,
  withSeats,
} from '../../shared/domain/registry-by-hand';
import { changeRegistry, type StandingRegistry } from './change-registry';
import { demandOrganisation, type EditorAsking, editorOf } from './editor';

import { applyMemberships } from './merged-memberships';

/** Why a merger can no longer be taken back; null while it can. */
export const whyNotUndoable = (merger: Merger, network: Network, facts: readonly Fact[]): Refusal | null => {
  const since = changedSince(merger, network);
  if (since && 'theme' in since) return new Refusal('mergerChanged', { theme: since.theme });
  if (since) {
    const name =
      'person' in since
        ? personById(network, since.person)?.name
        : organisationById(network, since.organisation)?.name.fi;
    return new Refusal('mergerChanged', { name: name ?? '' });
  }
  const heir = organisationById(network, merger.into)?.name.fi ?? '';
  return isBuiltOn(merger, facts) ? new Refusal('mergerBuiltOn', { name: heir }) : null;
};

/** Leads, people and seats as they stood, and the organisation in the network again; names are as they are now. */
const restored = ({ network, hand }: StandingRegistry, merger: Merger, by: string): RegistryByHand => {
  const { left: _left, mergedInto: _into, ...organisation } = demandOrganisation(network, merger.from);
  const { before } = merger;
  let next = withOrganisation(hand, { ...organisation, ...(before?.left ? { left: before.left } : {}) });
  for (const { theme, rows } of before?.leads ?? []) next = withLeads(next, theme, rows);
  for (const { person, rows } of before?.tasks ?? []) {
    const found = personById(network, person);
    if (found) next = withPerson(next, { ...found, assignments: rows });
  }
  for (const seat of before?.seats ?? []) next = withSeats(next, { ...seat, by });
  return withMerger(next, { ...merger, state: 'undoing' });
};

/** The memberships are back: from here on they are changed by nobody but people. */
const close = async (ports: Ports, by: string, id: OrganisationId): Promise<void> => {
  await changeRegistry(ports, by, ({ hand }) => {
    const merger = mergerOf(hand, id);
    return merger?.state === 'undoing' ? withMerger(hand, { ...merger, state: 'undone' }) : hand;
  });
};

/**
 * A merger is taken back while nothing builds on it: what stood before it stands again, and both steps stay in the
 * history. A second press, or a second coordinator's, finds it done.
 */
export const undoMerger = async (wish: EditorAsking, id: OrganisationId): Promise<void> => {
  const { ports } = wish;
  const by = editorOf(wish).id;
  const facts = await ports.stores.facts.all();
  let undone: Merger | null = null;
  const done = await changeRegistry(ports, by, (stands) => {
    const merger = mergerOf(stands.hand, id);
    if (!merger || merger.state === 'begun') throw new Refusal('noMerger');
    undone = merger;
    if (merger.state !== 'done') return stands.hand;
    const why = whyNotUndoable(merger, stands.network, facts);
    if (why) throw why;
    return restored(stands, merger, by);
  });
  // Written in the closure above, which the compiler does not follow.
  const merger = undone as Merger | null;
  if (!merger || merger.state === 'undone') return;
  await applyMemberships(wish, merger, 'before', by);
  await close(ports, by, id);
  if (done) await note(ports, by, 'mergerUndone', id);
};

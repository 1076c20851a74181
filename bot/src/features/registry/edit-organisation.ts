import { isDeepStrictEqual } from 'node:util';
import { note } from '../../ledger/note';
import { demandInProject } from '../../ledger/place';
import { setMembership, spansIn } from '../../ledger/set-membership';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import type { Network, Organisation, OrganisationId } from '../../shared/domain/network';
import { searchable } from '../../shared/domain/people-text';
import { Refusal } from '../../shared/domain/refusal';
import { withOrganisation } from '../../shared/domain/registry-by-hand';
import { changeRegistry } from './change-registry';
import { demandOrganisation, type EditorAsking, editorOf } from './editor';
import { endedBy } from './merged-memberships';

export type OrganisationTold = {
  readonly name: { readonly fi: string; readonly sv: string };
  readonly language: Language;
};

/** `Sjöviks institut` → `sjoviks-institut`, with a number where that is somebody else's. */
const idFor = (name: string, taken: ReadonlySet<string>): string => {
  const word =
    searchable(name)
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 50) || 'organisaatio';
  let id = word;
  for (let n = 2; taken.has(id); n += 1) id = `${word}-${n}`;
  return id;
};
const refuseNameTaken = (
  network: Network,
  { name }: OrganisationTold,
  own: OrganisationId | null,
  today: Day,
): void => {
  const same = (a: string, b: string): boolean => searchable(a) === searchable(b);
  const found = network.organisations.find(
    (o) =>
      o.id !== own && !(o.left && o.left < today) && (same(o.name.fi, name.fi) || same(o.name.sv, name.sv)),
  );
  if (found) throw new Refusal('organisationExists', { name: found.name.fi });
};

const tellOf = ({ name, language, joined }: Organisation) => ({ name, language, joined });

/** S22: a new organisation from a day on; its themes and people are added on its page. */
export const addOrganisation = async (
  wish: EditorAsking,
  told: OrganisationTold & { readonly joined: Day },
): Promise<OrganisationId> => {
  const { ports, actor, network } = wish;
  const by = editorOf(wish).id;
  demandInProject(told.joined, network);
  if (told.joined > network.project.ends) throw new Refusal('badInput', { path: 'day' });
  let id = '';
  const done = await changeRegistry(ports, by, ({ network: now, hand }) => {
    // A second press, or a first one whose answer was lost.
    const stands = hand.organisations.find(({ organisation: o }) => isDeepStrictEqual(tellOf(o), told));
    if (stands) {
      id = stands.organisation.id;
      return hand;
    }
    refuseNameTaken(now, told, null, actor.today);
    id = idFor(told.name.fi, new Set(now.organisations.map((o) => o.id)));
    const { name, language, joined } = told;
    return withOrganisation(hand, { id, name, language, joined, isCoordinator: false }, true);
  });
  if (done) await note(ports, by, 'organisationAdded', id);
  return id;
};

/** Names and language; and the last day, where it leaves without merging. */
export const changeOrganisation = async (
  wish: EditorAsking,
  id: OrganisationId,
  told: OrganisationTold & { readonly left?: Day | undefined },
): Promise<void> => {
  const { ports, actor } = wish;
  const by = editorOf(wish).id;
  const done = await changeRegistry(ports, by, ({ network, hand }) => {
    const { left: _, ...stands } = demandOrganisation(network, id);
    if (told.left && told.left < stands.joined) throw new Refusal('badInput', { path: 'left' });
    if (told.left && stands.isCoordinator) throw new Refusal('badInput', { path: 'left' });
    refuseNameTaken(network, told, id, actor.today);
    const { name, language, left } = told;
    return withOrganisation(hand, { ...stands, name, language, ...(left ? { left } : {}) });
  });
  if (done && told.left) await endMemberships(wish, done, id, told.left, by);
  if (done) await note(ports, by, 'organisationChanged', id);
};

const endMemberships = async (
  { ports }: EditorAsking,
  network: Network,
  id: OrganisationId,
  lastDay: Day,
  by: string,
): Promise<void> => {
  const going = network.memberships.filter((m) => m.organisation === id && !(m.until && m.until <= lastDay));
  const themes = [...new Set(going.map((m) => m.theme))];
  for (const theme of themes) {
    const before = spansIn(network, id, theme);
    const spans = endedBy(before, lastDay);
    await setMembership(ports, { organisation: id, theme, spans, before }, lastDay, by);
  }
};

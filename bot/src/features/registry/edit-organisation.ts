import { isDeepStrictEqual } from 'node:util';
import { note } from '../../ledger/note';
import { demandInProject } from '../../ledger/place';
import { setMembership, spansIn } from '../../ledger/set-membership';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { addDays, type Day } from '../../shared/domain/month';
import {
  type Leadership,
  type Network,
  type Organisation,
  type OrganisationId,
  organisationById,
  type Person,
} from '../../shared/domain/network';
import { searchable } from '../../shared/domain/people-text';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import {
  type RegistryByHand,
  tasksWith,
  withLeads,
  withOrganisation,
  withPerson,
} from '../../shared/domain/registry-by-hand';
import type { ThemeId } from '../../shared/domain/theme';
import { changeRegistry, type Standing } from './change-registry';

type Wish = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };
export type OrganisationTold = {
  readonly name: { readonly fi: string; readonly sv: string };
  readonly language: Language;
};

const personOf = ({ actor, network }: Wish): Person => {
  demand(actor, 'editRegistry', network);
  if (!actor.person) throw new Refusal('unknownPerson');
  return actor.person;
};
const standing = (network: Network, id: OrganisationId): Organisation => {
  const found = organisationById(network, id);
  if (!found) throw new Refusal('notFound');
  return found;
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
  wish: Wish,
  told: OrganisationTold & { readonly joined: Day },
): Promise<OrganisationId> => {
  const { ports, actor, network } = wish;
  const by = personOf(wish).id;
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
  wish: Wish,
  id: OrganisationId,
  told: OrganisationTold & { readonly left?: Day | undefined },
): Promise<void> => {
  const { ports, actor } = wish;
  const by = personOf(wish).id;
  const done = await changeRegistry(ports, by, ({ network, hand }) => {
    const { left: _, ...stands } = standing(network, id);
    if (told.left && told.left < stands.joined) throw new Refusal('badInput', { path: 'left' });
    if (told.left && stands.isCoordinator) throw new Refusal('badInput', { path: 'left' });
    refuseNameTaken(network, told, id, actor.today);
    const { name, language, left } = told;
    return withOrganisation(hand, { ...stands, name, language, ...(left ? { left } : {}) });
  });
  if (done && told.left) await endMemberships(wish, done, id, told.left, by);
  if (done) await note(ports, by, 'organisationChanged', id);
};

/** In no theme after its last day. */
const endMemberships = async (
  { ports }: Wish,
  network: Network,
  id: OrganisationId,
  lastDay: Day,
  by: string,
): Promise<void> => {
  const going = network.memberships.filter((m) => m.organisation === id && !(m.until && m.until <= lastDay));
  const themes = [...new Set(going.map((m) => m.theme))];
  for (const theme of themes) {
    const before = spansIn(network, id, theme);
    const spans = before
      .filter((s) => s.from <= lastDay)
      .map((s) => (s.until && s.until <= lastDay ? s : { from: s.from, until: lastDay }));
    await setMembership(ports, { organisation: id, theme, spans, before }, lastDay, by);
  }
};

/** What somebody does for the one goes on for the other from the day of the merger, with the rest of their tasks. */
const peopleMoved = (
  { network, hand }: Standing,
  from: OrganisationId,
  into: OrganisationId,
  day: Day,
): RegistryByHand => {
  let next = hand;
  for (const person of network.people) {
    const going = person.assignments.filter((a) => a.organisation === from && !(a.until && a.until < day));
    if (going.length === 0) continue;
    let { assignments } = person;
    for (const task of going) {
      const { until, ...open } = task;
      const ended = task.from < day ? { ...open, until: addDays(day, -1) } : null;
      assignments = tasksWith(assignments, task, ended);
      const moved = {
        ...open,
        organisation: into,
        from: task.from < day ? day : task.from,
        ...(until ? { until } : {}),
      };
      const has = assignments.some(
        (a) => a.organisation === into && a.role === task.role && a.theme === task.theme && !a.until,
      );
      if (!has) assignments = tasksWith(assignments, null, moved);
    }
    next = withPerson(next, { ...person, assignments });
  }
  return next;
};

/** The absorbed one's share of a lead is the other's from then on. */
const leadsMoved = (
  { network, hand }: Standing,
  from: OrganisationId,
  into: OrganisationId,
  day: Day,
): RegistryByHand => {
  const isGoing = (l: Leadership): boolean => l.organisation === from && !(l.until && l.until < day);
  let next = hand;
  for (const theme of new Set(network.leaderships.filter(isGoing).map((l) => l.theme))) {
    const rows = network.leaderships.filter((l) => l.theme === theme);
    const going = rows.filter(isGoing);
    const moved = rows.flatMap((l): readonly Leadership[] => {
      if (!going.includes(l)) return [l];
      const { until, ...open } = l;
      const ended = l.from < day ? [{ ...open, until: addDays(day, -1) }] : [];
      return [
        ...ended,
        { ...open, organisation: into, from: l.from < day ? day : l.from, ...(until ? { until } : {}) },
      ];
    });
    next = withLeads(next, theme, together(moved));
  }
  return next;
};
/** Two rows of one organisation that begin together are one, with both shares. */
const together = (rows: readonly Leadership[]): readonly Leadership[] => {
  const merged: Leadership[] = [];
  for (const row of rows) {
    const at = merged.findIndex(
      (m) =>
        m.organisation === row.organisation &&
        !(m.until && m.until < row.from) &&
        !(row.until && row.until < m.from),
    );
    const stands = merged[at];
    if (!stands) {
      merged.push(row);
      continue;
    }
    const ended = stands.from < row.from ? [{ ...stands, until: addDays(row.from, -1) }] : [];
    merged.splice(at, 1, ...ended, { ...row, share: Math.min(100, stands.share + row.share) });
  }
  return merged;
};

export type Merger = { readonly into: OrganisationId; readonly day: Day };

/**
 * S23: from that day on one goes on in the other: its themes, its leads and its people; its history stays under the
 * old name. The memberships first, then the rest in one step: asked again after a fault, it ends what it began.
 */
export const mergeOrganisations = async (
  wish: Wish,
  id: OrganisationId,
  { into, day }: Merger,
): Promise<void> => {
  const { ports, actor } = wish;
  const by = personOf(wish).id;
  const network = (await ports.stores.network.read()) ?? wish.network;
  const from = standing(network, id);
  const heir = standing(network, into);
  demandInProject(day, network);
  if (id === into || from.isCoordinator || heir.mergedInto) throw new Refusal('badInput', { path: 'into' });
  if (from.mergedInto) throw new Refusal('alreadyDone');
  if (day <= from.joined || day < heir.joined || day > network.project.ends)
    throw new Refusal('badInput', { path: 'day' });
  if (heir.left && heir.left < (day > actor.today ? day : actor.today))
    throw new Refusal('badInput', { path: 'into' });
  const lastDay = addDays(day, -1);
  const going = network.memberships.filter((m) => m.organisation === id && !(m.until && m.until < day));
  for (const theme of new Set(going.map((m) => m.theme))) {
    const before = spansIn(network, into, theme);
    if (before.some((s) => !s.until || s.until >= day)) continue;
    const spans = [...before, { from: day }];
    await setMembership(ports, { organisation: into, theme, spans, before }, day, by);
  }
  await endMemberships(wish, network, id, lastDay, by);
  await changeRegistry(ports, by, (stands) => {
    const merged = withOrganisation(stands.hand, { ...from, left: lastDay, mergedInto: into });
    const led = leadsMoved({ ...stands, hand: merged }, id, into, day);
    return peopleMoved({ ...stands, hand: led }, id, into, day);
  });
  await note(ports, by, 'organisationMerged', id);
};

export type LeadsTold = {
  readonly theme: ThemeId;
  readonly from: Day;
  readonly leads: readonly { readonly organisation: OrganisationId; readonly share: number }[];
};

/** From that day on these lead the theme, in these shares; who led before stays in the history. */
export const setLeads = async (wish: Wish, { theme, from, leads }: LeadsTold): Promise<void> => {
  const { ports, network } = wish;
  const by = personOf(wish).id;
  demandInProject(from, network);
  if (from > network.project.ends) throw new Refusal('badInput', { path: 'from' });
  const sum = leads.reduce((total, l) => total + l.share, 0);
  if (sum !== 100) throw new Refusal('sharesNotWhole', { sum: String(sum) });
  if (new Set(leads.map((l) => l.organisation)).size < leads.length)
    throw new Refusal('badInput', { path: 'organisation' });
  const done = await changeRegistry(ports, by, ({ network: now, hand }) => {
    for (const { organisation } of leads) standing(now, organisation);
    const rows = now.leaderships.filter((l) => l.theme === theme);
    const goesOn = (l: Leadership): boolean =>
      leads.some((n) => n.organisation === l.organisation && n.share === l.share) &&
      l.from <= from &&
      !l.until;
    const before = rows
      .filter((l) => l.from < from || goesOn(l))
      .map((l) => (goesOn(l) || (l.until && l.until < from) ? l : { ...l, until: addDays(from, -1) }));
    const fresh = leads
      .filter((n) => !before.some((l) => l.organisation === n.organisation && goesOn(l)))
      .map((n) => ({ ...n, theme, from }));
    return withLeads(hand, theme, [...before, ...fresh]);
  });
  if (done) await note(ports, by, 'leadsSet');
};

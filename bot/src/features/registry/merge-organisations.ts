import { note } from '../../ledger/note';
import { demandInProject } from '../../ledger/place';
import { setMembership, spansIn } from '../../ledger/set-membership';
import { addDays, type Day } from '../../shared/domain/month';
import type { Leadership, OrganisationId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import {
  type RegistryByHand,
  tasksWith,
  withLeads,
  withOrganisation,
  withPerson,
} from '../../shared/domain/registry-by-hand';
import { changeRegistry, type Standing } from './change-registry';
import { endMemberships } from './edit-organisation';
import { demandOrganisation, editorOf, type Wish } from './editor';

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
  const by = editorOf(wish).id;
  const network = (await ports.stores.network.read()) ?? wish.network;
  const from = demandOrganisation(network, id);
  const heir = demandOrganisation(network, into);
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

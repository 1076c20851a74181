import { note } from '../../ledger/note';
import { demandInProject } from '../../ledger/place';
import type { Fact } from '../../shared/domain/fact';
import { cutBefore, seatsSaid } from '../../shared/domain/group-seat';
import { type Merger, rowsAt } from '../../shared/domain/merger';
import { addDays, type Day, type Instant, minutesBetween } from '../../shared/domain/month';
import {
  isIn,
  type Leadership,
  type Network,
  type OrganisationId,
  type PersonId,
} from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import {
  mergerOf,
  type RegistryByHand,
  tasksWith,
  withByHand,
  withLeads,
  withMerger,
  withOrganisation,
  withPerson,
  withSeats,
} from '../../shared/domain/registry-by-hand';
import { themeIds } from '../../shared/domain/theme';
import { divisionOn, divisionsOf } from '../../shared/domain/working-groups';
import { changeRegistry, type StandingRegistry } from './change-registry';
import { demandOrganisation, type EditorAsking, editorOf } from './editor';
import { applyMemberships, membershipsMoved } from './merged-memberships';

/** What somebody does for the one goes on for the other from the day of the merger, with the rest of their tasks. */
const peopleMoved = (
  { network, hand }: StandingRegistry,
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
  { network, hand }: StandingRegistry,
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

/** A seat in a group that came with the files goes on for the heir, where it has none there; others stay as they are. */
const seatsMoved = (
  { network, hand }: StandingRegistry,
  facts: readonly Fact[],
  { from, into, day, by }: Merger,
  now: Instant,
): RegistryByHand => {
  let next = hand;
  for (const theme of themeIds) {
    if (divisionOn(divisionsOf(facts, theme), day)) continue;
    const { rows } = seatsSaid(facts, network, { theme, organisation: from });
    const heirs = seatsSaid(facts, network, { theme, organisation: into }).rows;
    const going = rows.find((r) => isIn(r, day));
    if (!going) continue;
    next = withSeats(next, { organisation: from, theme, by, rows: cutBefore(rows, day) });
    if (heirs.some((r) => !r.until || r.until >= day)) continue;
    const moved = { ...going, organisation: into, from: day, said: now };
    next = withSeats(next, { organisation: into, theme, by, rows: [...heirs, moved] });
  }
  return next;
};

export type MergerTold = { readonly into: OrganisationId; readonly day: Day };

const demandMergeable = (
  { actor }: EditorAsking,
  network: Network,
  id: OrganisationId,
  { into, day }: MergerTold,
): void => {
  const from = demandOrganisation(network, id);
  const heir = demandOrganisation(network, into);
  demandInProject(day, network);
  if (id === into || from.isCoordinator || heir.mergedInto) throw new Refusal('badInput', { path: 'into' });
  if (from.mergedInto) throw new Refusal('alreadyDone');
  if (day <= from.joined || day < heir.joined || day > network.project.ends)
    throw new Refusal('badInput', { path: 'day' });
  if (heir.left && heir.left < (day > actor.today ? day : actor.today))
    throw new Refusal('badInput', { path: 'into' });
};

/** Begun by somebody and not ended after so long, it was cut off: another merger may take its place. */
const cutOffMinutes = 2;

/** Of two at once one merges: whoever has written it down first. What one that was cut off had changed is known by it. */
const claim = async (
  wish: EditorAsking,
  id: OrganisationId,
  told: MergerTold,
  by: PersonId,
): Promise<Merger> => {
  const { ports } = wish;
  let mine: Merger | null = null;
  await changeRegistry(ports, by, ({ network, hand }) => {
    demandMergeable(wish, network, id, told);
    const stands = mergerOf(hand, id);
    const open = stands?.state === 'begun' ? stands : undefined;
    const isSame = open?.into === told.into && open.day === told.day;
    if (open && !isSame && minutesBetween(open.at, ports.now()) < cutOffMinutes)
      throw new Refusal('registryChanged');
    mine = isSame
      ? open
      : {
          from: id,
          ...told,
          at: ports.now(),
          by,
          state: 'begun',
          memberships: membershipsMoved(network, id, told, open?.memberships ?? []),
        };
    return isSame ? hand : withMerger(hand, mine);
  });
  // Written in the closure above, which the compiler does not follow.
  const merger = mine as Merger | null;
  if (!merger) throw new Refusal('notFound');
  return merger;
};

/**
 * S23: from that day on one goes on in the other: its themes, its leads and its people; its history stays under the
 * old name. Written down first, then the memberships, then the rest in one step: asked again after a fault, it ends
 * what it began.
 */
export const mergeOrganisations = async (
  wish: EditorAsking,
  id: OrganisationId,
  told: MergerTold,
): Promise<void> => {
  const { ports } = wish;
  const by = editorOf(wish).id;
  const merger = await claim(wish, id, told, by);
  await applyMemberships(wish, merger, 'after', by);
  const { into, day } = merger;
  const lastDay = addDays(day, -1);
  const facts = await ports.stores.facts.all();
  await changeRegistry(ports, by, (stands) => {
    const { network, hand } = stands;
    const from = demandOrganisation(network, id);
    if (from.mergedInto) throw new Refusal('alreadyDone');
    if (mergerOf(hand, id)?.at !== merger.at) throw new Refusal('registryChanged');
    const merged = withOrganisation(hand, { ...from, left: lastDay, mergedInto: into });
    const led = leadsMoved({ network, hand: merged }, id, into, day);
    const moved = peopleMoved({ network, hand: led }, id, into, day);
    const next = seatsMoved({ network, hand: moved }, facts, merger, ports.now());
    const touched = {
      themes: next.leads.filter((l) => !hand.leads.includes(l)).map((l) => l.theme),
      people: next.people.filter((p) => !hand.people.includes(p)).map((p) => p.id),
      seats: next.seated.filter((s) => !hand.seated.includes(s)),
    };
    return withMerger(next, {
      ...merger,
      state: 'done',
      before: rowsAt(network, id, touched),
      after: rowsAt(withByHand(network, next), id, touched),
    });
  });
  await note(ports, by, 'organisationMerged', id);
};

import { note } from '../../ledger/note';
import { demandInProject } from '../../ledger/place';
import { tellSeated } from '../../people/tell-seated';
import { cutBefore, peopleOf, type SeatPlace, seatsSaid } from '../../shared/domain/group-seat';
import { addDays, type Day } from '../../shared/domain/month';
import { type GroupSeat, isIn, membersOf, type Network, type PersonId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { withSeats } from '../../shared/domain/registry-by-hand';
import { groupsOpenTo } from '../../shared/domain/working-groups';
import { changeRegistry } from './change-registry';
import { demandOrganisation, type EditorAsking, editorOf } from './editor';

export type SeatTold = SeatPlace & {
  readonly group: string;
  readonly person: PersonId;
  readonly deputy?: PersonId | undefined;
  readonly from: Day;
};

const demandPeople = (network: Network, { organisation, person, deputy, from }: SeatTold): void => {
  const own = new Set(peopleOf(network, organisation, from).map((p) => p.id));
  if (!own.has(person)) throw new Refusal('badInput', { path: 'person' });
  if (deputy && (!own.has(deputy) || deputy === person)) throw new Refusal('badInput', { path: 'deputy' });
};

/** Liite 4, rivi 99: from a day on one person of the organisation, and a deputy, sits in a group of the theme. */
export const setSeat = async (wish: EditorAsking, told: SeatTold): Promise<{ readonly told: boolean }> => {
  const { ports, network } = wish;
  const by = editorOf(wish).id;
  const { organisation, theme, person, deputy, from } = told;
  demandInProject(from, network);
  if (from > network.project.ends) throw new Refusal('badInput', { path: 'from' });
  const facts = await ports.stores.facts.all();
  let before: readonly GroupSeat[] = [];
  const done = await changeRegistry(ports, by, ({ network: now, hand }) => {
    demandOrganisation(now, organisation);
    const group = groupsOpenTo(facts, now, told, from).find((g) => g.id === told.group);
    if (!group || !membersOf(now, theme, from).includes(organisation)) throw new Refusal('noGroup');
    demandPeople(now, told);
    const { rows } = seatsSaid(facts, now, told);
    before = rows;
    const stands = rows.find((r) => isIn(r, from));
    const isSame = stands?.group === group.id && stands.person === person && stands.deputy === deputy;
    if (isSame && !stands.until) return hand;
    const seat: GroupSeat = {
      organisation,
      theme,
      group: group.id,
      name: group.name,
      person,
      ...(deputy ? { deputy } : {}),
      from,
      said: ports.now(),
    };
    return withSeats(hand, { organisation, theme, by, rows: [...cutBefore(rows, from), seat] });
  });
  if (done) await note(ports, by, 'seatSet', organisation);
  const { person: was, deputy: wasDeputy } = before.find((r) => isIn(r, addDays(from, -1))) ?? {};
  const had = { ...(was ? { person: was } : {}), ...(wasDeputy ? { deputy: wasDeputy } : {}) };
  const now = { person, ...(deputy ? { deputy } : {}) };
  // Asked again after a fault, who had not been told yet is told.
  return { told: await tellSeated(ports, done ?? network, told, { before: had, now, from, by }) };
};

export type SeatEnd = SeatPlace & { readonly from: Day; readonly lastDay: Day };

/** A seat's last day; one that has not begun goes as if it had never been given. */
export const endSeat = async (
  wish: EditorAsking,
  { organisation, theme, from, lastDay }: SeatEnd,
): Promise<void> => {
  const { ports, network } = wish;
  const by = editorOf(wish).id;
  demandInProject(lastDay, network);
  if (lastDay > network.project.ends) throw new Refusal('badInput', { path: 'lastDay' });
  const facts = await ports.stores.facts.all();
  const done = await changeRegistry(ports, by, ({ network: now, hand }) => {
    const { rows } = seatsSaid(facts, now, { organisation, theme });
    const seat = rows.find((r) => r.from === from);
    if (!seat) throw new Refusal('notFound');
    if (seat.until === lastDay) return hand;
    const ended = { ...seat, until: lastDay, said: ports.now() };
    const others = rows.filter((r) => r !== seat);
    const next = lastDay < from ? others : [...others, ended];
    return withSeats(hand, { organisation, theme, by, rows: next });
  });
  if (done) await note(ports, by, 'seatEnded', organisation);
};

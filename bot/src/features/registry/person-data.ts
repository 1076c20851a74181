import { editFormer, type FormerPosts, formerDue } from '../../delivery/edit-former';
import { writeThenFollow } from '../../delivery/write-then-follow';
import { note } from '../../ledger/note';
import type { Erasure, PersonRow, Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Bulletin } from '../../shared/domain/bulletin';
import type { Day, Instant } from '../../shared/domain/month';
import {
  isIn,
  isSameAccount,
  type Network,
  type Person,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';

const coordinatesOn = (person: Person, day: Day): boolean =>
  !(person.left && person.left < day) &&
  person.assignments.some((a) => a.role === 'coordinator' && isIn(a, day));

/** Throws what has to be done before somebody can be erased: the network keeps a coordinator, a text its writer. */
export const demandErasable = (
  person: Person,
  network: Network,
  bulletins: readonly Bulletin[],
  today: Day,
): void => {
  const others = network.people.filter((p) => p.id !== person.id);
  if (coordinatesOn(person, today) && !others.some((p) => coordinatesOn(p, today)))
    throw new Refusal('lastCoordinator', { name: person.name });
  const open = bulletins.filter((b) => b.state === 'awaitsApproval' && b.createdBy === person.id);
  if (open.length > 0)
    throw new Refusal('openApprovals', {
      titles: open.map((b) => `”${b.title.fi ?? b.title.sv ?? ''}”`).join(', '),
    });
};

export type PersonData = {
  readonly name: string;
  readonly at: Instant;
  readonly rows: readonly PersonRow[];
};

/** Who is signed in but not added yet: their request is all there is. */
export const readStrangersData = async ({ stores, now }: Ports, actor: Actor): Promise<PersonData> => {
  const asked = (await stores.requests.list()).filter((r) => isSameAccount(r.account, actor));
  const rows = asked.map((body) => ({ table: 'requests', partition: 'request', key: '', body }));
  return { name: actor.name, at: now(), rows };
};

/** Everything that is stored of one person; everybody may have their own, the coordinator anybody's. */
export const readPersonData = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: PersonId,
): Promise<PersonData> => {
  const { stores, now, log } = ports;
  if (id !== actor.person?.id) demand(actor, 'erasePerson', network);
  const person = personById(network, id);
  // Others' words may be meant for some: they are given out by whoever answers a request, not by the page.
  const what = id === actor.person?.id ? 'done' : 'said';
  const rows = person ? await stores.people.rowsOf(id, what) : null;
  if (!person || !rows) throw new Refusal('notFound');
  if (id !== actor.person?.id) await note(ports, actor.person?.id, 'personDataGiven');
  log({ event: 'person.exported', room: 'registry', rows: rows.length });
  return { name: person.name, at: now(), rows };
};

/** Names and accounts go, figures stay; the answer says how many rows were changed, and what stands in Teams. */
export const erasePerson = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: PersonId,
): Promise<{ readonly done: Erasure; readonly posts: FormerPosts }> => {
  const { stores, now, log } = ports;
  demand(actor, 'erasePerson', network);
  const person = personById(network, id);
  if (!person || !actor.person) throw new Refusal('notFound');
  demandErasable(person, network, await stores.bulletins.list(), actor.today);
  const { id: by } = actor.person;
  const erased = await writeThenFollow(
    ports,
    formerDue,
    () => stores.people.erase(id, now(), by),
    async (done) => (done ? { done, posts: await editFormer(ports) } : null),
  );
  if (!erased) throw new Refusal('notFound');
  const { done } = erased;
  await note(ports, by === id ? done.alias : by, 'personErased');
  // Under the new name alone: the log keeps no trace either.
  log({ event: 'person.erased', room: 'registry', alias: done.alias, rows: done.rows });
  return erased;
};

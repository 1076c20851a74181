import { planMessage } from '../../delivery/plan';
import { note } from '../../ledger/note';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { addDays, type Day, dayOf } from '../../shared/domain/month';
import {
  type Assignment,
  beginOf,
  type Network,
  type OrganisationId,
  organisationById,
  type Person,
  type PersonId,
  type PersonRole,
  personById,
} from '../../shared/domain/network';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import {
  isSameTask,
  type TaskChange,
  tasksWith,
  withChange,
  withPerson,
} from '../../shared/domain/registry-by-hand';
import { leftAlone, losesCoordinator } from '../../shared/domain/staying';
import type { ThemeId } from '../../shared/domain/theme';
import { changeRegistry, type StandingRegistry } from './change-registry';
import { demandOrganisation, type EditorAsking, editorOf } from './editor';
import { personIdOf } from './first-network';

/** What a contact may give in the own organisation; everything else is the coordinator's. */
export const ownRoles: readonly PersonRole[] = ['contact', 'pilotOwner'];

const doerOf = (wish: EditorAsking, organisation: OrganisationId, role: PersonRole): Person => {
  const { actor, network } = wish;
  if (!ownRoles.includes(role)) return editorOf(wish);
  demand(actor, 'editContacts', network, { organisation });
  if (!actor.person) throw new Refusal('unknownPerson');
  return actor.person;
};

export type TaskTold = {
  readonly organisation: OrganisationId;
  readonly role: PersonRole;
  readonly deputy: boolean;
  readonly theme?: ThemeId | undefined;
  readonly from: Day;
};
const taskOf = ({ organisation, role, deputy, theme, from }: TaskTold): Assignment => ({
  organisation,
  role,
  ...(theme ? { theme } : {}),
  deputy: role === 'contact' && deputy,
  from,
});

/** The coordinator tells what has been; an organisation's own people what is from today on. */
const demandDay = ({ actor, network }: EditorAsking, day: Day, path: string): void => {
  const first = may(actor, 'editRegistry', network) ? beginOf(network.project) : actor.today;
  if (day < first || day > network.project.ends) throw new Refusal('badInput', { path });
};

/** One change of one person's task, once: its id says who and what. */
export const changeId = (person: PersonId, how: 'given' | 'ended', task: Assignment): string =>
  [
    person,
    how,
    task.organisation,
    task.role,
    task.theme ?? '',
    task.deputy ? 'deputy' : '',
    task.from,
    task.until ?? '',
  ].join('.');

const isKnownTo = (person: Person, { today }: Actor): boolean =>
  person.accounts.length > 0 && !(person.left && person.left <= today);

export type Given = { readonly person: PersonId; readonly name: string; readonly told: boolean };
export type NewPerson = {
  readonly name: string;
  readonly email: string;
  readonly language?: Language | undefined;
};

/** Who has been in the team's roster under this address can act at once. */
const bindNow = async ({ stores }: Ports, { id, email, accounts }: Person): Promise<void> => {
  if (accounts.length > 0) return;
  const roster = await stores.roster.latest();
  const found = roster?.unknown.find((u) => u.emails.some((e) => e.toLowerCase() === email));
  if (!found) return;
  const account = { objectId: found.objectId, tenantId: found.tenantId };
  const outcome = await stores.network.bind(id, account);
  if (outcome !== 'taken') await stores.requests.remove(account);
};

const personFor = (
  { network }: StandingRegistry,
  { name, email, language }: NewPerson,
  organisation: OrganisationId,
): Person => {
  const known = network.people.find((p) => p.email === email);
  // Whoever comes again is not one who has left any more.
  if (known) {
    const { left: _, ...back } = known;
    return back;
  }
  return {
    id: personIdOf(email),
    name,
    email,
    language: language ?? organisationById(network, organisation)?.language ?? 'fi',
    assignments: [],
    accounts: [],
  };
};

/** A person, new or known by the address, gets a task from a day on, and hears it. */
export const giveTask = async (wish: EditorAsking, told: NewPerson, wanted: TaskTold): Promise<Given> => {
  const { ports, actor } = wish;
  const task = taskOf(wanted);
  const doer = doerOf(wish, task.organisation, task.role);
  demandDay(wish, task.from, 'from');
  const email = told.email.toLowerCase();
  let change: TaskChange | null = null;
  let person: Person | null = null;
  const done = await changeRegistry(ports, doer.id, (standing) => {
    const place = demandOrganisation(standing.network, task.organisation);
    if (place.left && place.left < task.from) throw new Refusal('badInput', { path: 'organisation' });
    person = personFor(standing, { ...told, email }, task.organisation);
    const has = person.assignments.some((a) => isSameTask({ ...a, from: task.from }, task) && !a.until);
    const id = changeId(person.id, 'given', task);
    // Asked again after a fault, what had not been told yet is told.
    change = standing.hand.changes.find((c) => c.id === id && !c.takenBack) ?? null;
    if (has) return standing.hand;
    const seen = may(actor, 'editRegistry', wish.network);
    const was = person.assignments.find((a) => isSameTask(a, task)) ?? null;
    change = { id, at: ports.now(), by: doer.id, person: person.id, was, is: task, seen };
    const assignments = tasksWith(person.assignments, was, task);
    return withChange(withPerson(standing.hand, { ...person, assignments }), change);
  });
  // Written in the closure above, which the compiler does not follow.
  const given = person as Person | null;
  const made = change as TaskChange | null;
  if (!given) throw new Refusal('notFound');
  const known = personById(done ?? wish.network, given.id);
  if (known?.left) await ports.stores.network.setLeft(given.id, null);
  if (known) await bindNow(ports, known);
  const after = personById((await ports.stores.network.read()) ?? wish.network, given.id) ?? given;
  const hears = isKnownTo(after, actor) && after.id !== doer.id;
  if (made && hears)
    await planMessage(ports, { kind: 'taskGiven', id: made.id }, [{ to: 'person', person: after.id }]);
  if (done) await note(ports, doer.id, 'taskGiven', task.organisation);
  return { person: after.id, name: after.name, told: hears };
};

const demandSafe = (before: Network, after: Network, lastDay: Day, person: Person): void => {
  const [alone] = leftAlone(before, after, lastDay);
  if (alone) throw new Refusal('lastContact', { name: organisationById(after, alone)?.name.fi ?? alone });
  if (losesCoordinator(before, after, lastDay)) throw new Refusal('lastCoordinator', { name: person.name });
};
const withTasks = (network: Network, person: Person, assignments: readonly Assignment[]): Network => ({
  ...network,
  people: network.people.map((p) => (p.id === person.id ? { ...p, assignments } : p)),
});

/** A task's last day; one that has not begun yet goes as if it had never been given. */
export const endTask = async (
  wish: EditorAsking,
  id: PersonId,
  wanted: TaskTold & { readonly lastDay: Day },
): Promise<void> => {
  const { ports, actor } = wish;
  const task = taskOf(wanted);
  const doer = doerOf(wish, task.organisation, task.role);
  demandDay(wish, wanted.lastDay, 'lastDay');
  const done = await changeRegistry(ports, doer.id, ({ network, hand }) => {
    const person = personById(network, id);
    const was = person?.assignments.find((a) => isSameTask(a, task));
    if (!person || !was) throw new Refusal('notFound');
    if (was.until === wanted.lastDay) return hand;
    const is = was.from > wanted.lastDay ? null : { ...was, until: wanted.lastDay };
    const assignments = tasksWith(person.assignments, was, is);
    demandSafe(network, withTasks(network, person, assignments), wanted.lastDay, person);
    const seen = may(actor, 'editRegistry', wish.network);
    const change: TaskChange = {
      id: changeId(id, 'ended', is ?? was),
      at: ports.now(),
      by: doer.id,
      person: id,
      was,
      is,
      seen,
    };
    return withChange(withPerson(hand, { ...person, assignments }), change);
  });
  if (done) await note(ports, doer.id, 'taskEnded', task.organisation);
};

/** Name, address and language; the person stays the same also under another address. */
export const changePerson = async (
  wish: EditorAsking,
  id: PersonId,
  told: Required<NewPerson>,
): Promise<void> => {
  const { ports, network } = wish;
  const by = editorOf(wish).id;
  const email = told.email.toLowerCase();
  const done = await changeRegistry(ports, by, (standing) => {
    const person = personById(standing.network, id);
    if (!person) throw new Refusal('notFound');
    if (standing.network.people.some((p) => p.id !== id && p.email === email))
      throw new Refusal('badInput', { path: 'email' });
    const { name, language = person.language } = told;
    return withPerson(standing.hand, { ...person, name, email, language });
  });
  // The person may have chosen another language before: this word is newer.
  const changed = personById((await ports.stores.network.read()) ?? network, id);
  if (told.language && changed && changed.language !== told.language)
    await ports.stores.network.setLanguage(id, told.language);
  if (changed) await bindNow(ports, changed);
  if (done) await note(ports, by, 'personChanged');
};

/** The coordinator takes back what an organisation's people have changed; the rest of that person's tasks stays. */
export const takeBackTask = async (wish: EditorAsking, id: string): Promise<void> => {
  const { ports } = wish;
  const by = editorOf(wish).id;
  let organisation: OrganisationId | undefined;
  const done = await changeRegistry(ports, by, ({ network: now, hand }) => {
    const change = hand.changes.find((c) => c.id === id);
    const person = change && personById(now, change.person);
    if (!change || !person) throw new Refusal('notFound');
    if (change.takenBack) return hand;
    organisation = (change.was ?? change.is)?.organisation;
    const assignments = tasksWith(person.assignments, change.is ?? change.was, change.was);
    const lastDay = addDays(dayOf(ports.now()), -1);
    demandSafe(now, withTasks(now, person, assignments), lastDay, person);
    return withChange(withPerson(hand, { ...person, assignments }), {
      ...change,
      seen: true,
      takenBack: true,
    });
  });
  if (done) await note(ports, by, 'taskTakenBack', organisation);
};

/** "Selvä": the coordination has looked at what the organisations have changed. */
export const seeChanges = async (wish: EditorAsking): Promise<void> => {
  const by = editorOf(wish).id;
  await changeRegistry(wish.ports, by, ({ hand }) =>
    hand.changes.every((c) => c.seen)
      ? hand
      : { ...hand, changes: hand.changes.map((c) => ({ ...c, seen: true })) },
  );
};

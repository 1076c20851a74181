import type { Language } from './language';
import type { Day } from './month';
import {
  type Assignment,
  isIn,
  type Network,
  type OrganisationId,
  type Person,
  type PersonRole,
  themesLedBy,
} from './network';
import type { ThemeId } from './theme';

/** Who acts, as the door proved it: account ids from the verified token or activity, the person from our own table. */
export type Actor = {
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly language: Language;
  /** null: signed in, but nobody has added this person to the network. */
  readonly person: Person | null;
  readonly today: Day;
};

/** Somebody as who acts, though nobody signed in: what they may follows from the network alone. */
export const actorFor = (person: Person, today: Day): Actor => ({
  objectId: '',
  tenantId: '',
  name: person.name,
  language: person.language,
  person,
  today,
});

/** What a person is today; nothing when nobody has added them, or when they have left. */
export const assignmentsOf = (actor: Actor): readonly Assignment[] =>
  actor.person && !(actor.person.left && actor.person.left <= actor.today)
    ? actor.person.assignments.filter((a) => isIn(a, actor.today))
    : [];

export const rolesOfActor = (actor: Actor): readonly PersonRole[] => [
  ...new Set(assignmentsOf(actor).map((a) => a.role)),
];
export const hasRole = (actor: Actor, ...roles: readonly PersonRole[]): boolean =>
  assignmentsOf(actor).some((a) => roles.includes(a.role));
/** Each once, the one that the person last chose first (S12). */
const lastChoiceFirst = (actor: Actor, held: readonly Assignment[]): readonly OrganisationId[] => {
  const all = [...new Set(held.map((a) => a.organisation))];
  const chosen = all.filter((id) => id === actor.person?.chosen);
  return [...chosen, ...all.filter((id) => !chosen.includes(id))];
};
export const organisationsOfActor = (actor: Actor): readonly OrganisationId[] =>
  lastChoiceFirst(actor, assignmentsOf(actor));
/** Organisations that the person answers for: as contact, deputy, lead or pilot owner; not as an observer. */
export const answersFor = (actor: Actor): readonly OrganisationId[] =>
  lastChoiceFirst(
    actor,
    assignmentsOf(actor).filter((a) => a.role !== 'observer'),
  );
/** Themes that the person leads: own assignment as lead, in a theme that the organisation still leads. */
export const themesLedByActor = (actor: Actor, network: Network): readonly ThemeId[] => [
  ...new Set(
    assignmentsOf(actor)
      .filter((a) => a.role === 'lead')
      .flatMap((a) =>
        themesLedBy(network, a.organisation, actor.today).filter((theme) => !a.theme || a.theme === theme),
      ),
  ),
];

import type { Answered } from '../../shared/contract/endpoint';
import type { registryChanges } from '../../shared/contract/registry-pages';
import { organisationsOfActor } from '../../shared/domain/actor';
import { type FactOf, isKind } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { byAlphabet } from '../../shared/domain/name-order';
import {
  type Assignment,
  isIn,
  type Network,
  type OrganisationId,
  organisationById,
  type Person,
  personById,
} from '../../shared/domain/network';
import { networkChanges } from '../../shared/domain/network-changes';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { TaskChange } from '../../shared/domain/registry-by-hand';
import { type RegistryEntry, registryEntry, withEntries } from '../../shared/domain/registry-entry';
import { type ThemeId, themeIds } from '../../shared/domain/theme';
import { whoDid } from '../../shared/text/audit';
import { changeText, taskText } from '../../shared/text/network-changes';
import { personName } from '../../shared/text/recorder';
import { handText } from '../../shared/text/registry-by-hand';
import { ownRoles } from './edit-people';
import { type MergerQuestion, mergerView, type OrganisationAnswer, seatsView } from './seats-and-merger';

type ThemeStep = FactOf<'organisationImported' | 'membershipSet'>;

/** What stood before this step, by what stood after it. */
const before = (after: RegistryEntry, { content }: ThemeStep): RegistryEntry => {
  if (content.kind === 'organisationImported') return content.before;
  const { theme, organisation } = content;
  return {
    ...after,
    memberships: [
      ...after.memberships.filter((m) => m.theme !== theme),
      ...content.before.map((span) => ({ ...span, theme, organisation })),
    ],
  };
};

/** What has been changed of the organisation, the latest first: each step from what stood to what came. */
const historyOf = async (
  { ports, network, lang }: MergerQuestion,
  id: OrganisationId,
  changes: readonly TaskChange[],
): Promise<OrganisationAnswer['history']> => {
  const facts = await ports.stores.facts.about(['project', `organisation~${id}`]);
  const steps = facts
    .filter(isKind('organisationImported', 'membershipSet'))
    .filter((f) => f.content.organisation === id)
    .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.number - a.number);
  const lines: OrganisationAnswer['history'] = [];
  let after = registryEntry(network, id);
  const standing = (entry: RegistryEntry): Network => withEntries(network, new Map([[id, entry]]));
  for (const step of steps) {
    const was = before(after, step);
    const names = { before: standing(was), after: standing(after), lang };
    const what = networkChanges(names.before, names.after)
      // Who answered is told by name below.
      .filter(({ subject }) => subject.of !== 'people')
      .map((change) => changeText(names, change));
    if (what.length > 0)
      lines.push({ at: step.recordedAt, by: whoDid(network, step.recordedBy, lang), what });
    after = was;
  }
  const ofTasks = changes
    .filter((c) => (c.is ?? c.was)?.organisation === id)
    .map((c) => ({ at: c.at, by: whoDid(network, c.by, lang), what: [changeSentence(network, c, lang)] }));
  return [...lines, ...ofTasks].toSorted((a, b) => b.at.localeCompare(a.at));
};

/** "Sari Salo: lisätty tehtävä yhteyshenkilö, Saarelan opisto, 1.5.2024–" */
export const changeSentence = (
  network: Network,
  { person, was, is, takenBack }: TaskChange,
  lang: Language,
): string => {
  const task = is ?? was;
  const text = task ? taskText({ before: network, after: network, lang }, task) : '';
  const how = !is ? 'removed' : is.until ? 'ended' : 'given';
  return handText.change(personName(network, person, lang), how, text, takenBack === true)[lang];
};

const bySpan = (a: Assignment, b: Assignment): number => a.from.localeCompare(b.from);

const personView = (
  { actor, network }: MergerQuestion,
  id: OrganisationId,
  person: Person,
): OrganisationAnswer['people'][number] => {
  const edits = may(actor, 'editRegistry', network);
  const own = may(actor, 'editContacts', network, { organisation: id });
  const isOver = (a: Assignment): boolean => a.until !== undefined && a.until < actor.today;
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    language: person.language,
    hasLeft: person.left !== undefined && person.left <= actor.today,
    isKnown: person.accounts.length > 0,
    tasks: person.assignments
      .filter((a) => a.organisation === id)
      .toSorted(bySpan)
      .map(({ role, deputy, theme, from, until }) => ({
        role,
        deputy,
        ...(theme ? { theme } : {}),
        from,
        ...(until ? { until } : {}),
        mayEnd:
          !isOver({ organisation: id, role, deputy, from, ...(until ? { until } : {}) }) &&
          (edits || (own && ownRoles.includes(role))),
      })),
  };
};

/** Who answers now comes before who will and who has: within each by name. */
const nowFirst = (person: OrganisationAnswer['people'][number], today: string): number => {
  if (person.hasLeft) return 2;
  return person.tasks.some((t) => isIn({ from: t.from, ...(t.until ? { until: t.until } : {}) }, today))
    ? 0
    : 1;
};

/** Theme by theme, the earlier first. */
const inOrder = <T extends { readonly theme: ThemeId; readonly from: string }>(
  rows: readonly T[],
): readonly T[] =>
  rows.toSorted(
    (a, b) => themeIds.indexOf(a.theme) - themeIds.indexOf(b.theme) || a.from.localeCompare(b.from),
  );

/** An organisation as the registry has it; without a name one's own. */
export const readOrganisation = async (
  asked: MergerQuestion,
  wanted: OrganisationId | undefined,
): Promise<OrganisationAnswer> => {
  const { ports, actor, network, lang } = asked;
  const [own] = organisationsOfActor(actor).filter((id) =>
    may(actor, 'seeContacts', network, { organisation: id }),
  );
  const id = wanted ?? own;
  demand(actor, 'seeContacts', network, id ? { organisation: id } : {});
  const found = id ? organisationById(network, id) : undefined;
  if (!found) throw new Refusal('notFound');
  const { changes } = (await ports.stores.network.byHand()).hand;
  const into = found.mergedInto ? organisationById(network, found.mergedInto) : undefined;
  const spans = ({ from, until }: { readonly from: string; readonly until?: string }) => ({
    from,
    ...(until ? { until } : {}),
  });
  return {
    id: found.id,
    name: found.name,
    language: found.language,
    joined: found.joined,
    ...(found.left ? { left: found.left } : {}),
    ...(into ? { mergedInto: into.name } : {}),
    merger: await mergerView(asked, found.id),
    absorbed: network.organisations
      .filter((o) => o.mergedInto === found.id)
      .map(({ id: absorbed, name }) => ({ id: absorbed, name })),
    isCoordinator: found.isCoordinator,
    themes: inOrder(network.memberships.filter((m) => m.organisation === found.id)).map((m) => ({
      theme: m.theme,
      ...spans(m),
    })),
    leads: inOrder(network.leaderships.filter((l) => l.organisation === found.id)).map((l) => ({
      theme: l.theme,
      share: l.share,
      ...spans(l),
    })),
    people: network.people
      .filter((p) => p.assignments.some((a) => a.organisation === found.id))
      .map((p) => personView(asked, found.id, p))
      .sort((a, b) => byAlphabet(lang)(a.name, b.name))
      .sort((a, b) => nowFirst(a, actor.today) - nowFirst(b, actor.today)),
    ...(await seatsView(asked, found.id)),
    history: await historyOf(asked, found.id, changes),
    mayEditContacts: may(actor, 'editContacts', network, { organisation: found.id }),
    mayEdit: may(actor, 'editRegistry', network),
  };
};

const mostShown = 50;
/** What was changed in people's tasks on the pages, for the coordinator. */
export const readChanges = async ({
  ports,
  actor,
  network,
  lang,
}: MergerQuestion): Promise<Answered<typeof registryChanges>> => {
  demand(actor, 'editRegistry', network);
  const { changes } = (await ports.stores.network.byHand()).hand;
  return {
    changes: changes
      .slice(-mostShown)
      .reverse()
      .map((c) => {
        const organisation = (c.is ?? c.was)?.organisation ?? '';
        return {
          id: c.id,
          at: c.at,
          by: whoDid(network, c.by, lang),
          sentence: changeSentence(network, c, lang),
          organisation: organisationById(network, organisation)?.name ?? null,
          organisationId: organisation,
          isNew: !c.seen,
          isTakenBack: c.takenBack === true || personById(network, c.person) === undefined,
        };
      }),
  };
};

import type { z } from 'zod';
import type { groups as endpoint } from '../../shared/contract/groups';
import { organisationsOfActor } from '../../shared/domain/actor';
import type { Channel } from '../../shared/domain/channel';
import { channelsFor } from '../../shared/domain/channels-for';
import { stateOf } from '../../shared/domain/event-state';
import { eventsOf } from '../../shared/domain/events';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import { peopleOf, seatOn } from '../../shared/domain/group-seat';
import type { WorkingGroup } from '../../shared/domain/kind-groups-divided';
import { byName } from '../../shared/domain/name-order';
import { membersOf, type OrganisationId, organisationById } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import type { ThemeId } from '../../shared/domain/theme';
import { divisionsOf, groupsInRegistry, isMeetingOf } from '../../shared/domain/working-groups';
import { personName } from '../../shared/text/recorder';
import { type GroupsReader, mayReadNames, nameOf, shownPerson } from './look';

type GroupsAnswer = z.input<(typeof endpoint)['response']>;
type OutsideMember = GroupsAnswer['outside'][number];

const memberOf = (
  asking: GroupsReader,
  facts: readonly Fact[],
  theme: ThemeId,
  organisation: OrganisationId,
  group: readonly OrganisationId[],
): OutsideMember => {
  const { actor, network } = asking;
  const traits = inForce(facts)
    .filter(isKind('organisationTraits'))
    .find((f) => f.content.organisation === organisation)?.content;
  const seat = seatOn(facts, network, { theme, organisation }, actor.today);
  const isShown = mayReadNames(asking, theme, organisation, group);
  const mayName = may(actor, 'nameGroupSeat', network, { organisation, theme });
  const people = mayName ? peopleOf(network, organisation, actor.today) : [];
  return {
    organisation,
    name: nameOf(network, organisation),
    language: organisationById(network, organisation)?.language ?? 'fi',
    type: traits?.type ?? null,
    region: traits?.region ?? null,
    named: seat.person !== undefined,
    person: isShown ? shownPerson(network, seat.person) : null,
    deputy: isShown ? shownPerson(network, seat.deputy) : null,
    mayName,
    people: people.map(({ id, name }) => ({ id, name })),
    seen: seat.fact,
    isOwn: organisationsOfActor(actor).includes(organisation),
  };
};

const channelOf = (channels: readonly Channel[], theme: ThemeId, group: string): string | null =>
  channelsFor(channels, { use: 'workingGroup', theme, group })[0]?.name ?? null;

const meetingsOf = ({ ports }: GroupsReader, facts: readonly Fact[], theme: ThemeId) => {
  const events = eventsOf(facts).toSorted((a, b) =>
    b.sittings[0].startsAt.localeCompare(a.sittings[0].startsAt),
  );
  return (group: WorkingGroup) =>
    events
      .filter((event) => isMeetingOf(event, theme, group))
      .map((event) => ({
        event: event.event,
        title: event.title,
        startsAt: event.sittings[0].startsAt,
        state: stateOf(event, ports.now()),
      }));
};

const historyOf = (
  { network, lang }: GroupsReader,
  words: ReturnType<typeof divisionsOf>,
): GroupsAnswer['history'] =>
  words.map(({ content, day, recordedAt, recordedBy }) => ({
    from: day,
    at: recordedAt,
    by: personName(network, recordedBy, lang),
    none: content.none,
    basis: content.basis ?? null,
    groups: (content.groups ?? []).map(({ name, organisations }) => ({
      ...name,
      organisations: organisations.map((o) => nameOf(network, o)),
    })),
  }));

const divisionState = (
  word: ReturnType<typeof divisionsOf>[number] | undefined,
  listed: number,
): GroupsAnswer['state'] => {
  if (word?.content.none) return 'none';
  if (word?.content.groups) return 'divided';
  if (listed > 0) return 'registry';
  return word ? 'told' : 'open';
};

/** A theme's groups as the newest word has them; one that begins later is shown with its day. */
export const readGroups = async (asking: GroupsReader, theme: ThemeId): Promise<GroupsAnswer> => {
  const { ports, actor, network, lang } = asking;
  const facts = await ports.stores.facts.all();
  const channels = await ports.stores.channels.list();
  const words = divisionsOf(facts, theme);
  const [word] = words;
  const listed = groupsInRegistry(network, theme, actor.today);
  const state = divisionState(word, listed.length);
  const groups = state === 'none' ? [] : (word?.content.groups ?? listed);
  const members = membersOf(network, theme, actor.today);
  const seated = new Set(groups.flatMap((g) => g.organisations));
  const meetings = meetingsOf(asking, facts, theme);
  // Looked through once for each member: these few, and not the whole ledger.
  const said = inForce(facts).filter(isKind('groupSeatNamed', 'organisationTraits'));
  const inOrder = (own: readonly OrganisationId[], group: readonly OrganisationId[]) =>
    own.map((o) => memberOf(asking, said, theme, o, group)).toSorted(byName(lang));
  return {
    theme,
    state,
    basis: word?.content.basis ?? null,
    from: word?.day ?? null,
    note: word?.content.note ?? null,
    url: word?.content.url ?? null,
    by: word ? personName(network, word.recordedBy, lang) : null,
    seen: word?.id ?? null,
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      members: inOrder(
        group.organisations.filter((o) => members.includes(o)),
        group.organisations,
      ),
      gone: group.organisations
        .filter((o) => !members.includes(o))
        .map((organisation) => ({ organisation, name: nameOf(network, organisation) })),
      channel: channelOf(channels, theme, group.id),
      meetings: meetings(group),
    })),
    outside: inOrder(
      members.filter((o) => !seated.has(o)),
      [],
    ),
    history: historyOf(asking, words),
    mayDivide: may(actor, 'recordThemeFact', network, { theme }),
  };
};

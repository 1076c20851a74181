import type { BookMessage } from '../book';
import { botAccountOf, botName, type LocalTeams } from '../local-teams';
import type { LocalPerson } from '../options';
import { homeDomainsOf, personalChatOf, shownPerson } from '../people';
import type { ShownChannel, ShownMessage, ShownPerson, ShownTeam, State } from '../wire';

type Sight = {
  readonly teams: LocalTeams;
  readonly viewer: LocalPerson;
  readonly names: ReadonlyMap<string, string>;
};

const cardsOf = (message: BookMessage): readonly unknown[] =>
  ((message.activity.attachments ?? []) as readonly { contentType?: string; content?: unknown }[])
    .filter((a) => a.contentType === 'application/vnd.microsoft.card.adaptive')
    .map((a) => a.content);

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const shown = ({ teams, viewer, names }: Sight, message: BookMessage): ShownMessage => {
  const own = message.views.get(viewer.id);
  const { id, from, at, editedAt, deleted, activity } = message;
  return {
    id,
    from:
      from === null
        ? { is: 'bot', id: botAccountOf(teams.options), name: botName }
        : { is: 'person', id: from, name: names.get(from) ?? '' },
    at,
    editedAt,
    deleted,
    text: words(activity.text),
    textFormat: activity.textFormat === 'plain' ? 'plain' : 'markdown',
    summary: words(activity.summary),
    cards: own === undefined ? cardsOf(message) : [own],
    ownView: own !== undefined,
  };
};

const channelShown = (sight: Sight, channel: { id: string; name: string | null }): ShownChannel => {
  const all = sight.teams.book.messages(channel.id);
  const replies = Map.groupBy(
    all.filter((m) => m.thread !== null),
    (m) => m.thread,
  );
  return {
    id: channel.id,
    name: channel.name,
    posts: all
      .filter((m) => m.thread === null)
      .map((m) => ({
        ...shown(sight, m),
        replies: (replies.get(m.id) ?? []).map((r) => shown(sight, r)),
      })),
  };
};

const teamsShown = (sight: Sight, wants: (conversation: string) => boolean): readonly ShownTeam[] => {
  const { teams, viewer } = sight;
  return teams.directory
    .teams()
    .filter((team) => teams.directory.isMember(team, viewer.id))
    .map((team) => ({
      id: team.id,
      name: team.name,
      installed: teams.book.app(team.id)?.installed ?? false,
      channels: team.channels.map(({ id, name }) => {
        const label = { id, name: id === team.id ? null : name };
        return wants(id) ? channelShown(sight, label) : { ...label, posts: [] };
      }),
    }));
};

/** What this person's Teams shows; with `only`, messages of that conversation alone. */
export const stateFor = async (
  teams: LocalTeams,
  viewer: LocalPerson,
  only: string | null,
): Promise<State> => {
  const people = await teams.directory.people();
  const sight: Sight = { teams, viewer, names: new Map(people.map((p) => [p.id, p.name])) };
  const wants = (conversation: string): boolean => only === null || only === conversation;
  const conversation = personalChatOf(viewer, teams.options.botId);
  return {
    tenantId: teams.options.tenantId,
    person: shownPerson(viewer, homeDomainsOf(people)),
    personal: {
      conversation,
      opened: teams.book.app(conversation)?.installed ?? false,
      blocked: teams.book.isBlocked(viewer.id),
      messages: wants(conversation) ? teams.book.messages(conversation).map((m) => shown(sight, m)) : [],
    },
    teams: teamsShown(sight, wants),
  };
};

export const peopleShown = async (teams: LocalTeams): Promise<readonly ShownPerson[]> => {
  const people = await teams.directory.people();
  const homes = homeDomainsOf(people);
  return people.map((p) => shownPerson(p, homes));
};

import { type LocalAnswer, Told } from '../http';
import { homeDomainsOf, memberOf, type TeamsMember } from '../people';
import { admit, type Counter, count } from './admit';

const membersOf = async (teams: Counter, conversation: string): Promise<readonly TeamsMember[]> => {
  const place = await admit(teams, conversation, 'read');
  const homes = homeDomainsOf(await teams.directory.people());
  return (await teams.directory.roster(place)).map((p) => memberOf(p, teams.options.botId, homes));
};

export const members = async (teams: Counter, conversation: string): Promise<LocalAnswer> => ({
  status: 200,
  body: await membersOf(teams, conversation),
});

/** Teams reads a page size below 50 as 50 and above 500 as 500. */
export const pagedMembers = async (
  teams: Counter,
  conversation: string,
  query: URLSearchParams,
): Promise<LocalAnswer> => {
  const all = await membersOf(teams, conversation);
  const size = Math.min(500, Math.max(50, Number(query.get('pageSize')) || 200));
  const from = Number(query.get('continuationToken')?.replace(/^after-/u, '') ?? 0) || 0;
  const next = from + size;
  return {
    status: 200,
    body: {
      members: all.slice(from, next),
      ...(next < all.length ? { continuationToken: `after-${next}` } : {}),
    },
  };
};

export const member = async (teams: Counter, conversation: string, id: string): Promise<LocalAnswer> => {
  const found = (await membersOf(teams, conversation)).find((m) => m.id === id || m.aadObjectId === id);
  if (!found) throw new Told(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: found };
};

const teamWithBot = (teams: Counter, id: string) => {
  const team = teams.directory.team(id);
  if (!team) throw new Told(404, 'ConversationNotFound', `Team not found: ${id}`);
  if (!teams.book.app(id)?.installed)
    throw new Told(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  count(teams, 'read', id);
  return team;
};

/** General comes without a name, and its id is the team's. */
export const channels = async (teams: Counter, id: string): Promise<LocalAnswer> => ({
  status: 200,
  body: {
    conversations: teamWithBot(teams, id).channels.map((c) => ({
      id: c.id,
      ...(c.id === id || c.name === null ? {} : { name: c.name }),
      type: 'standard',
    })),
  },
});

export const teamDetails = async (teams: Counter, id: string): Promise<LocalAnswer> => {
  const team = teamWithBot(teams, id);
  const roster = await teams.directory.roster({ is: 'channel', id, team, thread: null });
  return {
    status: 200,
    body: {
      id,
      name: team.name,
      type: 'standard',
      channelCount: team.channels.length,
      memberCount: roster.length,
    },
  };
};

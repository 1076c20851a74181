import { type Answer, Told } from '../http';
import { homeDomainsOf, type Member, memberOf } from '../people';
import { admit, type Counter, count } from './admit';

const membersOf = async (desk: Counter, conversation: string): Promise<readonly Member[]> => {
  const place = await admit(desk, conversation, 'read');
  const homes = homeDomainsOf(await desk.directory.people());
  return (await desk.directory.roster(place)).map((p) => memberOf(p, desk.options.botId, homes));
};

export const members = async (desk: Counter, conversation: string): Promise<Answer> => ({
  status: 200,
  body: await membersOf(desk, conversation),
});

/** Teams reads a page size below 50 as 50 and above 500 as 500. */
export const pagedMembers = async (
  desk: Counter,
  conversation: string,
  query: URLSearchParams,
): Promise<Answer> => {
  const all = await membersOf(desk, conversation);
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

export const member = async (desk: Counter, conversation: string, id: string): Promise<Answer> => {
  const found = (await membersOf(desk, conversation)).find((m) => m.id === id || m.aadObjectId === id);
  if (!found) throw new Told(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: found };
};

const teamWithBot = (desk: Counter, id: string) => {
  const team = desk.directory.team(id);
  if (!team) throw new Told(404, 'ConversationNotFound', `Team not found: ${id}`);
  if (!desk.book.app(id)?.installed)
    throw new Told(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  count(desk, 'read', id);
  return team;
};

/** General comes without a name, and its id is the team's. */
export const channels = async (desk: Counter, id: string): Promise<Answer> => ({
  status: 200,
  body: {
    conversations: teamWithBot(desk, id).channels.map((c) => ({
      id: c.id,
      ...(c.id === id || c.name === null ? {} : { name: c.name }),
      type: 'standard',
    })),
  },
});

export const teamDetails = async (desk: Counter, id: string): Promise<Answer> => {
  const team = teamWithBot(desk, id);
  const roster = await desk.directory.roster({ is: 'channel', id, team, thread: null });
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

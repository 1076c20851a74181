import { isDeepStrictEqual } from 'node:util';
import type { ChannelStore, PersonalChat } from '../ports';
import type { Channel } from '../shared/domain/channel';
import type { ChannelEvent } from '../shared/domain/channel-life';
import type { Account } from '../shared/domain/network';
import type { Cache } from './cache';
import type { Rows } from './rows';

// Partition `channel`, key: Teams' channel id. Partition `life`, key: channel~minute~what. Partition `chat`, key:
// tenant~object. Partition `welcome`, key: the conversation's id.
const chatKey = (a: Account): string => `${a.tenantId}~${a.objectId}`;
const accountOf = (key: string): Account => {
  const [tenantId = '', objectId = ''] = key.split('~');
  return { objectId, tenantId };
};

export const channelStore = (rows: Rows, { keep }: Cache): ChannelStore => {
  const list = async (): Promise<readonly Channel[]> =>
    (await rows.list<Channel>('channels', 'channel')).map((row) => row.body);
  const cached = keep('channels', async () => new Map((await list()).map((c) => [c.id, c])));
  return {
    list,
    get: async (id) => (await rows.get<Channel>('channels', 'channel', id))?.body ?? null,
    cached: cached.read,
    put: async (channel) => {
      const write = () => rows.put('channels', { partition: 'channel', key: channel.id, body: channel });
      const known = (await cached.read()).get(channel.id);
      return known && isDeepStrictEqual(known, channel) ? write() : cached.changing(write);
    },
    note: (events) =>
      rows.insertMany(
        'channels',
        'life',
        events.map((body) => ({ key: [body.channel, body.at.slice(0, 16), body.what].join('~'), body })),
      ),
    life: async () => {
      const events = (await rows.list<ChannelEvent>('channels', 'life')).map((row) => row.body);
      return events.toSorted((a, b) => a.at.localeCompare(b.at));
    },
    chat: async (account) =>
      (await rows.get<PersonalChat>('channels', 'chat', chatKey(account)))?.body ?? null,
    putChat: (account, chat) =>
      rows.put('channels', { partition: 'chat', key: chatKey(account), body: chat }),
    chats: async () => (await rows.list('channels', 'chat')).map((row) => accountOf(row.key)),
    claimWelcome: (conversation) =>
      rows.insert('channels', { partition: 'welcome', key: conversation, body: true }),
  };
};

import type { ChannelStore, PersonalChat } from '../ports';
import type { Channel } from '../shared/domain/channel';
import type { Account } from '../shared/domain/network';
import type { Rows } from './rows';

// Partition `channel`, key: Teams' channel id. Partition `chat`, key: tenant~object. Partition `welcome`, key:
// the conversation's id.
const chatKey = (a: Account): string => `${a.tenantId}~${a.objectId}`;

export const channelStore = (rows: Rows): ChannelStore => ({
  list: async () => (await rows.list<Channel>('channels', 'channel')).map((row) => row.body),
  get: async (id) => (await rows.get<Channel>('channels', 'channel', id))?.body ?? null,
  put: (channel) => rows.put('channels', { partition: 'channel', key: channel.id, body: channel }),
  chat: async (account) => (await rows.get<PersonalChat>('channels', 'chat', chatKey(account)))?.body ?? null,
  putChat: (account, chat) => rows.put('channels', { partition: 'chat', key: chatKey(account), body: chat }),
  claimWelcome: (conversation) =>
    rows.insert('channels', { partition: 'welcome', key: conversation, body: true }),
});

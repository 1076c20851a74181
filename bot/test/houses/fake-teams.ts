import type { Messenger, Post, SendResult } from '../../src/ports';
import type { Channel, ChannelUse } from '../../src/shared/domain/channel';
import type { ThemeId } from '../../src/shared/domain/theme';
import { tenantId } from './invented';

export const themeChannel = (theme: ThemeId): string => `19:${theme}`;

export const channelFor = (
  id: string,
  tie: ChannelUse,
  serviceUrl = 'https://connector.example',
): Channel => ({
  id,
  name: id,
  team: 'team',
  teamName: 'Strapetsi',
  tenantId,
  serviceUrl,
  tie,
  tiedBy: null,
  installed: true,
  deleted: false,
});

/** Everything that a place has been shown, the newest last; `thread` for a reply. */
export type ShownPost = { readonly to: string; readonly thread?: string; post: Post; readonly posts: Post[] };
/** What Teams answers instead of taking it, until it is taken off again. */
export type Refusing = Map<string, Exclude<SendResult, { outcome: 'accepted' }>>;

/** Takes every message into the outbox, except to places that refuse. */
export const fakeMessenger = (outbox: ShownPost[], refusing: Refusing): Messenger => {
  const put = (to: string, post: Post, thread?: string): SendResult => {
    const refused = refusing.get(to);
    if (refused) return refused;
    outbox.push({ to, post, posts: [post], ...(thread ? { thread } : {}) });
    return { outcome: 'accepted', conversation: to, activity: String(outbox.length - 1) };
  };
  return {
    members: async () => [],
    toChannel: async (channel, post) => put(channel.id, post),
    reply: async (channel, thread, post) => put(channel.id, post, thread),
    toPerson: async (account, post) => put(account.objectId.slice('oid-'.length), post),
    edit: async (_url, conversation, activity, post) => {
      const refused = refusing.get(conversation);
      if (refused) return refused;
      const sent = outbox[Number(activity)];
      if (sent) {
        sent.post = post;
        sent.posts.push(post);
      }
      return { outcome: 'accepted', conversation, activity };
    },
  };
};

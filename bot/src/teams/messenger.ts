import type { ChannelStore, Messenger, Post, RosterMember, SendResult } from '../ports';
import type { Account } from '../shared/domain/network';
import type { Connector, ConnectorCall } from './connector';
import { isAccepted, outcomeOf, outcomeOfSilence } from './outcome';
import { emailsOf } from './people';
import { activityOf } from './write';

type MessengerOptions = {
  readonly connector: Connector;
  /** As whom the bot speaks; empty in the local mode. */
  readonly botId: string;
  readonly channels: ChannelStore;
  readonly tick: () => number;
};

type Ids = { readonly id?: string; readonly activityId?: string };
type RosterPage = { readonly continuationToken?: string; readonly members?: readonly Rostered[] };
type Rostered = {
  readonly aadObjectId?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
};

const segment = encodeURIComponent;

/** Posts to Teams as the bot; never throws for what Teams answers, an outcome says what became of it. */
export const makeMessenger = ({ connector, botId, channels, tick }: MessengerOptions): Messenger => {
  const bot = { id: botId || 'strapetsi', name: 'Strapetsi' };
  // One text for all places that show the same card: it is the object that is the same.
  const written = new WeakMap<Post, string>();
  const jsonOf = (post: Post): string => {
    const known = written.get(post);
    if (known !== undefined) return known;
    const json = JSON.stringify(activityOf(post));
    written.set(post, json);
    return json;
  };
  const creating = (more: object, post?: Post): string => {
    const head = JSON.stringify({ bot, ...more });
    return post ? `${head.slice(0, -1)},"activity":${jsonOf(post)}}` : head;
  };

  const send = async (
    asked: ConnectorCall,
    placed: (ids: Ids) => { readonly conversation: string; readonly activity: string },
  ): Promise<SendResult> => {
    try {
      const told = await connector(asked);
      if (!isAccepted(told)) return outcomeOf(told, tick());
      return { outcome: 'accepted', ...placed(JSON.parse(told.body || '{}') as Ids) };
    } catch (error) {
      // Taken, and its answer not to be read.
      if (error instanceof SyntaxError) return { outcome: 'unknown', code: 'unreadable' };
      return outcomeOfSilence(error);
    }
  };
  const say = (serviceUrl: string, conversation: string, post: Post): Promise<SendResult> =>
    send(
      { method: 'POST', serviceUrl, path: `/${segment(conversation)}/activities`, body: jsonOf(post) },
      ({ id }) => ({ conversation, activity: id ?? '' }),
    );

  /** Opens the chat and keeps it; what was refused on the way says so. */
  const openChat = async (account: Account, serviceUrl: string): Promise<SendResult> => {
    const body = creating({
      isGroup: false,
      tenantId: account.tenantId,
      members: [{ id: account.objectId, name: '' }],
      channelData: { tenant: { id: account.tenantId } },
    });
    const opened = await send({ method: 'POST', serviceUrl, path: '', body }, ({ id }) => ({
      conversation: id ?? '',
      activity: '',
    }));
    if (opened.outcome === 'accepted')
      await channels.putChat(account, { conversation: opened.conversation, serviceUrl });
    // An opened chat without a word in it is nothing that anybody sees twice.
    return opened.outcome === 'unknown' ? { outcome: 'refused', code: opened.code } : opened;
  };

  return {
    members: async (channel) => {
      const found: RosterMember[] = [];
      let page: RosterPage = {};
      do {
        const query = new URLSearchParams({
          pageSize: '500',
          ...(page.continuationToken ? { continuationToken: page.continuationToken } : {}),
        });
        const path = `/${segment(channel.team)}/pagedmembers?${query}`;
        const told = await connector({ method: 'GET', serviceUrl: channel.serviceUrl, path });
        if (!isAccepted(told)) throw new Error(`Teams does not tell the members: ${told.status}`);
        page = JSON.parse(told.body) as RosterPage;
        for (const { aadObjectId, ...member } of page.members ?? [])
          if (aadObjectId)
            found.push({
              account: { objectId: aadObjectId, tenantId: channel.tenantId },
              emails: emailsOf(member),
            });
      } while (page.continuationToken);
      return found;
    },
    toChannel: ({ id, tenantId, serviceUrl }, post) => {
      const body = creating(
        { isGroup: true, tenantId, channelData: { channel: { id }, tenant: { id: tenantId } } },
        post,
      );
      return send({ method: 'POST', serviceUrl, path: '', body }, (made) => ({
        conversation: made.id ?? '',
        activity: made.activityId ?? '',
      }));
    },
    reply: (channel, thread, post) => say(channel.serviceUrl, `${channel.id};messageid=${thread}`, post),
    edit: (serviceUrl, conversation, activity, post) => {
      const body = `{"id":${JSON.stringify(activity)},${jsonOf(post).slice(1)}`;
      const path = `/${segment(conversation)}/activities/${segment(activity)}`;
      return send({ method: 'PUT', serviceUrl, path, body }, () => ({ conversation, activity }));
    },
    toPerson: async (account, post) => {
      const known = await channels.chat(account);
      const serviceUrl = known?.serviceUrl ?? (await anyServiceUrl(channels));
      if (!serviceUrl) return { outcome: 'never', code: 'noServiceUrl' };
      if (known) {
        const first = await say(serviceUrl, known.conversation, post);
        // A stale one is opened anew, once.
        if (!(first.outcome === 'never' && first.code === 'ConversationNotFound')) return first;
      }
      const opened = await openChat(account, serviceUrl);
      return opened.outcome === 'accepted' ? say(serviceUrl, opened.conversation, post) : opened;
    },
  };
};

/** The service URL of a stored, authenticated activity: never one from a request. */
const anyServiceUrl = async (channels: ChannelStore): Promise<string | undefined> =>
  (await channels.list()).find((c) => c.installed)?.serviceUrl;

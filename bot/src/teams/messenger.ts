import type {
  Activity,
  ChannelAccount,
  ConfigurationBotFrameworkAuthentication,
  ConversationParameters,
} from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { Config } from '../config';
import type { ChannelStore, Member, Messenger, Post, Sent } from '../ports';
import type { Account } from '../shared/domain/network';
import { emailsOf } from './people';
import { activityOf } from './write';

type PagedMembersResult = { readonly continuationToken?: string; readonly members?: ChannelAccount[] };
type RosterFields = { readonly email?: string; readonly userPrincipalName?: string };

// TEAMS.md "Limits": what is surely not accepted may be sent again, what is perhaps accepted must not.
const refusedStatuses = new Set([412, 429]);
const unknownStatuses = new Set([500, 502, 504]);
const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'CERT_HAS_EXPIRED']);

type Failure = {
  readonly statusCode?: number;
  readonly code?: string;
  readonly body?: { readonly error?: { readonly code?: string } };
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
};

/** `Retry-After` in seconds or as a date, in ms from now. */
const retryAfter = (failure: Failure, tick: number): number | undefined => {
  const value = failure.response?.headers?.get('retry-after');
  if (!value) return undefined;
  const ms = /^\d+(\.\d+)?$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - tick;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
};

/** What an exception of the connector means for the message. */
export const outcomeOf = (error: unknown, tick: number): Exclude<Sent, { outcome: 'accepted' }> => {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const status = failure.statusCode;
  const code = failure.body?.error?.code ?? failure.code ?? (status ? String(status) : 'unreachable');
  const wait = retryAfter(failure, tick);
  const pause = wait === undefined ? {} : { retryAfterMs: wait };
  if (status === undefined)
    return notSentCodes.has(failure.code ?? '') || notSentCodes.has(causeCode(error))
      ? { outcome: 'refused', code }
      : { outcome: 'unknown', code };
  if (refusedStatuses.has(status) || (status === 503 && wait !== undefined))
    return { outcome: 'refused', code, ...pause };
  if (unknownStatuses.has(status) || status === 503) return { outcome: 'unknown', code };
  return { outcome: 'never', code };
};
const causeCode = (error: unknown): string => {
  const text = error instanceof Error ? error.message : '';
  return [...notSentCodes].find((c) => text.includes(c)) ?? '';
};

type Pipelined = {
  readonly client: { readonly pipeline: { removePolicy(policy: { readonly name: string }): unknown } };
};
/**
 * The connector's own client repeats a POST after a 5xx or a reset, also where Teams had taken it: the channel would
 * see it twice. Whether to try again is decided by the delivery's rules alone.
 */
export const sendingOnce = (connector: ConnectorClient): ConnectorClient => {
  (connector as unknown as Pipelined).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return connector;
};

const timeoutMs = 15_000;
const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('no answer in time'), { code: 'timeout' })),
      timeoutMs,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

type Options = {
  readonly bot: Config['bot'];
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  readonly channels: ChannelStore;
  readonly tick: () => number;
};

/** Posts to Teams as the bot; never throws for what Teams answers, an outcome says what became of it. */
export const makeMessenger = ({ bot, authentication, channels, tick }: Options): Messenger => {
  const clients = new Map<string, Promise<ConnectorClient>>();
  // Token and connection are kept per service URL, so that sending does not pay for a whole turn.
  const client = (serviceUrl: string): Promise<ConnectorClient> => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: bot.id },
      { type: AuthenticationConstants.AppIdClaim, value: bot.id },
    ]);
    const made = authentication
      .createConnectorFactory(identity)
      .create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope)
      .then(sendingOnce);
    clients.set(serviceUrl, made);
    made.catch(() => clients.delete(serviceUrl));
    return made;
  };
  const sent = async (work: () => Promise<{ conversation: string; activity: string }>): Promise<Sent> => {
    try {
      return { outcome: 'accepted', ...(await inTime(work())) };
    } catch (error) {
      return outcomeOf(error, tick());
    }
  };
  const botAccount = { id: bot.id || 'strapetsi', name: 'Strapetsi' };
  const parameters = (more: object): ConversationParameters =>
    ({ bot: botAccount, isGroup: true, ...more }) as ConversationParameters;

  const openChat = async (account: Account, serviceUrl: string): Promise<string> => {
    const connector = await client(serviceUrl);
    const made = await connector.conversations.createConversation(
      parameters({
        isGroup: false,
        tenantId: account.tenantId,
        members: [{ id: account.objectId, name: '' }],
        channelData: { tenant: { id: account.tenantId } },
      }),
    );
    await channels.putChat(account, { conversation: made.id, serviceUrl });
    return made.id;
  };
  const write = async (serviceUrl: string, conversation: string, post: Post) => {
    const connector = await client(serviceUrl);
    const made = await connector.conversations.sendToConversation(conversation, activityOf(post) as Activity);
    return { conversation, activity: made.id };
  };

  return {
    members: async (channel) => {
      const connector = await client(channel.serviceUrl);
      // The connector's overloads hide the plain promise of the call.
      const ask = connector.conversations.getConversationPagedMembers.bind(connector.conversations) as (
        team: string,
        options: object,
      ) => Promise<PagedMembersResult>;
      const found: Member[] = [];
      let page: PagedMembersResult = {};
      do {
        page = await ask(channel.team, {
          pageSize: 500,
          ...(page.continuationToken ? { continuationToken: page.continuationToken } : {}),
        });
        // Teams' own fields, which the connector's type does not name.
        for (const member of (page.members ?? []) as (ChannelAccount & RosterFields)[])
          if (member.aadObjectId)
            found.push({
              account: { objectId: member.aadObjectId, tenantId: channel.tenantId },
              emails: emailsOf(member),
            });
      } while (page.continuationToken);
      return found;
    },
    toChannel: (channel, post) =>
      sent(async () => {
        const connector = await client(channel.serviceUrl);
        const made = await connector.conversations.createConversation(
          parameters({
            tenantId: channel.tenantId,
            channelData: { channel: { id: channel.id }, tenant: { id: channel.tenantId } },
            activity: activityOf(post),
          }),
        );
        return { conversation: made.id, activity: made.activityId };
      }),
    reply: (channel, thread, post) =>
      sent(() => write(channel.serviceUrl, `${channel.id};messageid=${thread}`, post)),
    edit: (serviceUrl, conversation, activity, post) =>
      sent(async () => {
        const connector = await client(serviceUrl);
        await connector.conversations.updateActivity(conversation, activity, {
          ...activityOf(post),
          id: activity,
        } as Activity);
        return { conversation, activity };
      }),
    toPerson: async (account, post) => {
      const known = await channels.chat(account);
      const serviceUrl = known?.serviceUrl ?? (await anyServiceUrl(channels));
      if (!serviceUrl) return { outcome: 'never', code: 'noServiceUrl' };
      if (known) {
        const first = await sent(() => write(serviceUrl, known.conversation, post));
        if (!(first.outcome === 'never' && first.code === 'ConversationNotFound')) return first;
      }
      return sent(async () => write(serviceUrl, await openChat(account, serviceUrl), post));
    },
  };
};

/** The service URL of a stored, authenticated activity: never one from a request. */
const anyServiceUrl = async (channels: ChannelStore): Promise<string | undefined> =>
  (await channels.list()).find((c) => c.installed)?.serviceUrl;

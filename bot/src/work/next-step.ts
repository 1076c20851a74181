import type { Ports, Post } from '../ports';
import type { RouteTable } from '../route-table';
import type { Channel } from '../shared/domain/channel';
import {
  awaitsEdit,
  type Delivery,
  isOpen,
  type MessageRef,
  messageKey,
  messageOf,
  type Target,
} from '../shared/domain/delivery';
import * as course from '../shared/domain/delivery-course';
import type { Language } from '../shared/domain/language';
import { type Account, type Network, personById } from '../shared/domain/network';
import { accountToUse } from '../shared/domain/reachability';
import { namedIn } from '../shared/domain/words-in';

/** What is known while one message is worked at; as fresh as the rows that were read just before. */
export type SendContext = {
  readonly ports: Ports;
  readonly table: RouteTable;
  readonly network: Network;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Whose the claims of this instance are. */
  readonly me: string;
  /** Cards made since the rows were read: the same for every place that shows the same. */
  readonly made: Map<string, Promise<Post | null>>;
};

/** What a row wants next: to be written as it is now, or, that done, to be sent. */
export type DeliveryStep = {
  readonly next: Delivery;
  readonly send?: { readonly is: 'post' | 'edit'; readonly run: () => Promise<course.SendOutcome> };
};

export const claimOf = (me: string, d: Delivery): string => `${me}~${d.attempts}`;
/** Claimed by this very instance, which does not know of it: the claim was written and its answer lost. */
export const isUnsent = (me: string, d: Delivery): boolean =>
  d.state === 'sending' && d.claim?.startsWith(`${me}~`) === true;

/** Longer than a post may take: what is still `sending` after it has lost its sender. Real ms. */
export const leaseMs = 20_000;

const channelOf = ({ channels }: SendContext, { target }: Delivery): Channel | null =>
  target.to === 'person' ? null : (channels.get(target.channel) ?? null);

const languageFor = ({ network }: SendContext, { target }: Delivery, channel: Channel | null): Language => {
  if (target.to === 'person') return personById(network, target.person)?.language ?? 'fi';
  return channel?.tie?.use === 'theme' && channel.tie.theme === 'swedish-cross-cutting' ? 'sv' : 'fi';
};

/** A card before a channel depends on what the channel is for, not on which one it is: one for all that are alike. */
const render = (look: SendContext, d: Delivery, channel: Channel | null): Promise<Post | null> => {
  const room = look.table.messages.get(d.message.kind);
  if (!room) throw new Error(`no room renders ${d.message.kind}`);
  const { ports, network } = look;
  const lang = languageFor(look, d, channel);
  const make = () => room({ ports, network, id: d.message.id, delivery: d, channel, lang });
  if (!channel) return make();
  const tie = channel.tie?.use === 'theme' ? channel.tie.theme : channel.tie?.use;
  const key = [d.target.to, lang, tie, d.state === 'delivered'].join('~');
  const made = look.made.get(key) ?? make();
  look.made.set(key, made);
  return made;
};

const withNames = ({ network }: SendContext, d: Delivery, content: Post): Delivery => {
  const names = namedIn(network)(content);
  const { names: _, ...rest } = d;
  return { ...rest, names };
};

const unreachable = (d: Delivery, channel: Channel | null): string | null => {
  if (d.target.to === 'person') return null;
  if (!channel || channel.deleted) return 'ConversationNotFound';
  if (!channel.installed) return 'BotNotInConversationRoster';
  return channel.archived ? 'TeamArchived' : null;
};

export const inDoubt = ({ table }: SendContext, { kind }: MessageRef): course.InDoubt =>
  table.inDoubt.get(kind) ?? 'wait';

const momentOf = ({ ports }: SendContext): course.SendMoment => ({ now: ports.now(), tick: ports.tick() });
const waiting = (look: SendContext, d: Delivery, code: string): DeliveryStep => ({
  next: course.retried(d, code, momentOf(look), course.waitMs(d, undefined, Math.random())),
});
const ended = (look: SendContext, d: Delivery, code: string): DeliveryStep => ({
  next: course.failed(d, code, look.ports.now()),
});

/** A reply waits for the message that it stands under, and has no place where that one is not. */
const threadFor = async (
  look: SendContext,
  d: Delivery,
  { channel, under }: Extract<Target, { to: 'thread' }>,
): Promise<string | DeliveryStep> => {
  const top = (await look.ports.stores.deliveries.get(messageOf(under), { to: 'channel', channel }))?.value;
  if (top?.gone) return ended(look, d, 'noThread');
  if (top?.activity) return top.activity;
  return top && isOpen(top) ? waiting(look, d, 'threadNotYet') : ended(look, d, 'noThread');
};

/** Of a person's two accounts the one last written from (S13). */
const accountInUse = async (
  { ports, network }: SendContext,
  person: string,
): Promise<Account | undefined> => {
  const accounts = personById(network, person)?.accounts ?? [];
  if (accounts.length < 2) return accounts[0];
  const chats = new Map<Account, string | undefined>();
  for (const account of accounts) chats.set(account, (await ports.stores.channels.chat(account))?.at);
  return accountToUse(accounts, (account) => chats.get(account));
};

type SendPost = (post: Post) => Promise<course.SendOutcome>;

const wayTo = async (
  look: SendContext,
  d: Delivery,
  channel: Channel | null,
): Promise<SendPost | DeliveryStep> => {
  const { messenger } = look.ports;
  const { target } = d;
  if (target.to === 'person') {
    const account = await accountInUse(look, target.person);
    return account ? (post) => messenger.toPerson(account, post) : ended(look, d, 'noAccount');
  }
  if (!channel) return ended(look, d, 'ConversationNotFound');
  if (target.to === 'channel') return (post) => messenger.toChannel(channel, post);
  const thread = await threadFor(look, d, target);
  return typeof thread === 'string' ? (post) => messenger.reply(channel, thread, post) : thread;
};

const postStep = async (look: SendContext, d: Delivery): Promise<DeliveryStep> => {
  const over = course.expired(d, look.ports.now());
  if (over) return { next: over };
  const channel = channelOf(look, d);
  const gone = unreachable(d, channel);
  if (gone) return ended(look, d, gone);
  const way = await wayTo(look, d, channel);
  if (typeof way !== 'function') return way;
  const content = await render(look, d, channel);
  if (!content) return { next: { ...d, state: 'cancelled' } };
  const named = withNames(look, d, content);
  const next = course.claimed(named, claimOf(look.me, d), look.ports.tick() + leaseMs);
  return { next, send: { is: 'post', run: () => way(content) } };
};

/** The service URL of a stored, authenticated activity. */
const serviceUrlFor = ({ channels }: SendContext, channel: Channel | null): string | undefined =>
  channel?.serviceUrl ?? [...channels.values()].find((c) => c.installed)?.serviceUrl;

const editStep = async (look: SendContext, d: Delivery): Promise<DeliveryStep> => {
  const never = (code: string): DeliveryStep => ({
    next: course.afterEdit(d, { outcome: 'never', code }, momentOf(look), 0),
  });
  const { conversation, activity } = d;
  // A person has said that it arrived: where it stands, nobody knows.
  if (!conversation || !activity) return never('noPlace');
  const channel = channelOf(look, d);
  const gone = unreachable(d, channel);
  if (gone) return never(gone);
  const serviceUrl = serviceUrlFor(look, channel);
  if (!serviceUrl) return never('noServiceUrl');
  const content = await render(look, d, channel);
  if (!content) return never('nothingToShow');
  const run = () => look.ports.messenger.edit(serviceUrl, conversation, activity, content);
  return { next: withNames(look, d, content), send: { is: 'edit', run } };
};

/** What is to be done with a row that is due. A card that cannot be made is tried again later, like a refused one. */
export const stepFor = async (look: SendContext, d: Delivery): Promise<DeliveryStep> => {
  if (d.state === 'sending' && !isUnsent(look.me, d))
    return { next: course.interrupted(d, inDoubt(look, d.message), look.ports.now()) };
  try {
    return await (awaitsEdit(d) ? editStep(look, d) : postStep(look, d));
  } catch (error) {
    look.ports.log({
      event: 'delivery.unmade',
      room: 'delivery',
      message: messageKey(d.message),
      error: error instanceof Error ? (error.stack ?? '') : String(error),
    });
    const wait = course.waitMs(d, undefined, Math.random());
    const state = awaitsEdit(d) ? 'delivered' : 'retry';
    return { next: course.retried(d, 'cannotMake', momentOf(look), wait, state) };
  }
};

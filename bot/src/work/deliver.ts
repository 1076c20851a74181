import type { Ports, Post, Sent, Versioned } from '../ports';
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
import type { Network } from '../shared/domain/network';
import { type Account, personById } from '../shared/domain/network';
import { accountToUse } from '../shared/domain/reachability';

// Leases and waits in real milliseconds.
const leaseMs = 30_000;
const firstWaitMs = 1_000;
const longestWaitMs = 300_000;
/** Edits of one card stand at least this far apart: eighty answers in a morning are a few edits. */
export const editGapMs = 5_000;

type Work = { readonly ports: Ports; readonly table: RouteTable; readonly network: Network };

/** Exponential, with jitter from the row's own key so that retries of one message spread out. */
const backoff = (attempts: number): number => {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** attempts);
  return full / 2 + Math.random() * (full / 2);
};

const destination = async ({ ports }: Work, d: Delivery): Promise<Channel | null> =>
  d.target.to === 'person' ? null : ports.stores.channels.get(d.target.channel);

const render = async (work: Work, d: Delivery, channel: Channel | null) => {
  const room = work.table.messages.get(d.message.kind);
  if (!room) throw new Error(`no room renders ${d.message.kind}`);
  const person = d.target.to === 'person' ? personById(work.network, d.target.person) : undefined;
  const lang =
    person?.language ??
    (channel?.tie?.use === 'theme' && channel.tie.theme === 'swedish-cross-cutting' ? 'sv' : 'fi');
  return room({ ports: work.ports, network: work.network, id: d.message.id, delivery: d, channel, lang });
};

const unreachable = (d: Delivery, channel: Channel | null): string | null => {
  if (d.target.to === 'person') return null;
  if (!channel || channel.deleted) return 'ConversationNotFound';
  return channel.installed ? null : 'BotNotInConversationRoster';
};

/** The row after a send: every outcome is a state, none is silence. */
export const afterSend = (d: Delivery, sent: Sent, now: string, tick: number): Delivery => {
  if (sent.outcome === 'accepted') {
    const { failure: _, ...rest } = d;
    return {
      ...rest,
      state: 'delivered',
      shown: d.wanted,
      deliveredAt: now,
      conversation: sent.conversation,
      activity: sent.activity,
      notBefore: tick + editGapMs,
    };
  }
  const failure = { code: sent.code, at: now };
  if (sent.outcome === 'refused')
    return {
      ...d,
      state: 'retry',
      failure,
      attempts: d.attempts + 1,
      notBefore: tick + Math.max(sent.retryAfterMs ?? 0, backoff(d.attempts)),
    };
  return { ...d, state: sent.outcome === 'unknown' ? 'maybeSent' : 'failed', failure };
};

/** A reply waits for the message that it stands under, and has no place where that one is not. */
const replyUnder = async (
  { ports }: Work,
  { channel, under }: Extract<Target, { to: 'thread' }>,
  place: Channel,
  content: Post,
): Promise<Sent> => {
  const top = (await ports.stores.deliveries.get(messageOf(under), { to: 'channel', channel }))?.value;
  if (top?.activity) return ports.messenger.reply(place, top.activity, content);
  return top && isOpen(top)
    ? { outcome: 'refused', code: 'threadNotYet' }
    : { outcome: 'never', code: 'noThread' };
};

/** Of a person's two accounts the one last written from (S13). */
const accountInUse = async ({ ports, network }: Work, person: string): Promise<Account | undefined> => {
  const accounts = personById(network, person)?.accounts ?? [];
  if (accounts.length < 2) return accounts[0];
  const chats = new Map<Account, string | undefined>();
  for (const account of accounts) chats.set(account, (await ports.stores.channels.chat(account))?.at);
  return accountToUse(accounts, (account) => chats.get(account));
};

const post = async (work: Work, d: Delivery, channel: Channel | null, content: Post): Promise<Sent> => {
  if (d.target.to !== 'person' && !channel) return { outcome: 'never', code: 'ConversationNotFound' };
  if (d.target.to === 'thread' && channel) return replyUnder(work, d.target, channel, content);
  if (d.target.to === 'channel' && channel) return work.ports.messenger.toChannel(channel, content);
  if (d.target.to !== 'person') return { outcome: 'never', code: 'ConversationNotFound' };
  const account = await accountInUse(work, d.target.person);
  return account ? work.ports.messenger.toPerson(account, content) : { outcome: 'never', code: 'noAccount' };
};

/** The outcome must be kept: meanwhile others may only have asked to see a newer version. */
const keepOutcome = async ({ ports }: Work, next: Delivery, over: string): Promise<void> => {
  const { deliveries } = ports.stores;
  if (await deliveries.save(next, over)) return;
  for (let tries = 0; tries < 20; tries += 1) {
    const now = await deliveries.get(next.message, next.target);
    if (
      !now ||
      (await deliveries.save({ ...next, wanted: Math.max(next.wanted, now.value.wanted) }, now.version))
    )
      return;
  }
};

/** Claim, look once more whether it should go at all, send, mark. Null: somebody else has it. */
const deliverOne = async (work: Work, { value, version }: Versioned<Delivery>): Promise<void> => {
  const { ports } = work;
  const { deliveries } = ports.stores;
  const mark = async (next: Delivery, over: string): Promise<Versioned<Delivery> | null> =>
    (await deliveries.save(next, over)) ? deliveries.get(next.message, next.target) : null;
  // A row left in `sending` by an instance that died: nobody knows whether Teams took it.
  if (value.state === 'sending') {
    await mark({ ...value, state: 'maybeSent', failure: { code: 'interrupted', at: ports.now() } }, version);
    return;
  }
  if (value.expiresAt && value.expiresAt <= ports.now()) {
    await mark({ ...value, state: 'expired' }, version);
    return;
  }
  const claimed = await mark({ ...value, state: 'claimed', notBefore: ports.tick() + leaseMs }, version);
  if (!claimed) return;
  const channel = await destination(work, value);
  const gone = unreachable(value, channel);
  if (gone) {
    await mark(
      { ...claimed.value, state: 'failed', failure: { code: gone, at: ports.now() } },
      claimed.version,
    );
    return;
  }
  const content = await render(work, claimed.value, channel);
  if (!content) {
    await mark({ ...claimed.value, state: 'cancelled' }, claimed.version);
    return;
  }
  const sending = await mark({ ...claimed.value, state: 'sending' }, claimed.version);
  if (!sending) return;
  const sent = await post(work, sending.value, channel, content);
  const done = afterSend(sending.value, sent, ports.now(), ports.tick());
  await keepOutcome(work, done, sending.version);
  if (channel && done.state === 'delivered')
    await ports.stores.channels.put({ ...channel, lastDeliveredAt: ports.now() });
  ports.log({
    event: 'delivery',
    room: 'delivery',
    message: messageKey(done.message),
    state: done.state,
    code: done.failure?.code,
  });
};

/** An edit may be repeated freely: the row keeps the version that readers see. */
const editOne = async (work: Work, { value, version }: Versioned<Delivery>): Promise<void> => {
  const { ports } = work;
  const channel = await destination(work, value);
  const { conversation, activity } = value;
  if (
    !conversation ||
    !activity ||
    (value.target.to !== 'person' && (!channel || unreachable(value, channel)))
  )
    return;
  const serviceUrl =
    channel?.serviceUrl ?? (await ports.stores.channels.list()).find((c) => c.installed)?.serviceUrl;
  const content = await render(work, value, channel);
  const claimed = (await ports.stores.deliveries.save(
    { ...value, notBefore: ports.tick() + leaseMs },
    version,
  ))
    ? await ports.stores.deliveries.get(value.message, value.target)
    : null;
  if (!claimed || !serviceUrl) return;
  const sent: Sent = content
    ? await ports.messenger.edit(serviceUrl, conversation, activity, content)
    : { outcome: 'never', code: 'nothingToShow' };
  const tick = ports.tick();
  const { failure: _, ...mended } = claimed.value;
  const next: Delivery =
    sent.outcome === 'accepted' || sent.outcome === 'never'
      ? {
          ...mended,
          shown: value.wanted,
          attempts: 0,
          notBefore: tick + editGapMs,
          ...(sent.outcome === 'never' ? { failure: { code: sent.code, at: ports.now() } } : {}),
        }
      : {
          ...claimed.value,
          attempts: value.attempts + 1,
          notBefore:
            tick + Math.max('retryAfterMs' in sent ? (sent.retryAfterMs ?? 0) : 0, backoff(value.attempts)),
        };
  await keepOutcome(work, next, claimed.version);
};

/**
 * Brings one message on: everything that is due now is sent or edited. Returns the earliest real time (ms) at
 * which it wants to be looked at again, or null when all of it is settled.
 */
export const deliverMessage = async (work: Work, message: MessageRef): Promise<number | null> => {
  const { ports } = work;
  for (const row of await ports.stores.deliveries.of(message)) {
    if (row.value.notBefore > ports.tick()) continue;
    if (isOpen(row.value)) await deliverOne(work, row);
    else if (awaitsEdit(row.value)) await editOne(work, row);
  }
  const waiting = (await ports.stores.deliveries.of(message))
    .map((r) => r.value)
    .filter((d) => isOpen(d) || awaitsEdit(d));
  if (waiting.length === 0) {
    await ports.stores.deliveries.setOpen(message, false);
    // Somebody may have planned more in the very moment: look once more after closing.
    const late = (await ports.stores.deliveries.of(message)).some(
      (r) => isOpen(r.value) || awaitsEdit(r.value),
    );
    if (!late) return null;
    await ports.stores.deliveries.setOpen(message, true);
    return ports.tick();
  }
  return Math.min(...waiting.map((d) => d.notBefore));
};

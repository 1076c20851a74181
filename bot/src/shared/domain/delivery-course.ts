import type { Delivery, Intent, Resolution, Target } from './delivery';
import type { Instant } from './month';

/** The movable clock for people, the real one (ms) for leases and waits. */
export type SendMoment = { readonly now: Instant; readonly tick: number };

/** What became of one attempt; TEAMS.md, "Limits", says which answer means which. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly conversation: string; readonly activity: string }
  /** Surely not accepted: may be tried again. */
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly retryAfterMs?: number;
      /** 429: this conversation has had enough for now. */
      readonly throttled?: boolean;
    }
  /** Perhaps accepted: nobody knows. */
  | { readonly outcome: 'unknown'; readonly code: string }
  /** Never again: it would be refused the same way. */
  | { readonly outcome: 'never'; readonly code: string };

/** What a kind does when nobody knows whether it was sent: waits for a person's word, or goes again. */
export type InDoubt = 'wait' | 'repeat';

/** Edits of one card stand at least this far apart, ms: eighty answers in a morning are a few edits. */
export const editGapMs = 5_000;
/**
 * Whoever has pressed reads the answer in the card's place, until the card is edited for everybody (TEAMS.md, T21): it
 * stays so long, ms, and when others press on, the counts wait for them no longer than this.
 */
export const calmMs = 10_000;
export const longestCalmMs = 30_000;
// Real ms.
const firstWaitMs = 1_000;
const longestWaitMs = 300_000;
/** Teams' own word is honoured up to here, ms: one slip of a gateway must not park a channel for months. */
export const longestPauseMs = 15 * 60_000;
/** Nothing is ever put off further than this, ms: what says so was written by an older version, and is due. */
const horizonMs = 2 * 3_600_000;
/** Whether something that is put off until then has to wait, real ms. */
export const isPutOff = (until: number, tick: number): boolean => until > tick && until - tick <= horizonMs;
/** So long something may wait for its next try before a person is asked, ms. */
const patienceMs = 5 * 60_000;

/** About a day of trying at the longest wait; then a person is told instead. */
const mostAttempts = 300;

export const planned = (intent: Intent, target: Target): Delivery => ({
  message: intent.message,
  target,
  state: 'planned',
  wanted: intent.version,
  shown: 0,
  plannedAt: intent.at,
  ...(intent.expiresAt ? { expiresAt: intent.expiresAt } : {}),
  promise: intent.version,
  attempts: 0,
  notBefore: 0,
});

/**
 * The same promise again, by a later version of the thing: a moved event moves the expiry, what expired in
 * between is open again, what stands is shown anew. Null when there is nothing to change.
 */
export const promisedAgain = (d: Delivery, intent: Intent): Delivery | null => {
  if (intent.version <= d.promise) return null;
  const { expiresAt: _, ...rest } = d;
  const moved: Delivery = {
    ...rest,
    ...(intent.expiresAt ? { expiresAt: intent.expiresAt } : {}),
    promise: intent.version,
    wanted: Math.max(d.wanted + 1, intent.version),
  };
  if (d.state !== 'expired') return moved;
  const { failure: __, ...again } = moved;
  return { ...again, state: 'planned', plannedAt: intent.at, notBefore: 0 };
};

const isOver = (d: Delivery, now: Instant): boolean => d.expiresAt !== undefined && d.expiresAt <= now;
export const expired = (d: Delivery, now: Instant): Delivery | null =>
  isOver(d, now) ? { ...d, state: 'expired' } : null;

export const claimed = (d: Delivery, claim: string, until: number): Delivery => ({
  ...d,
  state: 'sending',
  claim,
  notBefore: until,
});

const withFailure = (d: Delivery, code: string, now: Instant): Delivery => ({
  ...d,
  failure: { code, at: now },
});
export const failed = (d: Delivery, code: string, now: Instant): Delivery => ({
  ...withFailure(d, code, now),
  state: 'failed',
});

/** Its sender died, or lost its way to storage: nobody knows whether Teams took it. */
export const interrupted = (d: Delivery, doubt: InDoubt, now: Instant): Delivery =>
  doubt === 'repeat'
    ? { ...d, state: 'planned', notBefore: 0 }
    : { ...withFailure(d, 'interrupted', now), state: 'maybeSent' };

/** Exponential, half of it by chance, so that what was refused together does not come back together. */
const backoff = (attempts: number, chance: number): number => {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** attempts);
  return full / 2 + (chance * full) / 2;
};

/** `Retry-After` is honoured, up to a ceiling; without one, and to keep retries apart, the backoff. */
export const waitMs = (d: Delivery, retryAfterMs: number | undefined, chance: number): number =>
  Math.max(Math.min(longestPauseMs, retryAfterMs ?? 0), backoff(d.attempts, chance));

export const retried = (
  d: Delivery,
  code: string,
  { now, tick }: SendMoment,
  wait: number,
  state: 'retry' | 'delivered' = 'retry',
): Delivery =>
  d.attempts >= mostAttempts && state === 'retry'
    ? failed(d, code, now)
    : { ...withFailure(d, code, now), state, attempts: d.attempts + 1, notBefore: tick + wait };

/** The row after a post: every outcome is a state, none is silence. */
export const afterPost = (
  d: Delivery,
  sent: SendOutcome,
  moment: SendMoment,
  { doubt, chance }: { readonly doubt: InDoubt; readonly chance: number },
): Delivery => {
  const { now, tick } = moment;
  if (sent.outcome === 'accepted') {
    const { failure: _, claim: __, ...rest } = d;
    return {
      ...rest,
      state: 'delivered',
      shown: d.wanted,
      attempts: 0,
      deliveredAt: now,
      conversation: sent.conversation,
      activity: sent.activity,
      notBefore: tick + editGapMs,
    };
  }
  if (sent.outcome === 'refused') return retried(d, sent.code, moment, waitMs(d, sent.retryAfterMs, chance));
  if (sent.outcome === 'never') return failed(d, sent.code, now);
  return doubt === 'repeat'
    ? retried(d, sent.code, moment, waitMs(d, undefined, chance))
    : { ...withFailure(d, sent.code, now), state: 'maybeSent' };
};

/** A row whose readers should see something newer: at once, or, where a press has changed it, when the presser has read on. */
export const outdated = (d: Delivery, tick: number, isPress: boolean): Delivery => {
  const wanted = d.wanted + 1;
  if (d.state !== 'delivered') return { ...d, wanted };
  if (!isPress) {
    // What is urgent does not wait for a press that came before it.
    const { calmUntil, ...urgent } = d;
    return { ...urgent, wanted, notBefore: calmUntil === undefined ? d.notBefore : tick };
  }
  const isWaiting = d.shown < d.wanted;
  const calmUntil = (isWaiting ? d.calmUntil : undefined) ?? tick + longestCalmMs;
  // A change that was urgent stays so.
  if (isWaiting && d.calmUntil === undefined) return { ...d, wanted };
  return { ...d, wanted, calmUntil, notBefore: Math.max(d.notBefore, Math.min(tick + calmMs, calmUntil)) };
};

/** The row after an edit, which may be repeated freely: what will never succeed is settled with its reason. */
export const afterEdit = (d: Delivery, sent: SendOutcome, moment: SendMoment, chance: number): Delivery => {
  const { now, tick } = moment;
  const { failure: _, calmUntil: __, ...mended } = d;
  const settled = { ...mended, shown: d.wanted, attempts: 0, notBefore: tick + editGapMs };
  if (sent.outcome === 'accepted') return settled;
  if (sent.outcome === 'never') return withFailure(settled, sent.code, now);
  const wait = waitMs(d, 'retryAfterMs' in sent ? sent.retryAfterMs : undefined, chance);
  return retried(d, sent.code, moment, wait, 'delivered');
};

const keeping = (outcome: Delivery, standing: Delivery): Delivery => ({
  ...outcome,
  wanted: Math.max(outcome.wanted, standing.wanted),
  ...(standing.expiresAt ? { expiresAt: standing.expiresAt } : {}),
  // Somebody may have been erased meanwhile.
  ...(standing.names ? { names: standing.names } : {}),
  promise: standing.promise,
});

/**
 * A post's outcome over a row that somebody changed meanwhile; what they asked for is kept. That Teams took it is
 * the truth, whatever was supposed in between; any other outcome counts only while the claim is still the sender's.
 */
export const reconciled = (outcome: Delivery, standing: Delivery, claim: string): Delivery | null => {
  const isClaimed = standing.claim === claim && ['sending', 'maybeSent'].includes(standing.state);
  const isNews = outcome.state === 'delivered' && standing.activity === undefined;
  return isClaimed || isNews ? keeping(outcome, standing) : null;
};

/** The same for an edit: it speaks of what stands in Teams, and of nothing else. */
export const reconciledEdit = (outcome: Delivery, standing: Delivery): Delivery | null =>
  standing.state === 'delivered' && standing.activity === outcome.activity
    ? keeping(outcome, standing)
    : null;

/** Refused for now, and that was promised so long ago that somebody may want to have it tried at once. */
const waitsLong = (d: Delivery, now: Instant): boolean =>
  Date.parse(now) - Date.parse(d.plannedAt) >= patienceMs;

/** The post, or the thread that a reply stands in, is not there any more: sending again meets the same answer. */
const goneCodes: readonly string[] = ['ActivityNotFoundInConversation', 'noThread'];
const isGone = ({ failure }: Delivery): boolean => failure !== undefined && goneCodes.includes(failure.code);

const wordsForDelivered = (d: Delivery, now: Instant): readonly Resolution['said'][] => {
  if (!d.failure) return [];
  if (!isGone(d)) return ['again'];
  return isOver(d, now) ? ['leave'] : ['anew', 'leave'];
};

/** What a person may say about it now. */
export const wordsFor = (d: Delivery, now: Instant): readonly Resolution['said'][] => {
  if (d.state === 'delivered') return wordsForDelivered(d, now);
  if (d.state === 'retry') return waitsLong(d, now) && !isOver(d, now) ? ['again'] : [];
  if (d.state !== 'maybeSent' && d.state !== 'failed') return [];
  return [
    ...(d.state === 'maybeSent' ? (['arrived'] as const) : []),
    ...(isOver(d, now) ? [] : (['again'] as const)),
    ...(isGone(d) ? (['leave'] as const) : []),
  ];
};

/**
 * A person has looked: it did arrive, or it is to be sent (again). What stands there with a refused edit is edited
 * again; what is gone there is posted anew or left. Null when that is not the question any more, or its time is over.
 */
export const resolved = (d: Delivery, word: Resolution): Delivery | null => {
  if (!wordsFor(d, word.at).includes(word.said)) return null;
  const { failure: _, claim: __, ...rest } = d;
  const said = { ...rest, word, attempts: 0, notBefore: 0 };
  if (word.said === 'arrived') return { ...said, state: 'delivered', shown: d.wanted, deliveredAt: word.at };
  if (word.said === 'leave')
    return d.state === 'delivered'
      ? { ...said, shown: d.wanted, gone: true }
      : { ...said, state: 'cancelled' };
  if (word.said === 'anew') {
    const { conversation: ___, activity: ____, ...unposted } = said;
    return { ...unposted, state: 'planned', shown: 0 };
  }
  return d.state === 'delivered' ? { ...said, wanted: d.wanted + 1 } : { ...said, state: 'planned' };
};

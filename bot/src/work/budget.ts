/** So many at most in so many ms, sliding. */
export type Limit = { readonly most: number; readonly inMs: number };

// TEAMS.md, "Limits", per bot and conversation; Microsoft may change them.
const ofConversation: readonly Limit[] = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];
// People and other instances write into the same conversation, and counting there is not counting here.
const margin = 0.8;
/** A window is kept this much longer than Teams counts, ms: requests arrive less evenly than they leave. */
const slackMs = 30;
const longestMs = 3_600_000;
const mostRemembered = 4_000;

export type BudgetOptions = {
  /** Of the whole tenant, all instances together. */
  readonly perSecond: number;
  readonly tick: () => number;
};

export type Budget = {
  /** So many instances divide it now. */
  readonly divide: (senders: number) => void;
  /** How many more may go now. */
  readonly room: () => number;
  /** Real ms until there is room again; 0 is now. */
  readonly roomIn: () => number;
  /** Real ms until this conversation takes one more; 0 is now. */
  readonly waitFor: (conversation: string) => number;
  /** Teams has asked for a pause there: what waits for it waits for more than its turn. */
  readonly isPaused: (conversation: string) => boolean;
  readonly spend: (conversation: string) => void;
  /** It was not sent after all. */
  readonly unspend: (conversation: string) => void;
  /** Of the whole; each is spent on a conversation, or given back. */
  readonly take: (places: number) => void;
  readonly giveBack: (places: number) => void;
  /** Teams has had enough from us there, and there only. */
  readonly pause: (conversation: string, ms: number) => void;
};

type SpentCalls = { times: number[]; pausedUntil: number };

const waitIn = (times: readonly number[], { most, inMs }: Limit, now: number): number => {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : Math.max(0, oldest + inMs + slackMs - now);
};

/** What may be sent when: memory of this instance, made exact enough by dividing among those that send. */
export const makeBudget = ({ perSecond, tick }: BudgetOptions): Budget => {
  let senders = 1;
  let all: number[] = [];
  const conversations = new Map<string, SpentCalls>();
  const share = (most: number): number => Math.max(1, Math.floor(most / senders));
  const limits = (): readonly Limit[] =>
    ofConversation.map(({ most, inMs }) => ({ most: share(Math.floor(most * margin)), inMs }));
  const of = (conversation: string): SpentCalls => {
    const known = conversations.get(conversation);
    if (known) return known;
    if (conversations.size > mostRemembered) forget();
    const fresh = { times: [], pausedUntil: 0 };
    conversations.set(conversation, fresh);
    return fresh;
  };
  const forget = (): void => {
    for (const [key, { times, pausedUntil }] of conversations)
      if (pausedUntil < tick() && (times.at(-1) ?? 0) < tick() - longestMs) conversations.delete(key);
  };
  const tenant = (): Limit => ({ most: share(perSecond), inMs: 1_000 });
  return {
    divide: (count) => {
      senders = Math.max(1, count);
    },
    room: () => {
      const from = tick() - 1_000 - slackMs;
      all = all.filter((t) => t > from);
      return Math.max(0, share(perSecond) - all.length);
    },
    roomIn: () => waitIn(all, tenant(), tick()),
    waitFor: (conversation) => {
      const known = conversations.get(conversation);
      if (!known) return 0;
      const now = tick();
      return Math.max(
        known.pausedUntil - now,
        0,
        ...limits().map((limit) => waitIn(known.times, limit, now)),
      );
    },
    isPaused: (conversation) => (conversations.get(conversation)?.pausedUntil ?? 0) > tick(),
    spend: (conversation) => {
      const now = tick();
      const spent = of(conversation);
      spent.times = [...spent.times.filter((t) => t > now - longestMs - slackMs), now];
    },
    unspend: (conversation) => {
      of(conversation).times.pop();
    },
    take: (places) => {
      all.push(...Array.from({ length: places }, tick));
    },
    giveBack: (places) => {
      all.length = Math.max(0, all.length - places);
    },
    pause: (conversation, ms) => {
      const spent = of(conversation);
      spent.pausedUntil = Math.max(spent.pausedUntil, tick() + ms);
    },
  };
};

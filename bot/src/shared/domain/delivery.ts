import type { Instant } from './month';
import type { PersonId } from './network';

export const openStates = ['planned', 'claimed', 'sending', 'retry'] as const;
export const endStates = ['delivered', 'failed', 'expired', 'cancelled', 'maybeSent'] as const;
export type DeliveryState = (typeof openStates)[number] | (typeof endStates)[number];

/** What is posted: the room that renders it, the thing, and what of it. `bulletin~b1`, `event~e1`, `round~2024-05~quality`. */
export type MessageRef = { readonly kind: string; readonly id: string };

/** Where it goes: a new thread in a channel, a reply in the thread of the same thing, or a person's chat. */
export type Target =
  | { readonly to: 'channel'; readonly channel: string }
  /** `under` is the key of the message that stands at the thread's top in this channel. */
  | { readonly to: 'thread'; readonly channel: string; readonly under: string }
  | { readonly to: 'person'; readonly person: string };

/** What a decision promises: this message to exactly these targets, frozen when it was decided. */
export type Intent = {
  readonly message: MessageRef;
  readonly targets: readonly Target[];
  /** Of the thing that is told; a later one may move what an earlier one promised (S7). */
  readonly version: number;
  readonly at: Instant;
  /** After this instant it is not sent any more: no invitation after the coffee. */
  readonly expiresAt?: Instant;
};

/** Why a delivery did not succeed, as the platform named it; the words for people stand in the texts. */
export type DeliveryFailure = { readonly code: string; readonly at: Instant };

/** What a person may decide: it is there, it is sent (again), what is gone is posted anew, or left as it is. */
export const resolutions = ['arrived', 'again', 'anew', 'leave'] as const;
export type Resolution = {
  readonly said: (typeof resolutions)[number];
  readonly by: PersonId;
  readonly at: Instant;
};

/** One row per (message, target): what was promised and how it ended. */
export type Delivery = {
  readonly message: MessageRef;
  readonly target: Target;
  readonly state: DeliveryState;
  /** The version of the thing that readers should see, and the one that they do see. */
  readonly wanted: number;
  readonly shown: number;
  readonly plannedAt: Instant;
  readonly expiresAt?: Instant;
  /** The version of the promise that `expiresAt` comes from. */
  readonly promise: number;
  readonly attempts: number;
  /** Real time, ms: not before; lease or backoff. */
  readonly notBefore: number;
  /** What people's presses have changed is shown no later than this, however many press on. Real ms. */
  readonly calmUntil?: number;
  /** Who is sending it: an outcome is theirs to write, also when it comes late. */
  readonly claim?: string;
  readonly deliveredAt?: Instant;
  readonly failure?: DeliveryFailure;
  /** The last word of a person about it. */
  readonly word?: Resolution;
  /** Where it stands in Teams, once delivered. */
  readonly conversation?: string;
  readonly activity?: string;
  /** Whom the card names as it was last made: who is erased is taken out of it. Rows of before 1.2 do not say. */
  readonly names?: readonly PersonId[];
  /** Somebody has taken the post away in Teams, and a person has left it so: nothing is edited there any more. */
  readonly gone?: true;
};

export const isOpen = (d: Delivery): boolean => (openStates as readonly string[]).includes(d.state);
/** Whom it has reached in person; what may have arrived counts. */
export const peopleReached = (rows: readonly Delivery[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ target, state }) =>
      target.to === 'person' && (state === 'delivered' || state === 'maybeSent') ? [target.person] : [],
    ),
  );
/** Delivered, but readers see an older version than they should. */
export const awaitsEdit = (d: Delivery): boolean => d.state === 'delivered' && !d.gone && d.shown < d.wanted;
/** Readers see an older version than they should: an edit is on its way, or, with a failure, was refused. */
export const isOutdated = (d: Delivery): boolean =>
  d.state === 'delivered' && !d.gone && (d.shown < d.wanted || d.failure !== undefined);
/** Since when it is due: since it was promised, or since a person said that it goes again. */
export const dueSince = ({ plannedAt, word }: Delivery): Instant =>
  (word?.said === 'again' || word?.said === 'anew') && word.at > plannedAt ? word.at : plannedAt;
export const isUnsettled = (d: Delivery): boolean => isOpen(d) || awaitsEdit(d);
export const targetKey = (t: Target): string =>
  t.to === 'person' ? `person~${t.person}` : `${t.to}~${t.channel}`;
export const messageKey = (m: MessageRef): string => `${m.kind}~${m.id}`;
export const messageOf = (key: string): MessageRef => {
  const at = key.indexOf('~');
  return { kind: key.slice(0, at), id: key.slice(at + 1) };
};

/** The thing's own messages and those about it: `b1`, `b1~2`, `b1~quality`. */
export const isAbout = ({ id }: MessageRef, thing: string): boolean =>
  id === thing || id.startsWith(`${thing}~`);

/** When something last arrived in each channel: its heartbeat, as the rows know it. */
export const lastDeliveries = (all: readonly Delivery[]): ReadonlyMap<string, Instant> => {
  const last = new Map<string, Instant>();
  for (const { target, deliveredAt } of all)
    if (target.to !== 'person' && deliveredAt && deliveredAt > (last.get(target.channel) ?? ''))
      last.set(target.channel, deliveredAt);
  return last;
};

import type { MessageRef } from './delivery';
import type { Localized } from './language';
import { addDays, type Day, dayOf, endOfDay, type Instant, monthOfDay } from './month';
import type { ThemeId } from './theme';
import { addWorkingDays } from './working-day';

/** What a button in chat sends. */
export type ButtonPress = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** A form that opens over the conversation. */
  readonly opens?: 'dialog';
};
/** What the tab's button sends. */
export type ApiCall = {
  readonly method: 'post' | 'put';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
};
/** One act, by the same words everywhere; without a press or a call its page does it. */
export type WaitingAct = {
  readonly title: Localized;
  readonly press?: ButtonPress;
  readonly call?: ApiCall;
};

/** Something that one person can do now: one line per thing to do, however many duties it serves. */
export type Waiting = {
  /** The room's own word. */
  readonly kind: string;
  readonly id: string;
  readonly title: Localized;
  readonly theme: ThemeId | null;
  /** A day is due until its end. */
  readonly due: Instant | Day | null;
  /** Late already, and it can still be mended. */
  readonly isLate?: boolean;
  /** Since when it is pressing: at risk or late. From there the ladder counts its days. */
  readonly openSince?: Day;
  /** Somebody waits for this person's word. */
  readonly isAwaited?: boolean;
  /** An invitation and no duty: worded as an offer, after the duties. */
  readonly isOffer?: boolean;
  /** The first is the one that does it. */
  readonly acts: readonly [WaitingAct, ...WaitingAct[]];
  /** The tab's very page, below `/tab/`. */
  readonly page: string;
  /** The message by which this person hears of it when it is new: the same day no digest says it again. */
  readonly told?: MessageRef;
};

const isDayAlone = (due: Instant | Day): boolean => due.length === 10;
export const dueDay = (due: Instant | Day): Day => (isDayAlone(due) ? due : dayOf(due));
const dueEnd = (due: Instant | Day): Instant => (isDayAlone(due) ? endOfDay(due) : due);

export const weights = ['late', 'soon', 'awaited', 'thisMonth', 'later'] as const;
export type Weight = (typeof weights)[number];

const soonDays = 2;

export const weightOf = ({ due, isLate, isAwaited }: Waiting, now: Instant): Weight => {
  const today = dayOf(now);
  if (isLate) return 'late';
  if (due && dueDay(due) <= addWorkingDays(today, soonDays)) return 'soon';
  if (isAwaited) return 'awaited';
  return due && monthOfDay(dueDay(due)) === monthOfDay(today) ? 'thisMonth' : 'later';
};

/** By when it is looked at as due: what somebody waits for, without a day of its own, in two working days. */
const placeIn = (item: Waiting, now: Instant): Instant => {
  const weight = weightOf(item, now);
  if (item.due) return dueEnd(item.due);
  if (weight === 'late') return '0';
  return weight === 'awaited' ? endOfDay(addWorkingDays(dayOf(now), soonDays)) : '9';
};

/** Duties before offers, late ones first, then the nearest; the same order for whoever asks. */
export const inOrder = (items: readonly Waiting[], now: Instant): readonly Waiting[] => {
  const isLast = (item: Waiting): number => Number(item.isOffer ?? false);
  const isEarlier = (item: Waiting): number => Number(!item.isLate);
  return [...items].sort(
    (a, b) =>
      isLast(a) - isLast(b) ||
      isEarlier(a) - isEarlier(b) ||
      placeIn(a, now).localeCompare(placeIn(b, now)) ||
      a.kind.localeCompare(b.kind) ||
      a.id.localeCompare(b.id),
  );
};

/** The next seven days, today counted in, what is late, and what somebody waits for. */
export const thisWeek = (items: readonly Waiting[], now: Instant): readonly Waiting[] =>
  items.filter(
    (item) =>
      item.isLate || (item.due ? dueDay(item.due) <= addDays(dayOf(now), 6) : item.isAwaited === true),
  );

/** What is named where few words have room: this week's, or all where the week is empty. */
export const nearest = (items: readonly Waiting[], now: Instant): readonly Waiting[] => {
  const near = thisWeek(items, now);
  return near.length > 0 ? near : items;
};

/** At most so many buttons over all rows: each row keeps its first, the earlier rows get the more. */
export const sharedOut = (wanted: readonly number[], most: number): readonly number[] => {
  let left = most - wanted.length;
  return wanted.map((n) => {
    const more = Math.max(0, Math.min(n - 1, left));
    left -= more;
    return 1 + more;
  });
};

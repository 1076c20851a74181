import { button, expand, mostActions, named, openDialog } from '../../answers/cards';
import { disputeSeat } from '../../answers/shared-buttons';
import type { EventView } from '../../shared/domain/event';
import type { Language, Localized } from '../../shared/domain/language';
import type { Instant } from '../../shared/domain/month';
import type { PersonId } from '../../shared/domain/network';
import { inCard } from '../../shared/domain/people-text';
import { sittingTimes, eventText as t } from '../../shared/text/events';
import { sayShort, written } from '../../shared/text/say';
import { askHeld, openEvent } from './buttons';
import template from './cards/list.json';
import { replyButtons, titleIn } from './invite-card';
import type { Missed } from './list-events';
import type { Replies } from './replies';

type ListItem = {
  readonly event: EventView;
  readonly note: string;
  readonly actions: readonly unknown[];
  /** A press on the row opens what it names, whether or not it has a button of its own. */
  readonly open: unknown;
};

const itemIn = (langs: readonly Language[], { event, note, actions, open }: ListItem) => ({
  open,
  titles: langs.map((lang) => ({ title: titleIn(event, lang), time: sittingTimes(event.sittings)[lang] })),
  note,
  actions,
});

const cardOf = (
  heading: Localized,
  langs: readonly Language[],
  items: readonly ListItem[],
  actions: readonly unknown[],
): unknown =>
  expand(template, { heading: sayShort(heading, langs), items: items.map((i) => itemIn(langs, i)), actions });

/** Before a channel: the same for everybody, in both languages. */
export const channelList = (
  heading: Localized,
  langs: readonly Language[],
  events: readonly EventView[],
  actions: readonly unknown[],
): unknown =>
  cardOf(
    heading,
    langs,
    events.map((event) => ({
      event,
      note: '',
      actions: [],
      open: openDialog(
        sayShort(openEvent.title, langs),
        openEvent.press({ event: event.event, dialog: true }),
      ),
    })),
    actions,
  );

export type OwnList = {
  readonly heading: Localized;
  readonly lang: Language;
  readonly now: Instant;
  readonly person: PersonId;
  /** For who plans: the way to the form. */
  readonly plans: readonly unknown[];
  /** To the tab's page, where there is more than the card shows. */
  readonly more: readonly unknown[];
  readonly mayReply: boolean;
  readonly dialog: boolean;
  readonly toMark: readonly EventView[];
  readonly missed: readonly Missed[];
  readonly coming: readonly { readonly event: EventView; readonly replies: Replies }[];
};

// Of each kind, so that replies to what is coming keep their place among the six buttons.
const mostAsked = 1;

const opening = (event: EventView, lang: Language, dialog: boolean): unknown =>
  named(
    button(dialog, openEvent.title[lang], openEvent.press({ event: event.event })),
    written(event.title, lang),
  );

const markItems = ({ toMark, lang, dialog }: OwnList): readonly ListItem[] =>
  toMark.slice(0, mostAsked).map((event) => ({
    event,
    note: t.toConfirm[lang],
    open: opening(event, lang, dialog),
    actions: [button(dialog, t.wasItHeld[lang], askHeld.press({ event: event.event }))],
  }));

const missedItems = ({ missed, lang, dialog }: OwnList): readonly ListItem[] =>
  missed.slice(0, mostAsked).map(({ event, seat, name }) => ({
    event,
    note: inCard(t.markedAbsent(written(name, lang))[lang]),
    open: opening(event, lang, dialog),
    actions: [button(dialog, disputeSeat.title[lang], disputeSeat.press(seat))],
  }));

/** The nearest event is answered at once, the next ones after opening: Teams shows six buttons at most. */
const comingItems = (
  { coming, lang, now, person, mayReply, dialog }: OwnList,
  taken: number,
): readonly ListItem[] => {
  let left = mostActions - taken;
  return coming.map(({ event, replies }, i) => {
    const answer = replies.get(person);
    const direct = mayReply ? replyButtons(event, [lang], now, dialog) : [];
    const open = button(dialog, t.reply[lang], openEvent.press({ event: event.event }));
    const wanted = direct.length === 0 ? [] : i === 0 && direct.length <= left ? direct : [open];
    const actions = wanted.length <= left ? wanted : [];
    left -= actions.length;
    const note = answer ? t.mine(answer)[lang] : direct.length > 0 ? t.notReplied[lang] : '';
    return { event, note, actions, open: opening(event, lang, dialog) };
  });
};

/** One person's own list: what waits for them, then what is coming, with their replies. */
export const ownList = (list: OwnList): unknown => {
  const waiting = [...markItems(list), ...missedItems(list)];
  return cardOf(
    list.heading,
    [list.lang],
    [...waiting, ...comingItems(list, waiting.length + list.plans.length + list.more.length)],
    [...list.plans, ...list.more],
  );
};

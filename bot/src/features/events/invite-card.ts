import { button, expand, mostActions, openDialog, openUrl } from '../../answers/cards';
import type { EventView, RsvpAnswer } from '../../shared/domain/event';
import { rsvpAnswers } from '../../shared/domain/event';
import { endOf } from '../../shared/domain/event-state';
import type { Language, Localized } from '../../shared/domain/language';
import type { Instant } from '../../shared/domain/month';
import { addressInCard, inCard, nameInCard } from '../../shared/domain/people-text';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { sittingTimes, eventText as t } from '../../shared/text/events';
import { sayShort, written } from '../../shared/text/say';

import { askHeld, replyButton } from './buttons';
import template from './cards/invite.json';

export const titleIn = (event: EventView, lang: Language): string => nameInCard(written(event.title, lang));
/** For a notification: no Markdown there. */
export const summaryOf = (event: EventView, langs: readonly Language[]): string =>
  langs
    .map(
      (lang) =>
        `${written(event.title, lang)}, ${sittingTimes(event.sittings)[lang].replaceAll('\n\n', '; ')}`,
    )
    .join(' / ');

const linesOf = (event: EventView, now: Instant, lang: Language): readonly string[] => [
  // An invitation only as long as there is something to come to.
  ...(event.type === 'coffee' && !event.cancelled && endOf(event) > now ? [t.lead[lang]] : []),
  ...(event.topic
    ? [(event.type === 'coffee' ? t.coffeeTopic : t.topicOf)(nameInCard(event.topic))[lang]]
    : []),
  ...(event.type === 'coffee' ? [] : [t.format[event.format][lang]]),
  ...(event.group ? [changeText.group(nameInCard(event.group))[lang]] : []),
  ...(event.place ? [t.place(nameInCard(event.place))[lang]] : []),
  ...(event.material ?? []).map(({ title, url }) => `[${nameInCard(title)}](${addressInCard(url)})`),
];

const statusOf = (event: EventView, now: Instant) => {
  if (event.cancelled) return t.cancelled(inCard(event.cancelled.reason));
  if (event.held.length > 0 && event.held.every((held) => held === true)) return t.held;
  if (event.held.length > 0 && event.held.every((held) => held === false)) return t.notHeld;
  if (endOf(event) <= now) return t.ended;
  return event.version > 1 ? t.moved(event.sittings[0].startsAt, event.movedFrom) : null;
};

/** Where seats are counted, those in line are counted apart. */
const countsLine = ({ capacity }: EventView, { yes, maybe, no }: InvitationLook['counts']): Localized => {
  const taken = Math.min(yes, capacity ?? yes);
  const said = t.counts(taken, maybe, no);
  if (!capacity) return said;
  const seats = changeText.seats(taken, capacity, yes - taken);
  return {
    fi: `${said.fi}\n\n${seats.fi}`,
    sv: `${said.sv}\n\n${seats.sv}`,
    en: `${said.en}\n\n${seats.en}`,
  };
};

const sectionOf = (event: EventView, look: InvitationLook, lang: Language, first: boolean) => ({
  separator: !first,
  title: titleIn(event, lang),
  status: statusOf(event, look.now)?.[lang] ?? '',
  time: sittingTimes(event.sittings)[lang],
  lines: linesOf(event, look.now, lang).map((text) => ({ text })),
  counts: event.cancelled ? '' : countsLine(event, look.counts)[lang],
});

/** The three answers, for as long as they may be given. */
export const replyButtons = (
  event: EventView,
  langs: readonly Language[],
  now: Instant,
  dialog = false,
): readonly unknown[] =>
  event.cancelled || event.sittings[0].startsAt <= now
    ? []
    : rsvpAnswers.map((answer) =>
        button(
          dialog,
          sayShort(t.answer[answer], langs),
          replyButton.press({ event: event.event, version: event.version, answer }),
        ),
      );

/** How it went is still to be said: anybody sees the button, its form opens for those who may say it. */
const markButton = (event: EventView, { langs, now }: InvitationLook): readonly unknown[] =>
  event.cancelled || endOf(event) > now || event.held.every((held) => held !== undefined)
    ? []
    : [openDialog(sayShort(t.markHeld, langs), askHeld.press({ event: event.event }))];

export type InvitationLook = {
  readonly langs: readonly Language[];
  readonly now: Instant;
  readonly counts: Readonly<Record<RsvpAnswer, number>>;
  /** What only the presser hears. */
  readonly note?: string;
  /** The event as a file for the calendar at home. */
  readonly calendar?: string;
  /** The button to the event's page. */
  readonly page?: unknown;
  readonly dialog?: boolean;
  /** Whether the one reader may say that they come; what a whole channel sees has the buttons. */
  readonly mayReply?: boolean;
  /** Own buttons of who runs the event; never on a card that others see. */
  readonly more?: readonly unknown[];
};

/** An invitation as it stands now: the same for everybody, or one person's own with a note and more buttons. */
export const inviteCard = (event: EventView, look: InvitationLook): unknown => {
  const join =
    event.joinUrl && !event.cancelled && endOf(event) > look.now
      ? [openUrl(sayShort(t.join, look.langs), event.joinUrl)]
      : [];
  const file =
    look.calendar && !event.cancelled && endOf(event) > look.now
      ? [openUrl(sayShort(changeText.calendar, look.langs), look.calendar)]
      : [];
  const actions = [
    ...(look.mayReply === false ? [] : replyButtons(event, look.langs, look.now, look.dialog)),
    ...join,
    ...file,
    ...(look.dialog ? [] : markButton(event, look)),
    // A cancelled one has no buttons any more (S6).
    ...(look.page && !look.dialog && !event.cancelled ? [look.page] : []),
    ...(look.more ?? []),
  ];
  return expand(template, {
    note: look.note ?? '',
    statusColor: event.cancelled ? 'Attention' : 'Accent',
    sections: look.langs.map((lang, i) => sectionOf(event, look, lang, i === 0)),
    actions: actions.slice(0, mostActions),
  });
};

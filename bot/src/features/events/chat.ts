import { button, openDialog } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { openCoffeeForm } from '../../answers/shared-buttons';
import type { AnswerTo, Done, Reply, Turn, TurnHandler } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import type { Channel } from '../../shared/domain/channel';
import type { EventView } from '../../shared/domain/event';
import { demandMark } from '../../shared/domain/event-audience';
import { endOf } from '../../shared/domain/event-state';
import type { Language, Localized } from '../../shared/domain/language';
import { may, mayAtAll } from '../../shared/domain/permission';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { eventText as t, waitingText as w } from '../../shared/text/events';
import { say, sayShort, written } from '../../shared/text/say';
import { eventNamed, personOf, readEvents, sittingAsked } from './acting';
import { attendanceCard, heldCard } from './attendance-card';
import { dayOfAttendance } from './attendance-form';
import * as buttons from './buttons';
import { calendarLinkOf } from './calendar/event-link';
import { inviteCard, summaryOf } from './invite-card';
import { channelList, ownList } from './list-card';
import { comingForChannel, comingForPerson, missedBy, toMark } from './list-events';
import { markedAlong, mayPlan } from './people';
import { countsOf, repliesTo } from './replies';
import { replyToEvent } from './reply-to-event';

/** A fallback button of an older client: its answer is a message that the whole channel reads. */
export const isBeforeOthers = ({ where, langs }: Turn): boolean =>
  where.scope === 'channel' && langs.length > 1;

const listed = 5;
/** The act is over: who came to it from a list of what waits goes on there. */
export const withDone = (reply: Reply, done: Done): Reply =>
  reply.is === 'card' ? { ...reply, done } : reply;
export const titleEach = (event: EventView): Localized => {
  const of = (lang: Language): string => written(event.title, lang);
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};

/** To the event's very page. */
export const eventPageButton = ({ ports, lang }: Pick<Turn, 'ports' | 'lang'>, { event }: EventView) =>
  pageButton(ports, t.openPage[lang], `tapahtumat?event=${encodeURIComponent(event)}`);

/** Buttons of who runs it, on their own copy only. */
const ownButtons = (turn: Turn, event: EventView): readonly unknown[] =>
  event.cancelled || endOf(event) <= turn.ports.now() || !mayPlan(turn.actor, turn.network, event)
    ? []
    : [openDialog(buttons.openEdit.title[turn.lang], buttons.openEdit.press({ event: event.event }))];

/** The invitation as one person sees it. */
export const ownInvite = async (turn: Turn, event: EventView, note = '', dialog = false): Promise<Reply> => {
  const counts = countsOf(await repliesTo(turn.ports, event));
  const shared = isBeforeOthers(turn);
  const calendar = (await calendarLinkOf(turn.ports, event, turn.langs[0])).event;
  const card = inviteCard(event, {
    langs: turn.langs,
    now: turn.ports.now(),
    counts,
    calendar,
    dialog,
    ...(shared
      ? {}
      : {
          note,
          mayReply: may(turn.actor, 'replyToEvent', turn.network),
          more: dialog ? [] : ownButtons(turn, event),
          page: eventPageButton(turn, event),
        }),
  });
  return { is: 'card', card, summary: summaryOf(event, turn.langs) };
};

type ListChoice = {
  readonly heading: Localized;
  readonly fits: (event: EventView) => boolean;
  readonly dialog?: boolean;
  /** Asked for before this channel: what is coming there, and nothing else. */
  readonly here?: Channel | null;
  /** Kept in the button that opens the list for one person. */
  readonly kind?: 'coffee';
};

/** What is coming for a person, with own replies; first what waits for the person's own word. */
export const personalList = async (
  turn: Turn,
  { heading, fits, dialog = false, here = null }: ListChoice,
): Promise<Reply> => {
  const { ports, actor, network, lang } = turn;
  const person = personOf(actor).id;
  const events = (await readEvents(ports)).filter(fits);
  const now = ports.now();
  const all = here ? comingForChannel(events, here, now) : comingForPerson(events, actor, network, now);
  const next = all.slice(0, listed);
  const facts = await ports.stores.facts.about(answersFor(actor).map((o) => `organisation~${o}`));
  const waits = {
    toMark: toMark(events, actor, network, now),
    missed: missedBy(facts, events, network, now),
  };
  if (next.length + waits.toMark.length + waits.missed.length === 0)
    return { is: 'text', text: t.noNext[lang] };
  const coming = await Promise.all(
    next.map(async (event) => ({ event, replies: await repliesTo(ports, event) })),
  );
  const mayReply = may(actor, 'replyToEvent', network);
  const isAll = all.length <= next.length;
  const more = dialog
    ? []
    : [pageButton(ports, (isAll ? t.allEvents : t.more(all.length))[lang], 'tapahtumat')];
  const plans = mayAtAll(actor, 'planEvent', network)
    ? [button(dialog, t.inviteTitle[lang], openCoffeeForm.press({}))]
    : [];
  const card = ownList({ plans, more, heading, lang, now, person, mayReply, dialog, ...waits, coming });
  return dialog ? { is: 'dialog', title: heading[lang], card } : { is: 'card', card, summary: heading[lang] };
};

/** What is coming in a channel; replying opens a form that only the presser sees. */
export const listForChannel = async (
  turn: Turn,
  { heading, fits, kind }: ListChoice,
  more: readonly unknown[],
): Promise<Reply> => {
  if (turn.where.scope !== 'channel') return { is: 'nothing' };
  const events = (await readEvents(turn.ports)).filter(fits);
  const next = comingForChannel(events, turn.where.channel, turn.ports.now()).slice(0, listed);
  if (next.length === 0 && more.length === 0) return { is: 'text', text: say(t.noNext, turn.langs) };
  const asked = kind ? { kind } : {};
  const { openList: list } = buttons;
  const reply = next.length > 0 ? [openDialog(sayShort(list.title, turn.langs), list.press(asked))] : [];
  return {
    is: 'card',
    card: channelList(heading, turn.langs, next, [...more, ...reply]),
    summary: sayShort(heading, turn.langs),
  };
};

const everything = { heading: t.next, fits: () => true };
export const nextCoffees = {
  heading: t.nextCoffees,
  fits: ({ type }: Pick<EventView, 'type'>) => type === 'coffee',
  kind: 'coffee',
} as const;

/** `tapahtumat` */
export const eventsCommand: TurnHandler = (turn) =>
  turn.where.scope === 'channel' ? listForChannel(turn, everything, []) : personalList(turn, everything);
/** The same list that the channel shows, with one's own replies: its kind and its channel are kept. */
export const openList: AnswerTo<typeof buttons.openList> = (turn) => {
  const { kind } = turn.data;
  const here = turn.where.scope === 'channel' ? turn.where.channel : null;
  return personalList(turn, { ...(kind ? nextCoffees : everything), dialog: true, here });
};

export const openEvent: AnswerTo<typeof buttons.openEvent> = async (turn) => {
  personOf(turn.actor);
  const { event, dialog } = turn.data;
  return ownInvite(turn, await eventNamed(turn.ports, event), '', dialog);
};

/** Tulossa, ehkä, en pääse. */
export const reply: AnswerTo<typeof buttons.replyButton> = async (turn) => {
  const { event: id, version, answer, dialog } = turn.data;
  const { event, outcome, waiting } = await replyToEvent(turn, id, answer, version);
  if (outcome === 'moved') return ownInvite(turn, event, t.replyAgain[turn.lang], dialog);
  if (outcome === 'cancelled') return ownInvite(turn, event, '', dialog);
  // What one person answered is not for the thread to read.
  if (isBeforeOthers(turn)) return { is: 'text', text: say(t.savedQuietly, turn.langs) };
  if (waiting !== null) return ownInvite(turn, event, changeText.waiting(waiting)[turn.lang], dialog);
  const card = await ownInvite(turn, event, t.saved(answer)[turn.lang], dialog);
  return withDone(card, { said: w.replied(titleEach(event), answer)[turn.lang] });
};

/** "Pidettiinkö tilaisuus?", or who took part when that is said already; in a channel as a form of one's own. */
export const askHeld: AnswerTo<typeof buttons.askHeld> = async (turn) => {
  const { data } = turn;
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, data.event);
  demandMark(turn.actor, turn.network, event);
  const sitting = sittingAsked(event, data.sitting, turn.ports.now());
  // A dialog opened from a channel's card goes on as a dialog.
  const dialog = data.dialog ?? turn.where.scope === 'channel';
  const card =
    event.held[sitting - 1] === true
      ? await attendanceForm(turn, event, sitting, dialog)
      : heldCard(event, sitting, turn.lang, dialog);
  return dialog
    ? { is: 'dialog', title: t.wasItHeld[turn.lang], card }
    : { is: 'card', card, summary: t.wasItHeld[turn.lang] };
};

export const attendanceForm = async (
  turn: Turn,
  event: EventView,
  sitting: number,
  dialog: boolean,
): Promise<unknown> => {
  const { startsAt } = event.sittings[sitting - 1] ?? event.sittings[0];
  const day = await dayOfAttendance(turn, { event, sitting, startsAt });
  const along = markedAlong(turn.actor, turn.network, event);
  const page = eventPageButton(turn, event);
  return attendanceCard(event, day, { lang: turn.lang, dialog, page, along });
};

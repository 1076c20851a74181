import { DateTime } from 'luxon';
import { openDialog } from '../../answers/cards';
import type { openCoffeeForm } from '../../answers/shared-buttons';
import type { AnswerTo, Turn, TurnHandler } from '../../routes';
import { themeOfUse } from '../../shared/domain/channel';
import { coffeeMemory } from '../../shared/domain/coffee-memory';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { eventText as t } from '../../shared/text/events';
import { sayShort } from '../../shared/text/say';
import { dueText } from '../../shared/text/time';
import { eventNamed, personOf, readEvents } from './acting';
import * as buttons from './buttons';
import { listForChannel, nextCoffees, ownInvite, personalList } from './chat';
import { memoryLines } from './coffee-memory-lines';
import { coffeeCard } from './form-cards';
import { titleIn } from './invite-card';
import { planEvent } from './plan-event';

const coffeeMinutes = 45;

/** Themes that the person may invite to; before a theme's channel that theme alone. */
const inviteThemes = ({ actor, network, where }: Turn): readonly ThemeId[] => {
  const own = themeIds.filter((theme) => may(actor, 'planEvent', network, { theme }));
  const tie = where.scope === 'channel' ? where.channel?.tie : null;
  const theme = themeOfUse(tie);
  return theme && own.includes(theme) ? [theme] : own;
};

const mostComing = 3;
// What was talked about is told of so many themes; the coordination has all five.
const mostThemes = 2;

/** The form, and above it the coffees that are coming in those themes already. */
const formOf = async (turn: Turn, themes: readonly ThemeId[], dialog: boolean): Promise<unknown> => {
  const { ports, actor, network, lang } = turn;
  const now = ports.now();
  const coming = (await readEvents(ports))
    .filter((e) => nextCoffees.fits(e) && !e.cancelled && e.sittings[0].startsAt > now)
    .filter((e) => e.themes.some((theme) => themes.includes(theme)))
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt))
    .slice(0, mostComing)
    .map((e) => `${titleIn(e, lang)}, ${dueText(e.sittings[0].startsAt, now, lang)}`);
  const facts = await ports.stores.facts.all();
  const memory = themes.slice(0, mostThemes).flatMap((theme) => {
    const lines = memoryLines(coffeeMemory(network, facts, theme, actor.today), network, lang);
    const isNamed = themes.length > 1 && lines.length > 0;
    return [...(isNamed ? [`**${themeById(theme).name[lang]}**`] : []), ...lines];
  });
  return coffeeCard({ lang, form: ports.newId(), today: actor.today, themes, dialog, coming, memory });
};

/** `aamukahvit`: who leads gets the form, everybody else the next coffees. A channel sees no form: a button opens one. */
export const coffeeCommand: TurnHandler = async (turn) => {
  const themes = inviteThemes(turn);
  if (turn.where.scope === 'channel') {
    const { openCoffee: open } = buttons;
    const invite = themes.length > 0 ? [openDialog(sayShort(open.title, turn.langs), open.press({}))] : [];
    return listForChannel(turn, nextCoffees, invite);
  }
  personOf(turn.actor);
  if (themes.length === 0 || turn.reading) return personalList(turn, nextCoffees);
  return { is: 'card', card: await formOf(turn, themes, false), summary: t.inviteTitle[turn.lang] };
};

/** The form itself in a person's own chat, of a theme that is named. */
export const coffeeForm: AnswerTo<typeof openCoffeeForm> = async (turn) => {
  personOf(turn.actor);
  const { theme, dialog = turn.where.scope === 'channel' } = turn.data;
  const themes = inviteThemes(turn).filter((own) => !theme || own === theme);
  if (themes.length === 0) throw new Refusal('notAllowed');
  const title = t.inviteTitle[turn.lang];
  const card = await formOf(turn, themes, dialog);
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

export const openCoffee: TurnHandler = async (turn) => {
  personOf(turn.actor);
  const themes = inviteThemes(turn);
  if (themes.length === 0) throw new Refusal('notAllowed');
  return { is: 'dialog', title: t.inviteTitle[turn.lang], card: await formOf(turn, themes, true) };
};

/** By the wall clock, so that a coffee in a DST night is on the wall 45 minutes too. */
const laterBy = (minutes: number, clock: string): string =>
  DateTime.fromFormat(clock, 'HH:mm', { zone: 'utc' }).plus({ minutes }).toFormat('HH:mm');

/** The form sent: the invitation goes out once, however often the button is pressed. */
export const inviteCoffee: AnswerTo<typeof buttons.inviteCoffee> = async (turn) => {
  const wish = turn.data;
  const ends = laterBy(coffeeMinutes, wish.starts);
  // The form has no end: the start is what can be chosen otherwise.
  if (ends <= wish.starts) throw new Refusal('pastMidnight', { minutes: String(coffeeMinutes) });
  const { id, channels } = await planEvent(turn, {
    form: wish.form,
    type: 'coffee',
    themes: [wish.theme],
    times: [{ day: wish.day, starts: wish.starts, ends, lasts: true }],
    topic: wish.topic,
    joinUrl: wish.joinUrl,
  });
  const said = (channels > 0 ? t.sent(channels) : t.noChannel)[turn.lang];
  if (wish.dialog) return { is: 'text', text: said };
  return ownInvite(turn, await eventNamed(turn.ports, id), said);
};

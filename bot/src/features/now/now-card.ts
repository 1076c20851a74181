import { button, expand, mostActions } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { doNow, openOwnMonth } from '../../answers/shared-buttons';
import { itemRows } from '../../answers/waiting-rows';
import type { Done, Reply, Routes, Turn } from '../../routes';
import { answersFor, organisationsOfActor } from '../../shared/domain/actor';
import { organisationById, themesOf } from '../../shared/domain/network';
import { inCard, nameInCard } from '../../shared/domain/people-text';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import { summaryOf, nowText as t } from '../../shared/text/now';
import { written } from '../../shared/text/say';
import template from './cards/now.json';

// A phone's screen; everything else stands on the tab's page.
const shownItems = 3;

export type NowCardLook = {
  /** In a form that only the presser sees, buttons are another kind. */
  readonly dialog?: boolean | undefined;
  /** What has just been done, and the way back. */
  readonly done?: Done | undefined;
};

const themesWord = (themes: readonly ThemeId[], { lang }: Turn): string => {
  const [only, ...others] = themes;
  if (!only) return '';
  if (others.length === 0) return themeById(only).name[lang];
  const numbers = themes
    .map((theme) => themeById(theme).number)
    .sort((a, b) => a - b)
    .join(', ');
  return t.themes(numbers)[lang];
};

/** Whose bot this is: name, organisations, themes. */
const whoLine = (turn: Turn): string => {
  const { actor, network, lang } = turn;
  const own = organisationsOfActor(actor);
  const names = own.map((id) => nameInCard(written(organisationById(network, id)?.name ?? {}, lang)));
  const themes = [...new Set(answersFor(actor).flatMap((id) => themesOf(network, id, actor.today)))];
  return [...names, themesWord(themes, turn)].filter(Boolean).join(' · ');
};

/** What waits for one person: at most three things, each with its own button, and the way to all of them. */
export const nowCard = async (
  routes: Routes,
  turn: Turn,
  { dialog = false, done }: NowCardLook = {},
): Promise<Reply> => {
  const { actor, lang, ports } = turn;
  if (!actor.person) throw new Refusal('unknownPerson');
  const items = await routes.waiting(turn);
  const shown = items.slice(0, shownItems);
  const owes = items.some((item) => !item.isOffer);
  const says = owes ? '' : (items.length > 0 ? t.nothingOwed : t.nothing)[lang];
  const title = t.hello(actor.person.name.split(' ')[0] ?? '')[lang];
  const card = expand(template, {
    note: inCard(done?.said ?? ''),
    undo: done?.undo ? [button(dialog, t.undo[lang], doNow.press({ do: done.undo }))] : [],
    title: nameInCard(title),
    who: whoLine(turn),
    says,
    items: itemRows(turn, shown, mostActions, dialog),
    actions: [
      pageButton(ports, t.all(items.length > shown.length ? items.length : 0)[lang], 'vastuut'),
      button(dialog, t.month[lang], openOwnMonth.press({})),
    ],
  });
  const summary = done?.said ?? summaryOf(items, ports.now(), lang);
  if (dialog) return { is: 'dialog', title, card };
  return { is: 'card', card, summary, ...(done ? { done } : {}) };
};

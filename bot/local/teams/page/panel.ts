import type { State } from '../wire';
import { type PageTurn, pressOn, sayIn } from './acting';
import type { PlaceAddress } from './address';
import { readToken } from './api';
import { composer } from './composer';
import { h } from './dom';
import { openFrame } from './frame';
import type { TabContext } from './host';
import { messageList, type Panel } from './messages';
import type { PlaceLook } from './place';
import { localeOf } from './words';

export type Mounted = {
  readonly element: HTMLElement;
  readonly update: (looked: PlaceLook) => void;
  readonly retheme: (theme: TabContext['theme']) => void;
  readonly close: () => void;
};

export const themeWord = (theme: PageTurn['viewer']['theme']): TabContext['theme'] =>
  theme === 'light' ? 'default' : theme;

const postsPanel = (looked: PlaceLook, acting: PageTurn): Mounted => {
  const { viewer, words } = acting;
  const { conversation } = looked;
  const panel: Panel = {
    words,
    language: viewer.language,
    theme: viewer.theme,
    isChannel: looked.channel !== null,
    open: acting.open,
    press: (activityId, action, article) => {
      article.setAttribute('aria-busy', 'true');
      void pressOn(acting, { conversation, activityId }, action).finally(() => {
        article.removeAttribute('aria-busy');
        // The button went with the card that it stood on: go on from the message.
        if (document.activeElement === document.body) article.focus();
      });
    },
    send: (text, replyTo) => sayIn(acting, { conversation, text, ...(replyTo === null ? {} : { replyTo }) }),
  };
  const messages = messageList(panel);
  return {
    element: h('div', { class: 'posts' }, messages.element, composer(panel, words.write, null)),
    update: ({ threads }) => messages.update(threads),
    retheme: () => undefined,
    close: () => undefined,
  };
};

export type TabUser = { readonly goTo: (sub: string | null) => void };

const tabPanel = (
  looked: PlaceLook,
  state: State,
  sub: string | null,
  acting: PageTurn,
  user: TabUser,
): Mounted => {
  const { viewer, words } = acting;
  const { id, name, email } = state.person;
  let theme = themeWord(viewer.theme);
  const context = (): TabContext => ({
    locale: localeOf(viewer.language),
    theme,
    person: { id, name, email },
    tenant: state.tenantId,
    sub,
    team: looked.team && { id: looked.team.id, name: looked.team.name },
    channel: looked.channel && { id: looked.channel.id, name: looked.channel.name ?? words.general },
  });
  const host = {
    context,
    token: () => readToken(id),
    follow: acting.open,
    goTo: user.goTo,
    back: () => history.back(),
  };
  const frame = openFrame(host, words.tabTitle(looked.title), words);
  return {
    element: frame.element,
    update: () => undefined,
    retheme: (next) => {
      if (next === theme) return;
      theme = next;
      frame.retheme(next);
    },
    close: frame.close,
  };
};

/** The messages of a place, or Strapetsi's tab in it. */
export const mountPanel = (
  looked: PlaceLook,
  state: State,
  { view, sub }: PlaceAddress,
  acting: PageTurn,
  user: TabUser,
): Mounted => (view === 'tab' ? tabPanel(looked, state, sub, acting, user) : postsPanel(looked, acting));

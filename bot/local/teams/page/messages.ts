import type { Language, PageTheme, ShownMessage, ShownThread } from '../wire';
import type { CardAction } from './api';
import { drawCard } from './cards';
import { composer } from './composer';
import { h, type KeyedElement, keyedList } from './dom';
import { htmlOf } from './markdown';
import { type PageWords, timeIn } from './words';

export type Panel = {
  readonly words: PageWords;
  readonly language: Language;
  readonly theme: PageTheme;
  /** Threads and mentions are a channel's. */
  readonly isChannel: boolean;
  readonly press: (message: string, action: CardAction, article: HTMLElement) => void;
  readonly open: (href: string) => void;
  readonly send: (text: string, replyTo: string | null) => Promise<boolean>;
};

const bodyOf = (message: ShownMessage, panel: Panel, article: HTMLElement): readonly HTMLElement[] => {
  const { words, theme } = panel;
  if (message.deleted) return [h('p', { class: 'hint' }, words.deleted)];
  const text = h('div', { class: 'text' });
  if (message.textFormat === 'plain') text.textContent = message.text;
  else text.innerHTML = htmlOf(message.text);
  const user = {
    pressed: (action: CardAction) => panel.press(message.id, action, article),
    opened: panel.open,
  };
  const cards = message.cards.map((source) =>
    h(
      'div',
      { class: 'card', 'data-testid': 'card' },
      drawCard(source, theme, user) ?? h('p', { role: 'alert' }, words.badCard),
    ),
  );
  return [...(message.text ? [text] : []), ...cards];
};

const headOf = (message: ShownMessage, { words, language }: Panel): HTMLElement =>
  h(
    'header',
    {},
    h('span', { class: 'name' }, message.from.name),
    h('time', { datetime: message.at }, timeIn(language, message.at)),
    message.editedAt && !message.deleted
      ? h(
          'span',
          { class: 'hint', 'data-testid': 'edited', title: timeIn(language, message.editedAt) },
          words.edited,
        )
      : null,
  );

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** One message; drawn anew only when something in it changed. */
const messageView = (first: ShownMessage, panel: Panel): KeyedElement<ShownMessage> => {
  const element = h('article', {
    class: `message by-${first.from.is}`,
    tabindex: -1,
    'data-testid': 'message',
    'data-id': first.id,
  });
  let drawn = '';
  return {
    element,
    update: (message) => {
      const now = JSON.stringify([message, message.id]);
      if (now === drawn) return;
      drawn = now;
      element.removeAttribute('aria-busy');
      element.replaceChildren(
        h('span', { class: 'avatar', 'aria-hidden': true }, initialsOf(message.from.name)),
        h(
          'div',
          { class: 'bubble' },
          headOf(message, panel),
          ...bodyOf(message, panel, element),
          message.ownView && h('p', { class: 'hint own', 'data-testid': 'own-view' }, panel.words.ownView),
        ),
      );
      // Text in the page: a card's own links are told to the page by the renderer.
      for (const link of element.querySelectorAll<HTMLAnchorElement>('.text a'))
        link.addEventListener('click', (event) => {
          event.preventDefault();
          panel.open(link.href);
        });
    },
  };
};

/** A post with its replies, and a place to reply. */
const threadView = (first: ShownThread, panel: Panel): KeyedElement<ShownThread> => {
  const root = messageView(first, panel);
  const replies = h('div', { class: 'replies' });
  const update = keyedList<ShownMessage>(
    replies,
    (m) => m.id,
    (m) => messageView(m, panel),
  );
  const foot = h('div', { class: 'reply' });
  const openReply = (): void => {
    const box = composer(panel, panel.words.replyLabel, first.id);
    foot.replaceChildren(box);
    box.querySelector('textarea')?.focus();
  };
  foot.append(
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-testid': 'reply', onclick: openReply },
      panel.words.reply,
    ),
  );
  const element = h(
    'section',
    { class: 'thread', 'data-testid': 'thread', 'data-id': first.id },
    root.element,
    replies,
    foot,
  );
  return {
    element,
    update: (thread) => {
      const { replies: answers, ...post } = thread;
      root.update(post);
      update(answers);
    },
  };
};

export type Messages = {
  readonly element: HTMLElement;
  readonly update: (threads: readonly ShownThread[]) => void;
};

/** The messages of a chat or the posts of a channel, oldest first, kept at the newest. */
export const messageList = (panel: Panel): Messages => {
  const list = h('div', { class: 'list' });
  const empty = h('p', { class: 'empty', 'data-testid': 'empty' }, panel.words.noPosts);
  const element = h('div', { class: 'messages', 'data-testid': 'messages', tabindex: 0 }, empty, list);
  const update = keyedList<ShownThread>(
    list,
    (t) => t.id,
    (t) => (panel.isChannel ? threadView(t, panel) : messageView(t, panel)),
  );
  return {
    element,
    update: (threads) => {
      const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
      empty.hidden = threads.length > 0;
      update(threads);
      if (isAtEnd) element.scrollTop = element.scrollHeight;
    },
  };
};

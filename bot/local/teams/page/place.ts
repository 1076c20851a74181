import type { ShownChannel, ShownTeam, ShownThread, State } from '../wire';
import type { PlaceAddress } from './address';
import { h } from './dom';
import type { PageWords } from './words';

/** What is looked at: the personal chat, or a channel of a team. */
export type PlaceLook = {
  readonly conversation: string;
  readonly title: string;
  readonly team: ShownTeam | null;
  readonly channel: ShownChannel | null;
  readonly threads: readonly ShownThread[];
};

export const lookedAt = (state: State, place: string | null, words: PageWords): PlaceLook | null => {
  if (place === null) {
    const threads = state.personal.messages.map((m) => ({ ...m, replies: [] }));
    return {
      conversation: state.personal.conversation,
      title: 'Strapetsi',
      team: null,
      channel: null,
      threads,
    };
  }
  const team = state.teams.find((t) => t.channels.some((c) => c.id === place));
  const channel = team?.channels.find((c) => c.id === place);
  if (!team || !channel) return null;
  const title = `${team.name} › ${channel.name ?? words.general}`;
  return { conversation: place, title, team, channel, threads: channel.posts };
};

type HeadingUser = { readonly view: (view: PlaceAddress['view']) => void; readonly back: () => void };

/** The place's name and its two tabs: the messages, and Strapetsi's own. */
export const heading = (
  looked: PlaceLook,
  view: PlaceAddress['view'],
  words: PageWords,
  user: HeadingUser,
): HTMLElement => {
  const tab = (is: PlaceAddress['view'], label: string): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        'aria-current': is === view ? 'page' : null,
        'data-testid': `tab-${is}`,
        onclick: () => user.view(is),
      },
      label,
    );
  return h(
    'div',
    { class: 'heading' },
    h(
      'button',
      { type: 'button', class: 'quiet back', 'data-testid': 'back', onclick: user.back },
      `‹ ${words.back}`,
    ),
    h('h2', { 'data-testid': 'place-title' }, looked.title),
    h(
      'nav',
      { class: 'views', 'aria-label': looked.title },
      tab('posts', words.posts),
      tab('tab', words.tab),
    ),
  );
};

export type PlaceNotice = { readonly place: string | null; readonly from: string; readonly words: string };

/** The line where Teams would show a banner: who sent what, as the message's `summary` says. */
export const noticeLine = (
  notice: PlaceNotice | null,
  words: PageWords,
  open: (notice: PlaceNotice) => void,
): HTMLElement =>
  h(
    'p',
    { class: 'notice', role: 'status', 'data-testid': 'notification' },
    h(
      'span',
      {},
      `${words.notification}: `,
      notice ? `${notice.from} – ${notice.words}` : words.noNotification,
    ),
    notice && h('button', { type: 'button', class: 'quiet', onclick: () => open(notice) }, words.open),
  );

import type { State } from '../wire';
import { h } from './dom';
import type { PageWords } from './words';

export type SidebarChoice = { readonly place: string | null; readonly unread: ReadonlySet<string> };

/** The personal chat, and the teams with their channels. */
export const sidebar = (
  state: State,
  words: PageWords,
  { place, unread }: SidebarChoice,
  go: (place: string | null) => void,
): HTMLElement => {
  const entry = (to: string | null, conversation: string, name: string): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'place',
        'aria-current': to === place ? 'page' : null,
        'data-testid': to === null ? 'personal' : 'channel',
        'data-id': conversation,
        onclick: () => go(to),
      },
      h('span', {}, name),
      unread.has(conversation) && h('span', { class: 'unread', 'data-testid': 'unread' }, words.unread),
    );
  const teams = state.teams.map((team) =>
    h(
      'section',
      { 'data-testid': 'team', 'data-id': team.id },
      h('h3', {}, team.name),
      !team.installed && h('p', { class: 'hint' }, words.botMissing),
      ...team.channels.map((c) => entry(c.id, c.id, c.name ?? words.general)),
    ),
  );
  return h(
    'nav',
    { class: 'places', 'aria-label': words.places, 'data-testid': 'places' },
    h('h2', {}, words.chat),
    entry(null, state.personal.conversation, 'Strapetsi'),
    h('h2', {}, words.teams),
    ...teams,
  );
};

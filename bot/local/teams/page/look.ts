import type { Happening, Language, ShownPerson, State, Theme } from '../wire';
import { type Address, readAddress } from './address';
import { plainOf } from './markdown';
import type { Notice } from './place';
import type { Words } from './words';

/** What the page knows; the one thing in it that changes. */
export type Look = {
  readonly people: readonly ShownPerson[];
  address: Address;
  state: State | null;
  language: Language;
  theme: Theme;
  readonly unread: Set<string>;
  notice: Notice | null;
};

const themeKey = 'local-teams-theme';
const prefers = (query: string): boolean => matchMedia(query).matches;
const firstTheme = (): Theme => {
  const kept = localStorage.getItem(themeKey);
  if (kept === 'light' || kept === 'dark' || kept === 'contrast') return kept;
  if (prefers('(prefers-contrast: more)')) return 'contrast';
  return prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light';
};
export const keepTheme = (theme: Theme): void => localStorage.setItem(themeKey, theme);

export const firstLook = (people: readonly ShownPerson[]): Look => ({
  people,
  address: readAddress(location.search),
  state: null,
  language: 'fi',
  theme: firstTheme(),
  unread: new Set(),
  notice: null,
});

/** A message of the bot: a notification, and a mark on the place until it is looked at. */
export const noteNews = (look: Look, news: Happening, words: Words): void => {
  if (news.is !== 'post' || news.from !== null) return;
  const channel = look.state?.teams.flatMap((t) => t.channels).find((c) => c.id === news.conversation);
  const from = channel ? (channel.name ?? words.general) : words.chat;
  look.notice = { place: channel?.id ?? null, from, words: plainOf(news.summary) || words.card };
  look.unread.add(news.conversation);
};

import type { Language, PageTheme, ShownPerson, State, TeamsHappening } from '../wire';
import { type PlaceAddress, readAddress } from './address';
import { plainOf } from './markdown';
import type { PlaceNotice } from './place';
import type { PageWords } from './words';

/** What the page knows; the one thing in it that changes. */
export type PageLook = {
  readonly people: readonly ShownPerson[];
  address: PlaceAddress;
  state: State | null;
  language: Language;
  theme: PageTheme;
  readonly unread: Set<string>;
  notice: PlaceNotice | null;
};

const themeKey = 'local-teams-theme';
const prefers = (query: string): boolean => matchMedia(query).matches;
const firstTheme = (): PageTheme => {
  const kept = localStorage.getItem(themeKey);
  if (kept === 'light' || kept === 'dark' || kept === 'contrast') return kept;
  if (prefers('(prefers-contrast: more)')) return 'contrast';
  return prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light';
};
export const keepTheme = (theme: PageTheme): void => localStorage.setItem(themeKey, theme);

export const firstLook = (people: readonly ShownPerson[]): PageLook => ({
  people,
  address: readAddress(location.search),
  state: null,
  language: 'fi',
  theme: firstTheme(),
  unread: new Set(),
  notice: null,
});

/** A message of the bot: a notification, and a mark on the place until it is looked at. */
export const noteNews = (look: PageLook, news: TeamsHappening, words: PageWords): void => {
  if (news.is !== 'post' || news.from !== null) return;
  const channel = look.state?.teams.flatMap((t) => t.channels).find((c) => c.id === news.conversation);
  const from = channel ? (channel.name ?? words.general) : words.chat;
  look.notice = { place: channel?.id ?? null, from, words: plainOf(news.summary) || words.card };
  look.unread.add(news.conversation);
};

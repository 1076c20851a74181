import { useSyncExternalStore } from 'react';

/** Where the person is in the tab: `/tab/teema/quality?month=2024-05`. */
export type TabAddress = { readonly page: string; readonly rest: string; readonly query: URLSearchParams };

export const pages = {
  /** What one sees first: in a channel its theme's board, else "now". */
  start: '',
  now: 'nyt',
  obligations: 'vastuut',
  theme: 'teema',
  checkIn: 'tilannekysely',
  events: 'tapahtumat',
  pilots: 'pilotit',
  bulletins: 'tiedotteet',
  bulletinDraft: 'tiedoteluonnos',
  guidelines: 'ohjeet',
  reachability: 'tavoitettavuus',
  deliveries: 'toimitukset',
  network: 'verkosto',
  reports: 'raportit',
  data: 'tiedot',
  organisations: 'organisaatiot',
  contacts: 'yhteyshenkilot',
  settings: 'asetukset',
  project: 'hanke',
  surveys: 'kyselyt',
  groups: 'tyoryhmat',
  model: 'toimintamalli',
  dissemination: 'levittaminen',
  guides: 'kayttoohjeet',
  privacy: 'tietosuoja',
  terms: 'kayttoehdot',
  accessibility: 'saavutettavuus',
  config: 'config',
} as const;
export type PageName = keyof typeof pages;

const base = '/tab/';
/** Said by the host in the first address; they follow from page to page. */
const kept = ['local', 'channel'];

const moved = new EventTarget();
const subscribe = (heard: () => void): (() => void) => {
  moved.addEventListener('move', heard);
  window.addEventListener('popstate', heard);
  return () => {
    moved.removeEventListener('move', heard);
    window.removeEventListener('popstate', heard);
  };
};
const here = (): string => `${window.location.pathname}${window.location.search}`;

/** The first page was "obligations" once: links to its rows and months still open them. */
const ofObligations = ['organisation', 'row', 'month', 'asOf', 'readings'];
const firstPage = (query: URLSearchParams): string =>
  ofObligations.some((key) => query.has(key)) ? pages.obligations : pages.start;

const parse = (url: string): TabAddress => {
  const { pathname, searchParams } = new URL(url, window.location.origin);
  const [page = '', ...rest] = pathname.replace(base, '').split('/').filter(Boolean).map(decodeURIComponent);
  return { page: page || firstPage(searchParams), rest: rest.join('/'), query: searchParams };
};

/** The link to a page; undefined values leave their key out. */
export const to = (
  page: PageName,
  query: Readonly<Record<string, string | undefined>> = {},
  rest = '',
): string => {
  const now = new URLSearchParams(window.location.search);
  const search = new URLSearchParams();
  for (const key of kept) if (now.has(key)) search.set(key, now.get(key) ?? '');
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  const path = `${base}${pages[page]}${rest ? `/${encodeURIComponent(rest)}` : ''}`;
  return search.size ? `${path}?${search}` : path;
};

/** The link to a page as the server and a deep link name it: its address below `/tab/`. */
export const hrefOf = (sub: string): string => {
  const { pathname, searchParams, hash } = new URL(
    sub.replace(/^\/+/, ''),
    `${window.location.origin}${base}`,
  );
  const now = new URLSearchParams(window.location.search);
  for (const key of kept) if (now.has(key)) searchParams.set(key, now.get(key) ?? '');
  return `${pathname}${searchParams.size ? `?${searchParams}` : ''}${hash}`;
};

/** Where the person is, as a deep link names it: the address below `/tab/`, without what the host said. */
export const pageHere = (): string => {
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  for (const key of kept) query.delete(key);
  const page = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  return `${page || firstPage(query) || pages.now}${query.size ? `?${query}` : ''}`;
};

/** Did the person come here by a link within the tab? */
export const hasMoved = (): boolean => window.history.state === 'moved';

export const go = (url: string, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') window.history.pushState('moved', '', url);
  else window.history.replaceState(window.history.state, '', url);
  moved.dispatchEvent(new Event('move'));
};

/** The part of the page that the address names. */
export const partHere = (): string => window.location.hash.slice(1);
/** Hears of each move within the tab, to a part of the page that is open already, too. */
export const onMove = subscribe;

/** A deep link's page, taken only when it stays within the tab. */
export const goToSubPage = (subPage: string): void => {
  const { pathname, search, hash, origin } = new URL(
    subPage.replace(/^\/+/, ''),
    `${window.location.origin}${base}`,
  );
  if (origin !== window.location.origin || !pathname.startsWith(base)) return;
  const merged = new URLSearchParams(window.location.search);
  for (const [key, value] of new URLSearchParams(search)) merged.set(key, value);
  go(`${pathname}${merged.size ? `?${merged}` : ''}${hash}`, 'replace');
};

export const addressNow = (): TabAddress => parse(here());
export const useAddress = (): TabAddress => parse(useSyncExternalStore(subscribe, here));

import type { Endpoint } from '@shared/contract/endpoint';
import type { Language } from '@shared/domain/language';
import { isThemeId, type ThemeId } from '@shared/domain/theme';
import { helpApi } from '../api/rooms/help';
import { nowApi } from '../api/rooms/now';
import { obligationsApi } from '../api/rooms/obligations';
import { themeBoardApi } from '../api/rooms/theme-board';
import type { ReadInput } from '../api/use-api';
import type { Way } from '../api/way';
import { type PageName, pages, type TabAddress } from '../ui/address';
import { isDay, isMonth } from '../ui/dates';

// What an address does not name, the server chooses: so a page can be asked for before it is known whose it is.
const monthIn = (query: URLSearchParams): { readonly month?: string } => {
  const month = query.get('month') ?? '';
  return isMonth(month) ? { month } : {};
};
/** A past day; today and later are now. */
const pastIn = (query: URLSearchParams, today: string): { readonly asOf?: string } => {
  const day = query.get('asOf') ?? '';
  return isDay(day) && day < today ? { asOf: day } : {};
};

export const obligationsInput = (query: URLSearchParams, today: string) => {
  const organisation = query.get('organisation');
  const past = pastIn(query, today);
  const isReadNow = past.asOf !== undefined && query.get('readings') === 'now';
  return {
    query: {
      ...(organisation && { organisation }),
      ...monthIn(query),
      ...past,
      ...(isReadNow && { readings: 'now' as const }),
    },
  };
};
export const overviewInput = (query: URLSearchParams, today: string) => ({
  query: { ...monthIn(query), ...pastIn(query, today) },
});
export const boardInput = (theme: ThemeId, query: URLSearchParams, inChannel: boolean) => ({
  params: { theme },
  query: { ...monthIn(query), ...(inChannel && query.get('view') !== 'own' && { shared: 'yes' as const }) },
});

export type AskFirst = <E extends Endpoint>(way: Way<E>, input: ReadInput<E>) => void;
type Opened = { readonly at: TabAddress; readonly inChannel: boolean; readonly lang: Language };
type AskAhead = (ask: AskFirst, opened: Opened) => void;

/** What follows from the address alone is asked for with the person, and not after. */
const firstReads: Readonly<Partial<Record<PageName, AskAhead>>> = {
  start: (ask, { inChannel }) => {
    if (!inChannel) ask(nowApi.now, {});
  },
  now: (ask) => ask(nowApi.now, {}),
  obligations: (ask, { at: { query }, lang }) => {
    ask(obligationsApi.catalogue, { query: { language: lang } });
    // Which day is past, the person's day says.
    if (!query.has('asOf')) ask(obligationsApi.obligations, obligationsInput(query, ''));
  },
  theme: (ask, { at: { rest, query }, inChannel }) => {
    if (!isThemeId(rest)) return;
    const input = boardInput(rest, query, inChannel);
    ask(themeBoardApi.board, input);
    if (!('shared' in input.query)) ask(helpApi.helpRequests, { query: { theme: rest } });
  },
  network: (ask, { at: { query } }) => {
    if (!query.has('asOf')) ask(obligationsApi.overview, overviewInput(query, ''));
  },
};
/** Of the page that has been opened, everything that is known to be read. */
export const readAhead = (opened: Opened, ask: AskFirst): void => {
  const name = (Object.keys(firstReads) as PageName[]).find((one) => pages[one] === opened.at.page);
  if (name) firstReads[name]?.(ask, opened);
};

import type { Language } from '@shared/domain/language';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import type { Fetch } from '../api/client';
import { App } from '../app';
import type { Platform, TeamsTheme } from '../platform/platform';
import * as full from './fixtures';

// Pages come in parts, and the machine may be busy with other tests.
// What a press asks for may wait for words that come in parts: in an act of its own it would wait for ever.
configure({ asyncUtilTimeout: 10_000, eventWrapper: (press) => press() });
jest.setTimeout(40_000);
// For each element that a test looks for, jsdom would try every rule of the library's styles: no test is about those.
CSSStyleSheet.prototype.insertRule = () => 0;
// And every rule of its own for every element of the page, many times over: what is hidden says so itself.
const unseen = document.createElement('i').style;
unseen.display = 'none';
window.getComputedStyle = (element) =>
  element.matches('[hidden], template, script, style, dialog:not([open])')
    ? unseen
    : (element as HTMLElement).style;

/** What a faked server answers at one `METHOD /path`, or to any other `write`: a value, or how it went wrong. */
type Wrong = {
  readonly wrong:
    | 'refused'
    | 'absent'
    | 'conflict'
    | 'outage'
    | 'offline'
    | 'never'
    | 'garbage'
    | 'expired'
    | 'tooLong';
  readonly message?: string;
};
type FakeReply = unknown | ((body: unknown) => unknown);
type FakeServer = Readonly<Record<string, FakeReply | Wrong>>;

export const refused = (message: string): Wrong => ({ wrong: 'refused', message });
export const absent: Wrong = { wrong: 'absent', message: 'Sitä ei löytynyt.' };
export const conflict = (message: string): Wrong => ({ wrong: 'conflict', message });
export const outage: Wrong = { wrong: 'outage', message: 'Jokin meni pieleen. Tunnus: x-1' };
export const tooLong: Wrong = { wrong: 'tooLong', message: 'Teksti on liian pitkä. Mitään ei tallennettu.' };
export const offline: Wrong = { wrong: 'offline' };
export const never: Wrong = { wrong: 'never' };
/** A page of whatever stands between, said to be fine. */
export const garbage: Wrong = { wrong: 'garbage' };

const served: FakeServer = {
  'GET /api/me': full.me,
  'GET /api/now': full.waiting,
  'GET /api/retention': { months: null, ends: null, archivedAt: null, changes: [] },
  'GET /api/words': full.ownWords,
  'GET /api/start': full.start,
  'GET /api/pilots': { pilots: full.pilots, places: [full.pilotPlace], needFirst: false },
  'GET /api/pilots/org-harbour~quality~pilot-1': full.pilotDetails,
  'GET /api/obligations': full.obligations,
  'GET /api/catalogue': full.catalogue,
  'GET /api/explanation': full.explanation,
  'GET /api/interpretations': full.interpretations,
  'GET /api/themes/quality/board': full.board,
  'GET /api/model': full.model,
  'GET /api/periods': full.periods,
  'GET /api/check-ins': full.checkIns,
  'GET /api/help': { requests: [] },
  'GET /api/events': { events: full.events },
  'GET /api/bulletins': { bulletins: [full.bulletin, full.finnishOnly], total: 2 },
  'GET /api/bulletins/b-1': full.bulletinDetails,
  'GET /api/bulletins/b-1/acknowledgements': full.acknowledgements,
  'GET /api/bulletins/drafts': { drafts: [], tasks: [] },
  'GET /api/bulletins/desk': full.editorOptions,
  'POST /api/bulletins/card': full.looked,
  'GET /api/guidelines': full.guidelines,
  'GET /api/deliveries': full.deliveries,
  'GET /api/deliveries?show=mend': { deliveries: [full.failedDelivery], total: 1 },
  'GET /api/heartbeat': full.heartbeat,
  'GET /api/channels': full.channels,
  'GET /api/requests': full.joinRequests,
  'GET /api/reachability': full.reachability,
  'GET /api/reachability/people': full.reached,
  'GET /api/reachability/people?show=missing': full.reachedOf('notInTeam'),
  'GET /api/reachability/people?show=all&find=kaisa': full.reachedOf('reachable'),
  'GET /api/overview': full.overview,
  'GET /api/network': full.networkMonth,
  'GET /api/network/trends': full.trends,
  'GET /api/organisations': full.organisations,
};

type SentRequest = {
  readonly what: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

const isWrong = (reply: unknown): reply is Wrong =>
  typeof reply === 'object' && reply !== null && 'wrong' in reply;
const answer = (status: number, value: unknown) => ({
  ok: status < 400,
  status,
  json: async () => value,
});
const statuses = {
  refused: 403,
  absent: 404,
  conflict: 409,
  outage: 500,
  tooLong: 413,
  expired: 401,
} as const;
const said = ({ wrong, message }: Wrong) => {
  if (wrong === 'offline') throw new TypeError('Failed to fetch');
  if (wrong === 'never') return new Promise<never>(() => undefined);
  if (wrong === 'garbage')
    return { ok: true, status: 200, json: () => Promise.reject(new SyntaxError('Unexpected token <')) };
  return answer(statuses[wrong], { error: { code: wrong, message, id: 'x-1' } });
};

const fakeFetch = (server: FakeServer, heard: SentRequest[], otherwise?: FakeReply | Wrong): Fetch => {
  return async (url, init) => {
    const { pathname, searchParams } = new URL(url, 'https://tab.example');
    const what = `${init.method} ${pathname}`;
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    heard.push({ what, query: Object.fromEntries(searchParams), headers: init.headers, body });
    // A query of its own may have an answer of its own.
    const asked = `${what}?${searchParams}`;
    const whole = asked in server ? asked : what;
    const known = !(whole in server) && init.method !== 'GET' ? 'write' : whole;
    const reply = known in server ? server[known] : (otherwise ?? refused(`nobody answers ${what}`));
    const value: unknown = typeof reply === 'function' ? reply(body) : reply;
    return isWrong(value) ? said(value) : answer(200, value);
  };
};

export type Visit = {
  readonly server?: FakeServer;
  /** What everything else is answered with, instead of the usual. */
  readonly everything?: FakeReply | Wrong;
  readonly language?: Language;
  readonly theme?: TeamsTheme;
  readonly subPage?: string;
  readonly channel?: string;
  readonly outside?: boolean;
  readonly token?: Platform['token'];
};

/** The parts of the page that were brought into sight: there is nothing to see here. */
export const broughtIntoSight: string[] = [];
Element.prototype.scrollIntoView = function () {
  broughtIntoSight.push(this.id || (this.querySelector('[id]')?.id ?? ''));
};
afterEach(() => {
  broughtIntoSight.length = 0;
});

// What one test leaves unsent is not offered in the next.
afterEach(() => sessionStorage.clear());

/** Opens the tab at an address, inside a host and before a server that answer as told. */
export const open = (path: string, visit: Visit = {}) => {
  window.localStorage.clear();
  window.history.replaceState(null, '', path);
  const heard: SentRequest[] = [];
  const configured: unknown[] = [];
  const ready: string[] = [];
  let looked = 0;
  let retheme: (theme: TeamsTheme) => void = () => undefined;
  const platform: Platform = {
    open: () =>
      visit.outside
        ? Promise.reject(new Error('no parent window'))
        : Promise.resolve({
            theme: visit.theme ?? 'default',
            language: visit.language ?? 'fi',
            subPage: visit.subPage ?? null,
            channel: visit.channel ?? null,
          }),
    token: visit.token ?? (async () => 'token-1'),
    onTheme: (hear) => {
      retheme = hear;
      return () => undefined;
    },
    ready: () => ready.push(document.body.textContent ?? ''),
    configure: (tab) => configured.push(tab),
  };
  // What is typed is typed at once: a pause after each key would be most of a test.
  const user = { ...userEvent.setup(), type: userEvent.setup({ delay: null }).type };
  const usual = visit.everything === undefined ? served : { 'GET /api/me': full.me };
  const server = { ...usual, ...visit.server };
  const view = render(<App platform={platform} fetch={fakeFetch(server, heard, visit.everything)} />);
  return {
    user,
    view,
    configured,
    /** What stood on the page each time the host was told that it can be read. */
    ready,
    retheme: (theme: TeamsTheme) => act(() => retheme(theme)),
    /** What has been written since the last look, and what was asked for with a choice, a line each. */
    sentSince: () => {
      const since = heard.slice(looked);
      looked = heard.length;
      const isRead = ({ what }: SentRequest): boolean => what.startsWith('GET ');
      const asked = since.filter((one) => isRead(one) && Object.keys(one.query).length > 0);
      return [
        ...since.filter((one) => !isRead(one)).map(({ what, body }) => `${what} ${JSON.stringify(body)}`),
        ...new Set(asked.map(({ what, query }) => `${what} ${JSON.stringify(query)}`).sort()),
      ];
    },
    sent: (what: string) => heard.filter((request) => request.what === what),
    /** Everything that was asked of the server, in its order. */
    asked: () => heard.map((request) => request.what),
    /** The page has its heading, and nothing on it is still awaited. */
    atRest: async () => {
      await screen.findByRole('heading', { level: 1 });
      await waitFor(() => expect(view.container.querySelector('[data-waits]')).toBeNull());
    },
    /** The page's one heading, when it has come. */
    heading: (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }),
  };
};
